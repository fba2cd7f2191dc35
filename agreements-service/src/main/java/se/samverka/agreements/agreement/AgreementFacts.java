package se.samverka.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
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
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Binding;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.model.GivenNotice;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.VersionHeading;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// Tells of a change of an agreement: the event for other services and the entry in the changes feed.
@ApplicationScoped
public class AgreementFacts {

    static final String TOPIC = "agreements.agreements.v1";

    private final Agreements agreements;
    private final PartyAnswers answers;
    private final WrittenTerms writtenTerms;
    private final ExternalFundings externalFundings;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final BusinessTime time;

    public AgreementFacts(
            Agreements agreements,
            PartyAnswers answers,
            WrittenTerms writtenTerms,
            ExternalFundings externalFundings,
            Timeline timeline,
            Outbox outbox,
            ChangeLog changes,
            BusinessTime time) {
        this.agreements = agreements;
        this.answers = answers;
        this.writtenTerms = writtenTerms;
        this.externalFundings = externalFundings;
        this.timeline = timeline;
        this.outbox = outbox;
        this.changes = changes;
        this.time = time;
    }

    /// The data of every event on `agreements.agreements.v1`: the whole agreement. Of its versions it carries some
    /// in full ([CarriedVersions]) and names the others by number and hash; a consumer keeps each version that it
    /// has read, and reads what it lacks at `/agreements/{id}/versions/{version}`.
    ///
    /// @param validTo the last day, agreed on or brought by notice; absent of an agreement that goes on
    /// @param revision grows by one with every fact; a consumer drops what is older than it has seen
    /// @param bindings who is bound, contested or released; a party without an entry is unbound
    /// @param externalFundings what has been given towards its goals; a goal is no receivable (domain rule 6)
    /// @param readers who may read the agreement: whoever is or was party to it, and whom an open amendment
    ///     would bring in
    public record AgreementV1(
            UUID id,
            long revision,
            AgreementState.Status status,
            Terms.AgreementKind kind,
            String title,
            @Nullable String caseNumber,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate inForceSince,
            @Nullable LocalDate dissolvedOn,
            @Nullable UUID predecessor,
            int version,
            List<VersionV1> versions,
            List<EntryConditionV1> entryConditions,
            List<ApprovalV1> approvals,
            List<Binding> bindings,
            List<CommitmentV1> commitments,
            List<ExternalFundings.ReachedV1> externalFundings,
            List<GivenNotice> notices,
            List<OrganisationNumber> readers) {}

    /// A version of the terms, which counts from a day on unless a later version does.
    ///
    /// @param hash SHA-256 of the terms' text, 64 lower-case hexadecimal digits
    /// @param terms absent when the version is named by its hash alone
    /// @param approvals the parties' decisions on the amendment that it came by; absent beside absent terms, and
    ///     on the first version, where they are those on the agreement itself
    public record VersionV1(
            int version,
            LocalDate effectiveFrom,
            String hash,
            @JsonRawValue @Nullable String terms,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ApprovalV1> approvals) {}

    /// An entry condition and whether it is met.
    ///
    /// @param legalForceOn only of decisions under the Local Government Act
    /// @param bindingFrom the first day on which it is met, as far as that can be said
    public record EntryConditionV1(
            int index,
            OrganisationNumber party,
            String decidingBody,
            Terms.Requirement requirement,
            boolean met,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom) {}

    /// A party's decision.
    ///
    /// @param legalForceOn only of decisions under the Local Government Act
    /// @param bindingFrom the first day on which it meets what the party must decide
    public record ApprovalV1(
            OrganisationNumber party,
            Approval.Outcome outcome,
            LocalDate decidedOn,
            @Nullable String decidingBody,
            @Nullable String reference,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom) {}

    /// What the agreement's board has decided to fund.
    ///
    /// @param survives whether it was decided before the day on which the agreement is dissolved
    /// @param amounts what each payer is asked to pay; only what binds is owed
    public record CommitmentV1(
            UUID id,
            boolean survives,
            String title,
            LocalDate decidedOn,
            String decidingBody,
            @Nullable String reference,
            OrganisationNumber payee,
            @Nullable UUID boardId,
            @Nullable UUID documentId,
            List<Commitment.Owed> amounts) {}

    /// Publishes the fact with the agreement as it stands now, and leaves its line in the timeline.
    ///
    /// @param fact past tense with hyphens, `agreement-amended`
    public void tell(AgreementEntity agreement, String fact, About about) {
        timeline.note(agreement.id, fact, about);
        tell(
                agreement,
                fact,
                version ->
                        version.amendmentId() != null && ("amendments/" + version.amendmentId()).equals(about.path()));
    }

    /// Publishes the fact with the agreement as it stands now, when its line has been left already.
    public void tell(AgreementEntity agreement, String fact) {
        tell(agreement, fact, _ -> false);
    }

    /// As [#tell(AgreementEntity, String)], of a fact that changes the words of a version.
    public void tell(AgreementEntity agreement, String fact, VersionEntity changed) {
        tell(agreement, fact, version -> version.version() == changed.key.version());
    }

