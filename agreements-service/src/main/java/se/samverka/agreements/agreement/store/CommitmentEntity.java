package se.samverka.agreements.agreement.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.model.Commitment.YearOfPayer;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A board's recorded decision to fund. Rows are only ever added.
@Entity
@Table(name = "commitment")
public class CommitmentEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    String title;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Column(name = "deciding_body")
    String decidingBody;

    @Nullable
    String reference;

    String payee;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @ElementCollection
    @CollectionTable(name = "commitment_amount", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderBy("year, payer")
    List<Amount> amounts = new ArrayList<>();

    /// What one payer owes for one year.
    @Embeddable
    record Amount(String payer, int year, BigDecimal amount) {}

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CommitmentEntity() {}

    public CommitmentEntity(UUID agreementId, Commitment commitment, String recordedBy, Instant now) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        this.title = commitment.title();
        this.decidedOn = commitment.decidedOn();
        this.decidingBody = commitment.decidingBody();
        this.reference = commitment.reference();
        this.payee = commitment.payee().value();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        commitment
                .amounts()
                .forEach(a -> amounts.add(
                        new Amount(a.payer().value(), a.year(), a.amount().toBigDecimal())));
    }

    public UUID id() {
        return id;
    }

    public Commitment commitment() {
        return new Commitment(
                title,
                decidedOn,
                decidingBody,
                reference,
                OrganisationNumber.of(payee),
                amounts.stream()
                        .map(a -> new YearOfPayer(OrganisationNumber.of(a.payer()), a.year(), Money.of(a.amount())))
                        .toList());
    }
}
