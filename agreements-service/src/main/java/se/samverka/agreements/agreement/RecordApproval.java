package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.ApprovalRules;
import se.samverka.agreements.agreement.model.ApprovalRules.Follows;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.agreements.agreement.model.DecidingBodies;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.model.VersionRange;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Records what a party has decided on an agreement: while it is proposed, or later, when the party joins an
/// agreement that is in force between others. A proposed agreement enters into force with the last condition
/// that is met, and is rejected with the first no of a party whose decision is a condition.
@ApplicationScoped
public class RecordApproval {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final ReadPartyTimes partyTimes;
    private final AgreementFacts facts;
    private final CountingDays countingDays;
    private final CountDecisions counting;
    private final Caller caller;
    private final BusinessTime time;

    public RecordApproval(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            ReadPartyTimes partyTimes,
            AgreementFacts facts,
            CountingDays countingDays,
            CountDecisions counting,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.partyTimes = partyTimes;
        this.facts = facts;
        this.countingDays = countingDays;
        this.counting = counting;
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
    /// @param ifMatch for a decision on a proposal optional, and needed to join an agreement in force: the
    ///     ETag of the agreement, so that what is approved is what was read
    /// @throws RuleBroken 409 when the party has decided already or the agreement takes no decision, 428
    ///     when a party joins without `ifMatch`, 412 when that is stale, 403 for another party's decision,
    ///     422 when the decision breaks a rule
    @Transactional
    public Recorded record(UUID id, OrganisationNumber party, Approval approval, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        access.requireActsFor(party);
        var versions = partyTimes.versions(id);
        if (!new PartyTimes(versions).name(party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        var present = approvalOf(party, agreements.approvals(id, null));
        if (present.isPresent() && completes(ifMatch, present.get())) {
            return complete(agreement, versions, present.get(), approval);
        }
        if (agreement.state() instanceof Proposed) {
            requireFirstWord(agreement, present, party, ifMatch);
        } else {
            requireJoins(agreement, versions, present, party, ifMatch);
        }
        var replaced = present.map(ApprovalEntity::approval).map(Follows::replaced);
        var decided = checked(approval, bodies(party, versions), party, replaced);
        var entity = present.orElseGet(() -> new ApprovalEntity(id, null, party));
        entity.renew(agreement.version, time.today());
        take(entity, decided, versions);
        if (present.isEmpty()) {
            agreements.add(entity);
        }
        settle(agreement, entity, false, false);
        return new Recorded(entity, present.isEmpty());
    }

    /// Lets a proposed agreement enter into force when the day has come on which its last condition is met.
    @Transactional
    public void enterIntoForceIfDue(UUID id) {
        agreements.locked(id).ifPresent(agreement -> {
            if (agreement.state() instanceof Proposed proposed) {
                enterIfMet(agreement, proposed, About.agreement());
            }
        });
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
        return new Recorded(entity, false);
    }

    /// Completes a recorded decision. Of one that has bound its party only the appeal may change, and the
    /// party is contested when the decision ceases to count by that.
    ///
    /// @param take takes the decision over
    /// @return whether the party is contested from now on
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

    /// A party's word on a proposal is its first, and on what it has read.
    private static void requireFirstWord(
            AgreementEntity agreement,
            Optional<ApprovalEntity> present,
            OrganisationNumber party,
            @Nullable String ifMatch) {
        if (present.isPresent()) {
            throw alreadyRecorded(party);
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
    }

    /// Who joins names by the agreement's tag the version that it joins. It is not bound to every version yet:
    /// its yes to an amendment alone has bound it to that version and to none before.
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
        var bindings = ReadBindings.of(agreements.decisions(agreement.id), time.today());
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
                "approval-already-recorded",
                "The decision of " + party + " is recorded; to complete it send If-Match with the approval's ETag");
    }

    /// The decision with the body that decides for the party in place of one left out.
    ///
    /// @param follows what the decision follows; none for a party's first decision on the agreement itself
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

    /// Who decides for the party by the newest words that say it.
    private static DecidingBodies bodies(OrganisationNumber party, List<PartyTimes.Version> versions) {
        return DecidingBodies.namedIn(
                versions.stream().map(PartyTimes.Version::terms).toList(), party);
    }

    /// The body of a recorded decision before all others: its name may have been corrected in the terms since.
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
                facts.tell(agreement, "agreement-rejected", about);
                return;
            }
            if (entity.outcome == Outcome.APPROVED && enterIfMet(agreement, proposed, about)) {
                return;
            }
        }
        counting.tell(agreement, entity, contested, completed);
    }

    /// A party whose decision is no condition stays out by its no, and the others go on.
    private boolean isCondition(AgreementEntity agreement, OrganisationNumber party) {
        return proposedTerms(agreement).entryConditions().stream()
                .anyMatch(condition -> condition.party().equals(party));
    }

    private Terms proposedTerms(AgreementEntity agreement) {
        return writtenTerms.read(agreements.version(agreement.id, 1).orElseThrow().terms);
    }

    private boolean enterIfMet(AgreementEntity agreement, Proposed proposed, About about) {
        var approvals = agreements.approvals(agreement.id, null);
        var conditions = AgreementFacts.conditions(proposedTerms(agreement), approvals, time.today());
        if (!conditions.stream().allMatch(AgreementFacts.EntryConditionV1::met)) {
            return false;
        }
        var since = conditions.stream()
                .map(AgreementFacts.EntryConditionV1::bindingFrom)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(time.today());
        InForce inForce = proposed.enterIntoForce(since);
        agreement.become(inForce);
        counting.bind(agreement);
        facts.tell(agreement, "agreement-entered-into-force", about);
        facts.tellPredecessor(agreement);
        return true;
    }

    static boolean completes(@Nullable String ifMatch, ApprovalEntity present) {
        return ifMatch != null && !ifMatch.contains("*") && EntityTags.matches(ifMatch, AgreementTags.of(present));
    }

    static Optional<ApprovalEntity> approvalOf(OrganisationNumber party, List<ApprovalEntity> approvals) {
        return approvals.stream().filter(a -> a.party().equals(party)).findFirst();
    }
}
