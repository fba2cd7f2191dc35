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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.model.Commitment.Owed;
import se.samverka.agreements.agreement.model.Commitment.YearOfPayer;
import se.samverka.agreements.agreement.model.PartyAnswer.Outcome;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A board's recorded decision to fund. Rows are only added.
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

    @Column(name = "board_id")
    @Nullable
    UUID boardId;

    @Column(name = "document_id")
    @Nullable
    UUID documentId;

    /// Grows with each payer's answer.
    public long edition;

    @ElementCollection
    @CollectionTable(name = "commitment_amount", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderBy("year, payer")
    List<Amount> amounts = new ArrayList<>();

    /// What one payer is asked to pay for one year.
    ///
    /// @param clauseId the clause within whose share the board's decision binds the payer; null when the payer must
    ///     confirm
    @Embeddable
    record Amount(
            String payer,
            int year,
            BigDecimal amount,
            @Column(name = "clause_id") @Nullable String clauseId) {}

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CommitmentEntity() {}

    /// @param clauseOf the clause by which an amount binds its payer without a confirmation; null without one
    public CommitmentEntity(
            UUID agreementId,
            Commitment commitment,
            Function<YearOfPayer, @Nullable String> clauseOf,
            String recordedBy,
            Instant now) {
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
                        new Amount(a.payer().value(), a.year(), a.amount().toBigDecimal(), clauseOf.apply(a))));
        this.boardId = commitment.boardId();
        this.documentId = commitment.documentId();
        this.edition = 1;
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
                        .toList(),
                boardId,
                documentId);
    }

    /// What the payers are asked to pay, and whether each owes it.
    ///
    /// @param said the payers' answers to this commitment
    public List<Owed> owed(Collection<PartyAnswerEntity> said) {
        var confirmed = said.stream()
                .filter(word -> word.outcome == Outcome.CONFIRMED)
                .map(PartyAnswerEntity::party)
                .collect(Collectors.toSet());
        return amounts.stream()
                .map(a -> {
                    var payer = OrganisationNumber.of(a.payer());
                    return new Owed(
                            payer, a.year(), Money.of(a.amount()), a.clauseId() != null || confirmed.contains(payer));
                })
                .toList();
    }

    /// The payers whose confirmation at least one of their amounts needs.
    public Set<OrganisationNumber> payersToConfirm() {
        return amounts.stream()
                .filter(a -> a.clauseId() == null)
                .map(a -> OrganisationNumber.of(a.payer()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// How much of a clause's share for a payer and year this commitment uses already: what the board's decision
    /// binds by that clause, and what the payer has confirmed.
    ///
    /// @param said the payers' answers to this commitment
    public Money boundUnder(
            String clauseId, OrganisationNumber clausePayee, YearOfPayer one, Collection<PartyAnswerEntity> said) {
        var confirmed = said.stream()
                .anyMatch(word ->
                        word.outcome == Outcome.CONFIRMED && word.party().equals(one.payer()));
        return amounts.stream()
                .filter(a -> payee.equals(clausePayee.value())
                        && a.payer().equals(one.payer().value())
                        && a.year() == one.year()
                        && (a.clauseId() == null ? confirmed : clauseId.equals(a.clauseId())))
                .map(a -> Money.of(a.amount()))
                .reduce(Money.ZERO, Money::plus);
    }
}
