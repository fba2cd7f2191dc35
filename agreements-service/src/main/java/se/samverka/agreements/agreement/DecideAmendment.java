package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.ApprovalDocument.Recorded;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.ApprovalRules.Follows;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.model.DecidingBodies;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity.Status;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.terms.Terms;

/// Records a party's decision on an amendment. The last approval that applies makes the agreement's next version;
/// the first rejection closes the amendment.
@ApplicationScoped
public class DecideAmendment {

    private final Amendments amendments;
    private final Approvals approvals;
    private final Versions versions;
    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final ReadPartyTimes partyTimes;
    private final FindApprovers findApprovers;
    private final RecordApproval recordApproval;
    private final CountingDays countingDays;
    private final CountDecisions countDecisions;
    private final CompleteAmendment completeAmendment;
    private final Readers readers;
    private final AgreementChanges changes;
    private final AmendmentNotes notes;
    private final Caller caller;
    private final BusinessTime time;

    DecideAmendment(
            Amendments amendments,
            Approvals approvals,
            Versions versions,
            AgreementAccess access,
            ReadTerms readTerms,
            ReadPartyTimes partyTimes,
            FindApprovers findApprovers,
            RecordApproval recordApproval,
            CountingDays countingDays,
            CountDecisions countDecisions,
            CompleteAmendment completeAmendment,
            Readers readers,
            AgreementChanges changes,
            AmendmentNotes notes,
            Caller caller,
            BusinessTime time) {
        this.amendments = amendments;
        this.approvals = approvals;
        this.versions = versions;
        this.access = access;
        this.readTerms = readTerms;
        this.partyTimes = partyTimes;
        this.findApprovers = findApprovers;
        this.recordApproval = recordApproval;
        this.countingDays = countingDays;
        this.countDecisions = countDecisions;
        this.completeAmendment = completeAmendment;
        this.readers = readers;
        this.changes = changes;
        this.notes = notes;
        this.caller = caller;
        this.time = time;
    }

    /// Records a decision, or completes a recorded one (announced, appealed) when `ifMatch` is its ETag.
    ///
    /// @param ifMatch the ETag of the agreement or of the amendment, or of the recorded decision when that is
    ///     completed
    /// @param foreseen the impacts that the decision was compared with; null when it rests on none, and then it
    ///     cannot be the last decision when another party's rests on some ([#impactsToCompare])
    /// @throws RuleBroken 409 when the party has decided or is not asked, the amendment is closed, its state is
    ///     not the one that was compared, or another amendment has been completed on the same base version
    @Transactional
    public Recorded run(
            UUID id,
            UUID amendmentId,
            OrganisationNumber party,
            Approval approval,
            @Nullable String ifMatch,
            ForeseenImpacts.@Nullable Foreseen foreseen) {
        var agreement = access.lockedForOwnWord(id);
        access.requireActsFor(party);
        var amendment = amendments.one(id, amendmentId).orElseThrow(AmendmentRules::unknown);
        var present = approvals.one(id, amendmentId, party);
        if (present.isPresent() && RecordApproval.completes(ifMatch, present.get())) {
            return complete(agreement, amendment, present.get(), approval);
        }
        var approvers = findApprovers.of(amendment);
        requireAsked(party, amendment, approvers);
        if (present.isPresent()) {
            throw RuleBroken.conflict(
                    ProblemCode.APPROVAL_ALREADY_RECORDED,
                    "The decision of " + party
                            + " on this amendment is recorded; to complete it send If-Match with the approval's ETag");
        }
        if (foreseen != null && !foreseen.state().equals(state(agreement, amendment))) {
            throw ForeseenImpacts.moved();
        }
        AmendmentRules.requireOpen(amendment);
        if (ifMatch == null || !EntityTags.matches(ifMatch, AgreementTags.of(agreement))) {
            EntityTags.require(ifMatch, AgreementTags.of(amendment));
        }
        AmendmentRules.requireNotEnding(agreement);
        var entity = new ApprovalEntity(id, amendmentId, party);
        var follows = Follows.firstDay(AskedParties.firstDayOf(agreement));
        take(
                entity,
                amendment,
                recordApproval.checked(approval, bodies(amendment, party), party, Optional.of(follows)));
        entity.impactsTag = foreseen == null ? null : foreseen.tag();
        approvals.persist(entity);
        settle(agreement, amendment, approvers, entity, true);
        return Recorded.of(entity, true);
    }

    /// The decisions on an amendment that has become a version are kept, and the outcomes of appeals are still
    /// recorded.
    private Recorded complete(
            AgreementEntity agreement, AmendmentEntity amendment, ApprovalEntity entity, Approval approval) {
        if (amendment.status != Status.APPROVED) {
            AmendmentRules.requireOpen(amendment);
            AmendmentRules.requireNotEnding(agreement);
        }
        var party = entity.party();
        var bodies = RecordApproval.bodyOf(entity).or(bodies(amendment, party));
        var firstDay = DayDone.earlier(
                AskedParties.firstDayOf(agreement), entity.approval().decidedOn());
        var decided = recordApproval.checked(approval, bodies, party, Optional.of(Follows.firstDay(firstDay)));
        var contested = recordApproval.keep(entity, decided, () -> take(entity, amendment, decided));
        if (amendment.isOpen()) {
            settle(agreement, amendment, findApprovers.of(amendment), entity, false);
        } else {
            countDecisions.publish(agreement, entity, contested, true);
        }
        return Recorded.of(entity, false);
    }

