package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementV1.ApprovalV1;
import se.samverka.agreements.agreement.AgreementV1.CommitmentV1;
import se.samverka.agreements.agreement.AgreementV1.EntryConditionV1;
import se.samverka.agreements.agreement.AgreementV1.VersionV1;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.agreement.store.Commitments;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.agreements.agreement.store.Notices;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.VersionHeading;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.platform.time.BusinessTime;
import se.samverka.terms.Terms;

/// Writes the data of an agreement's events.
@ApplicationScoped
class WriteAgreementEvent {

    private final Agreements agreements;
    private final Versions versions;
    private final Approvals approvals;
    private final Notices notices;
    private final Commitments commitments;
    private final PartyAnswers answers;
    private final ReadTerms readTerms;
    private final ExternalFundings externalFundings;
    private final BusinessTime time;

    WriteAgreementEvent(
            Agreements agreements,
            Versions versions,
            Approvals approvals,
            Notices notices,
            Commitments commitments,
            PartyAnswers answers,
            ReadTerms readTerms,
            ExternalFundings externalFundings,
            BusinessTime time) {
        this.agreements = agreements;
        this.versions = versions;
        this.approvals = approvals;
        this.notices = notices;
        this.commitments = commitments;
        this.answers = answers;
        this.readTerms = readTerms;
        this.externalFundings = externalFundings;
        this.time = time;
    }

    /// An event's data, and the latest terms in it.
    record Written(AgreementV1 data, Terms terms) {}

    /// @param about the versions that the event is about, which it carries in full
    Written write(AgreementEntity agreement, Predicate<VersionHeading> about) {
        var today = time.today();
        var headings = versions.headings(agreement.id);
        var carried = carried(agreement.id, CarriedVersions.of(headings, today, about));
        var recorded = approvals.of(agreement.id);
        var decisions = recorded.stream().collect(Collectors.groupingBy(ApprovalEntity::amendment));
        var onAgreement = decisions.getOrDefault(Optional.empty(), List.of());
        var terms = terms(carried, headings.getLast(), agreement.id);
        var first = terms(carried, headings.getFirst(), agreement.id);
        var data = new AgreementV1(
                agreement.id,
                agreement.revision,
                agreement.state().status(),
                agreement.kind,
                terms.title(),
                terms.caseNumber(),
                terms.validFrom(),
                agreement.validTo(),
                agreement.inForceSince(),
                agreement.dissolvedOn,
                agreement.predecessor,
                agreement.version,
                headings.stream()
                        .map(heading -> version(heading, carried.get(heading.version()), decisions))
                        .toList(),
                conditions(first, onAgreement, today),
                onAgreement.stream().map(WriteAgreementEvent::approval).toList(),
                ReadBindings.of(recorded, today).entries(),
                commitments(agreement),
                reached(agreement),
                notices.of(agreement.id).stream().map(NoticeEntity::given).toList(),
                agreements.readers(agreement.id));
        return new Written(data, terms);
    }

    private List<CommitmentV1> commitments(AgreementEntity agreement) {
        // Nothing can have been decided under an agreement that has never been in force.
        if (agreement.inForceSince() == null) {
            return List.of();
        }
        var answered = answers.ofCommitments(agreement.id);
        return commitments.of(agreement.id).stream()
                .map(kept -> {
                    var commitment = kept.commitment();
                    return new CommitmentV1(
                            kept.id,
                            agreement.dissolvedOn != null && commitment.survives(agreement.dissolvedOn),
                            commitment.title(),
                            commitment.decidedOn(),
                            commitment.decidingBody(),
                            commitment.reference(),
                            commitment.payee(),
                            commitment.boardId(),
                            commitment.documentId(),
                            kept.owed(answered.getOrDefault(kept.id, List.of())));
                })
                .toList();
    }

    private List<ExternalFundings.ReachedV1> reached(AgreementEntity agreement) {
        // Nothing can have been given under an agreement that has never been in force.
        return agreement.inForceSince() == null ? List.of() : externalFundings.reached(agreement.id);
    }

    /// The entry conditions of the first version, by which the agreement enters into force, and whether they are
    /// met.
    static List<EntryConditionV1> conditions(Terms first, List<ApprovalEntity> decisions, LocalDate today) {
        var conditions = new ArrayList<EntryConditionV1>();
        for (var condition : first.effectiveEntryConditions()) {
            var decision = decisions.stream()
                    .filter(one -> one.party().equals(condition.party()))
                    .findFirst();
            conditions.add(new EntryConditionV1(
                    conditions.size(),
                    condition.party(),
                    condition.decidingBody(),
                    condition.requirement(),
                    decision.filter(one -> one.countsOn(today)).isPresent(),
                    decision.map(one -> one.legalForceOn).orElse(null),
                    decision.map(one -> one.bindingFrom).orElse(null)));
        }
        return conditions;
    }

    private Map<Integer, VersionEntity> carried(UUID agreementId, Set<Integer> numbers) {
        return versions.of(agreementId, numbers).stream()
                .collect(Collectors.toMap(version -> version.key.version(), version -> version));
    }

    private Terms terms(Map<Integer, VersionEntity> carried, VersionHeading heading, UUID agreementId) {
        var there = carried.get(heading.version());
        return readTerms.of(
                there == null ? versions.one(agreementId, heading.version()).orElseThrow() : there);
    }

    private static VersionV1 version(
            VersionHeading heading,
            @Nullable VersionEntity carried,
            Map<Optional<UUID>, List<ApprovalEntity>> decisions) {
        var amendment = Optional.ofNullable(heading.amendmentId());
        return new VersionV1(
                heading.version(),
                heading.effectiveFrom(),
                heading.hash(),
                carried == null ? null : carried.text(),
                amendment.isEmpty() || carried == null
                        ? List.of()
                        : decisions.getOrDefault(amendment, List.of()).stream()
                                .map(WriteAgreementEvent::approval)
                                .toList());
    }

    private static ApprovalV1 approval(ApprovalEntity entity) {
        var approval = entity.approval();
        return new ApprovalV1(
                entity.party(),
                approval.outcome(),
                approval.decidedOn(),
                approval.decidingBody(),
                approval.reference(),
                entity.legalForceOn,
                entity.bindingFrom);
    }
}