    /// @param about the versions that the fact is about, which are carried in full
    private void tell(AgreementEntity agreement, String fact, Predicate<VersionHeading> about) {
        agreement.revision++;
        agreement.recordedAt = time.now();
        var headings = agreements.versionHeadings(agreement.id);
        var carried = carried(agreement.id, CarriedVersions.of(headings, time.today(), about));
        var recorded = agreements.decisions(agreement.id);
        var decisions = recorded.stream().collect(Collectors.groupingBy(ApprovalEntity::amendment));
        var approvals = decisions.getOrDefault(Optional.empty(), List.of());
        var terms = writtenTerms.read(terms(carried, headings.getLast(), agreement.id));
        var bindings = ReadBindings.of(recorded, time.today()).entries();
        var notices = agreements.notices(agreement.id).stream()
                .map(NoticeEntity::given)
                .toList();
        var readers = agreements.readers(agreement.id);
        outbox.append(new OutgoingEvent(
                TOPIC,
                agreement.id.toString(),
                "se.samverka.agreements." + fact + ".v1",
                new AgreementV1(
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
                                .map(v -> version(v, carried.get(v.version()), decisions))
                                .toList(),
                        conditions(
                                writtenTerms.read(terms(carried, headings.getFirst(), agreement.id)),
                                approvals,
                                time.today()),
                        approvals.stream().map(AgreementFacts::approval).toList(),
                        bindings,
                        commitments(agreement),
                        reached(agreement),
                        notices,
                        readers)));
        changes.upserted(
                "agreement",
                agreement.id.toString(),
                "/agreements/" + agreement.id,
                AgreementDocument.of(agreement, terms, bindings, notices),
                readers);
    }

    /// Tells everybody who has approved an amendment that it has fallen, withdrawn or refused by another.
    void tellApprovers(AmendmentEntity amendment) {
        for (var approval : agreements.approvals(amendment.agreementId, amendment.id)) {
            if (approval.outcome == Approval.Outcome.APPROVED) {
                timeline.note(
                        amendment.agreementId,
                        "amendment-fell",
                        About.document("amendments/" + amendment.id)
                                .of(approval.party())
                                .saying("The amendment that you approved is " + amendment.status));
            }
        }
    }

    /// Tells the party that proposed an amendment that it has lapsed.
    void tellLapsed(AmendmentEntity amendment, OrganisationNumber proposer) {
        timeline.note(
                amendment.agreementId,
                "amendment-lapsed",
                About.document("amendments/" + amendment.id)
                        .of(proposer)
                        .saying("Another amendment was completed, and " + proposer
                                + " is not bound: it can join the new version and propose anew"));
    }

    /// Tells a party that is not bound that the terms which it can join are others now.
    void tellUnbound(AgreementEntity agreement, OrganisationNumber party) {
        timeline.note(
                agreement.id,
                "unbound-party-informed",
                About.document("versions/" + agreement.version)
                        .of(party)
                        .saying(party + " is not bound by version " + agreement.version
                                + "; what it could join before has lapsed, and it can join this one"));
    }

    /// Tells the timeline of what an agreement renews that it has been renewed.
    void tellPredecessor(AgreementEntity agreement) {
        if (agreement.predecessor != null) {
            timeline.note(
                    agreement.predecessor,
                    "agreement-renewed",
                    About.agreement().saying(agreement.title + " (" + agreement.id + ")"));
        }
    }

    private List<CommitmentV1> commitments(AgreementEntity agreement) {
        // Before it binds nothing can have been decided under it.
        if (agreement.inForceSince() == null) {
            return List.of();
        }
        var said = answers.ofCommitments(agreement.id);
        return agreements.commitments(agreement.id).stream()
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
                            kept.owed(said.getOrDefault(kept.id, List.of())));
                })
                .toList();
    }

    private List<ExternalFundings.ReachedV1> reached(AgreementEntity agreement) {
        // Before it binds nothing can have been given under it.
        return agreement.inForceSince() == null ? List.of() : externalFundings.reached(agreement.id);
    }

    /// What each entry condition waits for. The first version's conditions are the ones the agreement binds by.
    static List<EntryConditionV1> conditions(Terms terms, List<ApprovalEntity> approvals, LocalDate today) {
        var conditions = new ArrayList<EntryConditionV1>();
        for (var condition : terms.effectiveEntryConditions()) {
            var approval = approvals.stream()
                    .filter(a -> a.party().equals(condition.party()))
                    .findFirst();
            conditions.add(new EntryConditionV1(
                    conditions.size(),
                    condition.party(),
                    condition.decidingBody(),
                    condition.requirement(),
                    approval.filter(a -> a.countsOn(today)).isPresent(),
                    approval.map(a -> a.legalForceOn).orElse(null),
                    approval.map(a -> a.bindingFrom).orElse(null)));
        }
        return conditions;
    }

    private Map<Integer, VersionEntity> carried(UUID agreementId, Set<Integer> numbers) {
        return agreements.versions(agreementId, numbers).stream()
                .collect(Collectors.toMap(version -> version.key.version(), version -> version));
    }

    private String terms(Map<Integer, VersionEntity> carried, VersionHeading version, UUID agreementId) {
        var there = carried.get(version.version());
        return (there == null
                        ? agreements.version(agreementId, version.version()).orElseThrow()
                        : there)
                .terms;
    }

    private static VersionV1 version(
            VersionHeading version,
            @Nullable VersionEntity carried,
            Map<Optional<UUID>, List<ApprovalEntity>> decisions) {
        var amendment = Optional.ofNullable(version.amendmentId());
        return new VersionV1(
                version.version(),
                version.effectiveFrom(),
                version.hash(),
                carried == null ? null : carried.terms,
                amendment.isEmpty() || carried == null
                        ? List.of()
                        : decisions.getOrDefault(amendment, List.of()).stream()
                                .map(AgreementFacts::approval)
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
