package se.samverka.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Tells of a change of an agreement: the event for other services and the entry in the changes feed.
@ApplicationScoped
public class AgreementFacts {

    static final String TOPIC = "agreements.agreements.v1";

    private final Agreements agreements;
    private final WrittenTerms writtenTerms;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final BusinessTime time;

    public AgreementFacts(
            Agreements agreements, WrittenTerms writtenTerms, Outbox outbox, ChangeLog changes, BusinessTime time) {
        this.agreements = agreements;
        this.writtenTerms = writtenTerms;
        this.outbox = outbox;
        this.changes = changes;
        this.time = time;
    }

    /// The data of every event on `agreements.agreements.v1`: the whole agreement with all its versions, so that a
    /// consumer needs the newest event alone.
    ///
    /// @param revision grows by one with every fact; a consumer drops what is older than it has seen
    public record AgreementV1(
            UUID id,
            long revision,
            AgreementState.Status status,
            Terms.AgreementKind kind,
            String title,
            @Nullable String caseNumber,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable LocalDate inForceSince,
            int version,
            List<VersionV1> versions,
            List<EntryConditionV1> entryConditions,
            List<ApprovalV1> approvals) {}

    /// A version of the terms, which counts from a day on unless a later version does.
    public record VersionV1(
            int version,
            LocalDate effectiveFrom,
            @JsonRawValue String terms) {}

    /// An entry condition and whether it is met.
    public record EntryConditionV1(
            int index,
            OrganisationNumber party,
            String decidingBody,
            Terms.Requirement requirement,
            boolean met,
            @Nullable LocalDate legalForceOn) {}

    /// A party's decision.
    public record ApprovalV1(
            OrganisationNumber party,
            Approval.Outcome outcome,
            LocalDate decidedOn,
            @Nullable String decidingBody,
            @Nullable String reference,
            @Nullable LocalDate legalForceOn) {}

    /// Publishes the fact with the agreement as it stands now.
    ///
    /// @param fact past tense with hyphens, `agreement-amended`
    void tell(AgreementEntity agreement, String fact) {
        agreement.revision++;
        var versions = agreements.versions(agreement.id);
        var approvals = agreements.approvals(agreement.id, null);
        var terms = writtenTerms.read(versions.getLast().terms);
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
                        terms.validTo(),
                        agreement.inForceSince(),
                        agreement.version,
                        versions.stream()
                                .map(v -> new VersionV1(v.key.version(), v.effectiveFrom, v.terms))
                                .toList(),
                        conditions(writtenTerms.read(versions.getFirst().terms), approvals, time.today()),
                        approvals.stream().map(AgreementFacts::approval).toList())));
        changes.upserted(
                "agreement",
                agreement.id.toString(),
                "/agreements/" + agreement.id,
                AgreementDocument.of(agreement, terms),
                agreements.readers(agreement.id));
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
                    approval.map(a -> a.legalForceOn).orElse(null)));
        }
        return conditions;
    }

    private static ApprovalV1 approval(ApprovalEntity entity) {
        var approval = entity.approval();
        return new ApprovalV1(
                entity.party(),
                approval.outcome(),
                approval.decidedOn(),
                approval.decidingBody(),
                approval.reference(),
                entity.legalForceOn);
    }
}
