package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.model.Terms.EntryCondition;
import se.samverka.agreements.agreement.model.Terms.Requirement;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Records what a party has decided on an agreement. The agreement enters into force with the last condition
/// that is met, and is rejected with the first no.
@ApplicationScoped
public class RecordApproval {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final AgreementFacts facts;
    private final CountingDays countingDays;
    private final Caller caller;
    private final BusinessTime time;

    public RecordApproval(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            AgreementFacts facts,
            CountingDays countingDays,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.facts = facts;
        this.countingDays = countingDays;
        this.caller = caller;
        this.time = time;
    }

    /// What was recorded.
    ///
    /// @param created whether it is the party's first word
    public record Recorded(ApprovalEntity approval, boolean created) {}

    /// Records a party's decision, or completes one (announced, appealed) when `ifMatch` carries the ETag of
    /// the approval.
    ///
    /// @param ifMatch for a first decision optional: the ETag of the agreement, so that what is approved is
    ///     what was read
    /// @throws RuleBroken 409 when the party has decided already or the agreement is not proposed, 412 when
    /// `ifMatch`
    ///     is stale, 403 for another party's decision
    @Transactional
    public Recorded record(UUID id, OrganisationNumber party, Approval approval, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        access.requireActsFor(party);
        var terms = writtenTerms.read(agreements.version(id, 1).orElseThrow().terms);
        if (!terms.partyNumbers().contains(party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        var present = approvalOf(party, agreements.approvals(id, null));
        var asked = ifMatch;
        if (present.isPresent() && !completes(asked, present.get())) {
            throw RuleBroken.conflict(
                    "approval-already-recorded",
                    "The decision of " + party + " is recorded; to complete it send If-Match with the approval's ETag");
        }
        if (!(agreement.state() instanceof Proposed proposed)) {
            throw agreement.state().refuse("decided on");
        }
        if (present.isEmpty() && asked != null && !EntityTags.matches(asked, AgreementTags.of(agreement))) {
            throw EntityTags.stale();
        }
        var condition = conditionOf(party, terms);
        check(approval, condition, time.today());
        var requirement = condition.map(EntryCondition::requirement).orElse(Requirement.APPROVAL);
        var entity = present.orElseGet(() -> new ApprovalEntity(id, null, party));
        entity.version = agreement.version;
        entity.take(
                approval,
                bodyOf(approval, condition),
                countingDays.of(party, approval, requirement),
                caller.subject(),
                time.now());
        if (present.isEmpty()) {
            agreements.add(entity);
        }
        settle(agreement, proposed, terms, entity);
        return new Recorded(entity, present.isEmpty());
    }

    /// Lets a proposed agreement enter into force when the day has come on which its last condition is met.
    @Transactional
    public void enterIntoForceIfDue(UUID id) {
        agreements.locked(id).ifPresent(agreement -> {
            var terms = writtenTerms.read(agreements.version(id, 1).orElseThrow().terms);
            if (agreement.state() instanceof Proposed proposed) {
                enterIfMet(agreement, proposed, terms, About.agreement());
            }
        });
    }

    private void settle(AgreementEntity agreement, Proposed proposed, Terms terms, ApprovalEntity entity) {
        if (entity.outcome == Outcome.REJECTED) {
            agreement.become(proposed.reject());
            facts.tell(agreement, "agreement-rejected", about(entity));
            return;
        }
        if (!enterIfMet(agreement, proposed, terms, about(entity))) {
            facts.tell(agreement, "approval-recorded", about(entity));
        }
    }

    private boolean enterIfMet(AgreementEntity agreement, Proposed proposed, Terms terms, About about) {
        var approvals = agreements.approvals(agreement.id, null);
        var conditions = AgreementFacts.conditions(terms, approvals, time.today());
        if (!conditions.stream().allMatch(AgreementFacts.EntryConditionV1::met)) {
            return false;
        }
        var since = conditions.stream()
                .map(AgreementFacts.EntryConditionV1::bindingFrom)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(time.today());
        InForce inForce = proposed.enterIntoForce(since);
        agreement.become(inForce);
        facts.tell(agreement, "agreement-entered-into-force", about);
        facts.tellPredecessor(agreement);
        return true;
    }

    private static About about(ApprovalEntity approval) {
        return About.document("approvals/" + approval.party())
                .of(approval.party())
                .by(approval.decision());
    }

    private static boolean completes(@Nullable String ifMatch, ApprovalEntity present) {
        return ifMatch != null && !ifMatch.contains("*") && EntityTags.matches(ifMatch, AgreementTags.of(present));
    }

    static Optional<ApprovalEntity> approvalOf(OrganisationNumber party, List<ApprovalEntity> approvals) {
        return approvals.stream().filter(a -> a.party().equals(party)).findFirst();
    }

    private static Optional<EntryCondition> conditionOf(OrganisationNumber party, Terms terms) {
        return terms.effectiveEntryConditions().stream()
                .filter(c -> c.party().equals(party))
                .findFirst();
    }

    static String bodyOf(Approval approval, Optional<EntryCondition> condition) {
        var named = approval.decidingBody();
        return named != null
                ? named
                : condition.map(EntryCondition::decidingBody).orElse("");
    }

    /// @param condition what the party must decide, when the agreement names that
    static void check(Approval approval, Optional<EntryCondition> condition, LocalDate today) {
        var body = approval.decidingBody();
        if (body != null
                && condition.isPresent()
                && !condition.get().decidingBody().isEmpty()
                && !condition.get().decidingBody().equalsIgnoreCase(body.strip())) {
            throw RuleBroken.invalid(new ApprovalInvalid(
                    "/decidingBody",
                    "deciding-body-wrong",
                    "The agreement wants the decision of " + condition.get().decidingBody()));
        }
        if (approval.decidedOn().isAfter(today)) {
            throw RuleBroken.invalid(new ApprovalInvalid(
                    "/decidedOn", "decided-in-the-future", "A decision is recorded once it has been made"));
        }
        if (approval.announcedOn() != null && approval.announcedOn().isBefore(approval.decidedOn())) {
            throw RuleBroken.invalid(new ApprovalInvalid(
                    "/announcedOn", "announced-before-decided", "Minutes are announced after the decision"));
        }
    }

    /// A decision that cannot be as it is told.
    public record ApprovalInvalid(String pointer, String code, String detail) implements Violation {}
}
