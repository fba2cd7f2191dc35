package se.samverka.agreements.externalfunding;

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

/// What was given. Rows are only ever added.
@Entity
@Table(name = "external_funding")
class ExternalFundingEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "clause_id")
    String clauseId;

    int year;
    String funder;
    BigDecimal amount;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Nullable
    String reference;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ExternalFundingEntity() {}

    ExternalFundingEntity(UUID agreementId, ExternalFunding funding, String by, Instant now) {
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

    ExternalFunding funding() {
        return new ExternalFunding(clauseId, year, funder, Money.of(amount), decidedOn, reference);
    }
}
