package se.samverka.agreements.externalfunding.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.Money;

/// External funding that was given. Rows are only added.
@Entity
@Table(name = "external_funding")
public class ExternalFundingEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    @Column(name = "clause_id")
    public String clauseId;

    public int year;
    public String funder;
    public BigDecimal amount;

    @Column(name = "decided_on")
    public LocalDate decidedOn;

    @Nullable
    public String reference;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ExternalFundingEntity() {}

    public ExternalFundingEntity(UUID agreementId, Funding funding, String by, Instant now) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        this.clauseId = funding.clauseId();
        this.year = funding.year();
        this.funder = funding.funder();
        this.amount = funding.amount().toBigDecimal();
        this.decidedOn = funding.decidedOn();
        this.reference = funding.reference();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    public Funding funding() {
        return new Funding(clauseId, year, funder, Money.of(amount), decidedOn, reference);
    }

    /// What was given, by whom, towards which goal.
    public record Funding(
            String clauseId,
            int year,
            String funder,
            Money amount,
            LocalDate decidedOn,
            @Nullable String reference) {}
}
