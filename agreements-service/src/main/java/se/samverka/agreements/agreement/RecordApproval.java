package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.ApprovalDocument.Recorded;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.ApprovalRules;
import se.samverka.agreements.agreement.model.ApprovalRules.Follows;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.agreements.agreement.model.DecidingBodies;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.model.VersionRange;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.terms.Terms;

/// Records a party's decision on an agreement: while it is proposed, or later, when the party joins an agreement
/// that is in force between others. A proposed agreement enters into force when the last entry condition is met,
/// and is rejected when a party whose decision is a condition rejects it.
@ApplicationScoped
public class RecordApproval {

    private final Approvals approvals;
    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final ReadPartyTimes partyTimes;
    private final EnterIntoForce enterIntoForce;
    private final CountingDays countingDays;
    private final CountDecisions counting;
    private final AgreementChanges changes;
    private final Caller caller;
    private final BusinessTime time;

    RecordApproval(
            Approvals approvals,
            AgreementAccess access,
            ReadTerms readTerms,
            ReadPartyTimes partyTimes,
            EnterIntoForce enterIntoForce,
            CountingDays countingDays,
            CountDecisions counting,
            AgreementChanges changes,
            Caller caller,
            BusinessTime time) {
        this.approvals = approvals;
        this.access = access;
        this.readTerms = readTerms;
        this.partyTimes = partyTimes;
        this.enterIntoForce = enterIntoForce;
        this.countingDays = countingDays;
        this.counting = counting;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// Records a party's decision, or completes one (announced, appealed) when `ifMatch` carries the ETag of
    /// the approval.
    ///
    /// @param ifMatch the ETag of the agreement; optional for a decision on a proposal, required to join an
    ///     agreement in force, so that the party approves what it has read
    /// @throws RuleBroken 409 when the party has decided already or the agreement takes no decision, 428
    ///     when a party joins without `ifMatch`, 412 when that is stale, 403 for another party's decision,
    ///     422 when the decision breaks a rule
    @Transactional
    public Recorded run(UUID id, OrganisationNumber party, Approval approval, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        access.requireActsFor(party);
        var versions = partyTimes.versions(id);
        if (!new PartyTimes(versions).name(party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        var present = approvals.one(id, null, party);
        if (present.isPresent() && completes(ifMatch, present.get())) {
            return complete(agreement, versions, present.get(), approval);
        }
        if (agreement.state() instanceof Proposed) {
            requireFirstDecision(agreement, present, party, ifMatch);
        } else {
            requireJoins(agreement, versions, present, party, ifMatch);
        }
        var replaced = present.map(ApprovalEntity::approval).map(Follows::replaced);
        var decided = checked(approval, bodies(party, versions), party, replaced);
        var entity = present.orElseGet(() -> new ApprovalEntity(id, null, party));
        entity.renew(agreement.version, time.today());
        take(entity, decided, versions);
        if (present.isEmpty()) {
            approvals.persist(entity);
        }
        settle(agreement, entity, false, false);
        return Recorded.of(entity, present.isEmpty());
    }

    private Recorded complete(
            AgreementEntity agreement, List<PartyTimes.Version> versions, ApprovalEntity entity, Approval approval) {
        if (!(agreement.state() instanceof Proposed) && agreement.inForceSince() == null) {
            throw agreement.state().refuse("decided on");
        }
        var bodies = bodyOf(entity).or(bodies(entity.party(), versions));
        var decided = checked(approval, bodies, entity.party(), Optional.empty());
        var contested = keep(entity, decided, () -> take(entity, decided, versions));
        settle(agreement, entity, contested, true);
        return Recorded.of(entity, false);
    }

    /// Completes a recorded decision. If it has bound its party, only the appeal may change; the party
    /// becomes contested when the decision no longer applies because of it.
    ///
    /// @param take writes the decision to the entity
    /// @return whether the party becomes contested
    boolean keep(ApprovalEntity entity, Approval decided, Runnable take) {
        if (entity.bound) {
            var changed = ApprovalRules.checkKept(decided, entity.approval());
            if (!changed.isEmpty()) {
                throw RuleBroken.invalid(changed);
            }
        }
        var boundFrom = entity.bindingFrom;
        take.run();
        return entity.bound && boundFrom != null && !entity.countsOn(time.today()) && entity.contest(boundFrom);
    }

    /// On a proposal the party has not decided before, and has read what it decides on.
    private static void requireFirstDecision(
            AgreementEntity agreement,
            Optional<ApprovalEntity> present,
            OrganisationNumber party,
            @Nullable String ifMatch) {
        if (present.isPresent()) {
            throw alreadyRecorded(party);
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
    }

    /// The agreement's tag says which version the party joins. A party that has approved an amendment only is
    /// bound to that version and not to the earlier ones, so it can join.
    private void requireJoins(
            AgreementEntity agreement,
            List<PartyTimes.Version> versions,
            Optional<ApprovalEntity> present,
            OrganisationNumber party,
            @Nullable String ifMatch) {
        if (!(agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("decided on");
        }
        var everyVersion = List.of(VersionRange.upTo(agreement.version));
        var bindings = ReadBindings.of(approvals.of(agreement.id), time.today());
        boolean bound = bindings.of(party)
                .filter(own -> own.state() == State.BOUND && own.versions().equals(everyVersion))
                .isPresent();
        if (bound || present.filter(own -> own.awaits(agreement.version)).isPresent()) {
            throw alreadyRecorded(party);
        }
        EntityTags.require(ifMatch == null || ifMatch.contains("*") ? null : ifMatch, AgreementTags.of(agreement));
        if (new PartyTimes(versions).firstDayIn(party, time.today()).isEmpty()) {
            throw access.noLongerParty(party);
        }
    }

    private static RuleBroken alreadyRecorded(OrganisationNumber party) {
        return RuleBroken.conflict(
                ProblemCode.APPROVAL_ALREADY_RECORDED,
                "The decision of " + party + " is recorded; to complete it send If-Match with the approval's ETag");
    }

    /// The decision, checked, with the deciding body filled in when the caller left it out.
    ///
    /// @param follows what the decision follows; empty for a party's first decision on the agreement itself
    /// @throws RuleBroken 422 with every rule that it breaks
    Approval checked(Approval approval, DecidingBodies bodies, OrganisationNumber party, Optional<Follows> follows) {
        var broken = new ArrayList<>(ApprovalRules.check(approval, bodies, !caller.actsFor(party), time.today()));
        follows.ifPresent(day -> broken.addAll(ApprovalRules.checkFollows(approval, day)));
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        var named = approval.decidingBody();
        return approval.decidedBy(named != null ? named : bodies.standIn().orElse(""));
    }

    /// The bodies that decide for the party by the newest terms that name them.
    private static DecidingBodies bodies(OrganisationNumber party, List<PartyTimes.Version> versions) {
        return DecidingBodies.namedIn(
                versions.stream().map(PartyTimes.Version::terms).toList(), party);
    }

    /// The body of a recorded decision. It stays allowed when its name in the terms has been corrected since.
    static DecidingBodies bodyOf(ApprovalEntity recorded) {
        return DecidingBodies.ANY.or(recorded.approval().decidingBody());
    }

    private void take(ApprovalEntity entity, Approval decided, List<PartyTimes.Version> versions) {
        var requirement = Terms.requirementOf(
                entity.party(), versions.stream().map(PartyTimes.Version::terms).toList());
        entity.take(
                decided,
                Objects.requireNonNullElse(decided.decidingBody(), ""),
                countingDays.of(entity.party(), decided, requirement),
                caller.subject(),
                time.now());
    }

    private void settle(AgreementEntity agreement, ApprovalEntity entity, boolean contested, boolean completed) {
        var about = CountDecisions.about(entity);
        if (agreement.state() instanceof Proposed proposed) {
            if (entity.outcome == Outcome.REJECTED && isCondition(agreement, entity.party())) {
                agreement.become(proposed.reject());
                changes.publish(agreement, EventType.AGREEMENT_REJECTED, about);
                return;
            }
            if (entity.outcome == Outcome.APPROVED && enterIntoForce.runIfMet(agreement, proposed, about)) {
                return;
            }
        }
        counting.publish(agreement, entity, contested, completed);
    }

    /// A party whose decision is not a condition stays out when it rejects, and the others go on.
    private boolean isCondition(AgreementEntity agreement, OrganisationNumber party) {
        return readTerms.first(agreement.id).entryConditions().stream()
                .anyMatch(condition -> condition.party().equals(party));
    }

    static boolean completes(@Nullable String ifMatch, ApprovalEntity present) {
        return ifMatch != null && !ifMatch.contains("*") && EntityTags.matches(ifMatch, AgreementTags.of(present));
    }
}
