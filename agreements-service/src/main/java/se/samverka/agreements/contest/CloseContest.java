package se.samverka.agreements.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AgreementTags;
import se.samverka.agreements.agreement.ReadBindings;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.contest.store.ClosingEntity;
import se.samverka.agreements.contest.store.Closings;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Closes the contest of a party. The party is released from the versions that its contested decisions approved:
/// what was invoiced under them is credited, and only a new approval of the party binds it to them again.
@ApplicationScoped
public class CloseContest {

    private final Closings closings;
    private final Approvals approvals;
    private final AgreementAccess access;
    private final AgreementChanges changes;
    private final ReadBindings bindings;
    private final LookUpDocument documents;
    private final Timeline timeline;
    private final Caller caller;
    private final BusinessTime time;

    CloseContest(
            Closings closings,
            Approvals approvals,
            AgreementAccess access,
            AgreementChanges changes,
            ReadBindings bindings,
            LookUpDocument documents,
            Timeline timeline,
            Caller caller,
            BusinessTime time) {
        this.closings = closings;
        this.approvals = approvals;
        this.access = access;
        this.changes = changes;
        this.bindings = bindings;
        this.documents = documents;
        this.timeline = timeline;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the ETag of the agreement
    /// @throws RuleBroken 409 when the party is not contested, 422 when the closing breaks a rule, 428 or 412
    ///     for the ETag
    @Transactional
    public RecordedClosing run(
            UUID agreementId, OrganisationNumber party, ContestClosing closing, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        if (!bindings.of(agreementId).is(party, State.CONTESTED)) {
            throw RuleBroken.conflict(
                    ProblemCode.NOT_CONTESTED, "No decision that bound " + party + " is appealed or set aside");
        }
        var decisions = approvals.of(agreementId).stream()
                .filter(decision -> decision.isContested() && decision.party().equals(party))
                .toList();
        var broken =
                closing.check(appealed(decisions), time.today(), documents.belongs(agreementId, closing.documentId()));
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        decisions.forEach(ApprovalEntity::release);
        var entity = new ClosingEntity(
                agreementId,
                party,
                closing.closedOn(),
                closing.reason(),
                closing.documentId(),
                caller.subject(),
                time.now());
        closings.persist(entity);
        timeline.note(
                agreementId,
                EventType.CONTEST_ENDED.fact(),
                About.document("contests/" + party + "/closings").of(party).saying(closing.reason()));
        changes.publish(agreement, EventType.CONTEST_ENDED);
        return RecordedClosing.of(entity);
    }

    /// The day of the latest appeal. There is none where the party has replaced the appealed decision since.
    private static LocalDate appealed(List<ApprovalEntity> decisions) {
        return decisions.stream()
                .map(ApprovalEntity::approval)
                .filter(decision -> decision.appealIsPending() || decision.wasSetAside())
                .flatMap(decision -> Optional.ofNullable(decision.appealedOn()).stream())
                .max(Comparator.naturalOrder())
                .orElse(DayDone.FIRST_DAY);
    }
}