    /// Who decides for the party by the terms that are amended, or by the new ones.
    private DecidingBodies bodies(AmendmentEntity amendment, OrganisationNumber party) {
        var amended = partyTimes.versions(amendment.agreementId).subList(0, amendment.baseVersion).stream()
                .map(PartyTimes.Version::terms)
                .toList();
        return DecidingBodies.namedIn(amended, party)
                .or(DecidingBodies.namedIn(List.of(readTerms.of(amendment)), party));
    }

    /// A party that entered by a decision with legal force needs legal force for amendments too.
    private void take(ApprovalEntity entity, AmendmentEntity amendment, Approval decided) {
        var written = new ArrayList<>(partyTimes.versions(amendment.agreementId).stream()
                .map(PartyTimes.Version::terms)
                .toList());
        written.add(readTerms.of(amendment));
        entity.take(
                decided,
                Objects.requireNonNullElse(decided.decidingBody(), ""),
                countingDays.of(entity.party(), decided, Terms.requirementOf(entity.party(), written)),
                caller.subject(),
                time.now());
    }

    private void requireAsked(OrganisationNumber party, AmendmentEntity amendment, Set<OrganisationNumber> approvers) {
        if (approvers.contains(party)) {
            return;
        }
        if (!findApprovers.concerns(amendment, party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        throw RuleBroken.conflict(
                ProblemCode.APPROVAL_NOT_AWAITED,
                party
                        + " is not bound by the agreement, and the amendment does not claim more of it: it can decide once it"
                        + " has joined (PUT approvals of the agreement)");
    }

    /// The impacts that an approval without any must be compared with: if it is the last one, the newest that
    /// another party's decision rests on. Otherwise the last party could complete an amendment with impacts
    /// that no party has read. Called before the decision's own transaction, because comparing asks another
    /// service.
    ///
    /// @return the tag of the impacts; empty when no decision rests on any, or other decisions are missing
    @Transactional
    public Optional<String> impactsToCompare(UUID id, UUID amendmentId, OrganisationNumber party, Outcome outcome) {
        var found = outcome == Outcome.APPROVED && access.find(id).isPresent()
                ? amendments.one(id, amendmentId).filter(AmendmentEntity::isOpen)
                : Optional.<AmendmentEntity>empty();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        access.requireActsFor(party);
        var decisions = approvals.on(id, amendmentId);
        var tag = ForeseenImpacts.newestTag(decisions);
        var decided = parties(decisions);
        if (tag.isEmpty() || !decided.add(party)) {
            return Optional.empty();
        }
        return tag.filter(newest -> decided.containsAll(findApprovers.of(found.get())));
    }

    private static Set<OrganisationNumber> parties(List<ApprovalEntity> decisions) {
        return decisions.stream().map(ApprovalEntity::party).collect(Collectors.toCollection(HashSet::new));
    }

    private ForeseenImpacts.State state(AgreementEntity agreement, AmendmentEntity amendment) {
        var base = versions.one(agreement.id, amendment.baseVersion).orElseThrow();
        return ForeseenImpacts.State.of(agreement, amendment, base);
    }

    /// @param first whether it is the party's first decision, which may have to be compared with impacts
    private void settle(
            AgreementEntity agreement,
            AmendmentEntity amendment,
            Set<OrganisationNumber> approvers,
            ApprovalEntity last,
            boolean first) {
        var about = AmendmentRules.about(amendment).of(last.party()).by(last.decision(), last.decisionId());
        if (last.outcome == Outcome.REJECTED) {
            amendment.close(Status.REJECTED);
            readers.dismiss(amendment);
            changes.publish(agreement, EventType.AMENDMENT_REJECTED, about);
            notes.ended(amendment);
            return;
        }
        var decisions = approvals.on(agreement.id, amendment.id);
        if (first && parties(decisions).containsAll(approvers)) {
            AmendmentRules.requireOnBase(agreement, amendment);
            if (last.impactsTag == null && ForeseenImpacts.newestTag(decisions).isPresent()) {
                throw RuleBroken.conflict(
                        ProblemCode.CHANGED_MEANWHILE, "Another party decided at the same time; read again and repeat");
            }
        }
        if (completeAmendment.isApprovedBy(amendment, approvers)) {
            completeAmendment.run(agreement, amendment, last);
        } else {
            changes.publish(agreement, first ? EventType.AMENDMENT_APPROVED : EventType.APPROVAL_COMPLETED, about);
        }
    }
}
