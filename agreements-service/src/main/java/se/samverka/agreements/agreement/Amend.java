package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.model.Terms.Requirement;
import se.samverka.agreements.agreement.model.TermsViolation.BeginsLater;
import se.samverka.agreements.agreement.model.TermsViolation.OutsidePeriod;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity.Status;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Proposes new terms and records the parties' word on them. The last approval makes version n+1.
@ApplicationScoped
public class Amend {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final ReadPartyTimes partyTimes;
    private final AgreementFacts facts;
    private final Readers readers;
    private final OldWords oldWords;
    private final CountingDays countingDays;
    private final Caller caller;
    private final BusinessTime time;

    Amend(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            ReadPartyTimes partyTimes,
            AgreementFacts facts,
            Readers readers,
            OldWords oldWords,
            CountingDays countingDays,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.partyTimes = partyTimes;
        this.facts = facts;
        this.readers = readers;
        this.oldWords = oldWords;
        this.countingDays = countingDays;
        this.caller = caller;
        this.time = time;
    }

    /// Puts new terms before the parties of an agreement in force.
    ///
    /// @param effectiveFrom the first day the new terms count, within the agreement's new period; it may lie
    ///     in the past
    /// @throws RuleBroken 409 when the agreement is not in force, 422 when the terms break a rule
    @Transactional
    public AmendmentEntity propose(UUID id, LocalDate effectiveFrom, String reason, Terms terms) {
        var agreement = access.locked(id);
        requireNotEnding(agreement);
        if (terms.kind() != null && terms.kind() != agreement.kind) {
            throw RuleBroken.invalid(new RecordApproval.ApprovalInvalid(
                    "/terms/kind", "kind-fixed", "An amendment cannot change the agreement's kind; leave it out"));
        }
        if (terms.predecessor() != null && !terms.predecessor().equals(agreement.predecessor)) {
            throw RuleBroken.invalid(new RecordApproval.ApprovalInvalid(
                    "/terms/predecessor", "predecessor-fixed", "An amendment cannot change what the agreement renews"));
        }
        var whole = terms.of(agreement.kind, agreement.predecessor);
        writtenTerms.check(whole, effectiveFrom, "/terms");
        if (whole.validFrom().isAfter(agreement.validFrom())) {
            throw RuleBroken.invalid(new BeginsLater("/terms/validFrom", agreement.validFrom()));
        }
        if (effectiveFrom.isBefore(whole.validFrom()) || effectiveFrom.isAfter(whole.validTo())) {
            throw RuleBroken.invalid(new OutsidePeriod("/effectiveFrom", whole.validFrom(), whole.validTo()));
        }
        var amendment = new AmendmentEntity(
                Ids.newId(), agreement, effectiveFrom, reason, writtenTerms.write(whole), caller.subject(), time.now());
        amendment.proposedFor =
                caller.organisation().map(OrganisationNumber::value).orElse(null);
        agreements.add(amendment);
        readers.admit(amendment);
        facts.tell(agreement, "amendment-proposed", about(amendment).saying(reason));
        return amendment;
    }

    /// Records a party's word on an amendment.
    ///
    /// @param ifMatch optional: the ETag of the amendment
    /// @param foreseen the impacts that the decision has been compared with; null when it rests on none, and
    ///     then it cannot be the last where another party's rests on some ([#tagToHold])
    /// @throws RuleBroken 409 when the party has decided already, the amendment is no longer open, the state
    ///     is not the foreseen one, or another amendment has been completed on the same base meanwhile
    @Transactional
    public ApprovalEntity decide(
            UUID id,
            UUID amendmentId,
            OrganisationNumber party,
            Approval approval,
            @Nullable String ifMatch,
            ForeseenImpacts.@Nullable Foreseen foreseen) {
        var agreement = access.lockedForOwnWord(id);
        access.requireActsFor(party);
        var amendment = agreements
                .amendment(id, amendmentId)
                .orElseThrow(() -> RuleBroken.notFound("amendment of this agreement"));
        var mustApprove = mustApprove(partyTimes.of(id), amendment);
        if (!mustApprove.contains(party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        var approvals = agreements.approvals(id, amendmentId);
        if (RecordApproval.approvalOf(party, approvals).isPresent()) {
            throw RuleBroken.conflict(
                    "approval-already-recorded", "The decision of " + party + " on this amendment is recorded");
        }
        if (foreseen != null && !foreseen.state().equals(state(agreement, amendment))) {
            throw ForeseenImpacts.moved();
        }
        requireProposed(amendment);
        if (ifMatch != null
                && !EntityTags.matches(ifMatch, AgreementTags.of(amendment))
                && !EntityTags.matches(ifMatch, AgreementTags.of(agreement))) {
            throw EntityTags.stale();
        }
        requireNotEnding(agreement);
        RecordApproval.check(approval, Optional.empty(), time.today());
        var entity = new ApprovalEntity(id, amendmentId, party);
        entity.take(
                approval,
                RecordApproval.bodyOf(approval, Optional.empty()),
                countingDays.of(party, approval, Requirement.APPROVAL),
                caller.subject(),
                time.now());
        entity.impactsTag = foreseen == null ? null : foreseen.tag();
        agreements.add(entity);
        settle(agreement, amendment, mustApprove, entity);
        return entity;
    }

    /// The parties whose approval the amendment needs ([PartyTimes#approversOf]).
    ///
    /// @param times of the agreement's versions
    public Set<OrganisationNumber> mustApprove(PartyTimes times, AmendmentEntity amendment) {
        return times.approversOf(writtenTerms.read(amendment.terms), amendment.effectiveFrom);
    }

    /// The impacts with which a yes without any must be compared: when it is the last, the newest that
    /// another party's decision rests on. Without this whoever decides last would let figures count that
    /// nobody has seen. To be asked before the decision's own transaction, because comparing asks another
    /// service.
    ///
    /// @return a tag of impacts; none when no decision rests on any, or others are awaited
    @Transactional
    public Optional<String> tagToHold(UUID id, UUID amendmentId, OrganisationNumber party, Outcome outcome) {
        var found = outcome == Outcome.APPROVED && access.find(id).isPresent()
                ? agreements.amendment(id, amendmentId).filter(amendment -> amendment.status == Status.PROPOSED)
                : Optional.<AmendmentEntity>empty();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        access.requireActsFor(party);
        var approvals = agreements.approvals(id, amendmentId);
        var tag = ForeseenImpacts.newestTag(approvals);
        var decided = parties(approvals);
        if (tag.isEmpty() || !decided.add(party)) {
            return Optional.empty();
        }
        return tag.filter(held -> decided.containsAll(mustApprove(partyTimes.of(id), found.get())));
    }

    private static Set<OrganisationNumber> parties(List<ApprovalEntity> approvals) {
        return approvals.stream().map(ApprovalEntity::party).collect(Collectors.toCollection(HashSet::new));
    }

    private ForeseenImpacts.State state(AgreementEntity agreement, AmendmentEntity amendment) {
        var base = agreements.version(agreement.id, amendment.baseVersion).orElseThrow();
        return ForeseenImpacts.State.of(agreement, amendment, base);
    }

    private void settle(
            AgreementEntity agreement,
            AmendmentEntity amendment,
            Set<OrganisationNumber> mustApprove,
            ApprovalEntity last) {
        if (last.outcome == Outcome.REJECTED) {
            amendment.status = Status.REJECTED;
            amendment.edition++;
            readers.dismiss(amendment);
            facts.tell(
                    agreement,
                    "amendment-rejected",
                    about(amendment).of(last.party()).by(last.decision()));
            facts.tellApprovers(amendment);
            return;
        }
        var approvals = agreements.approvals(agreement.id, amendment.id);
        if (parties(approvals).containsAll(mustApprove)) {
            if (last.impactsTag == null && ForeseenImpacts.newestTag(approvals).isPresent()) {
                throw RuleBroken.conflict(
                        "changed-meanwhile", "Another party decided at this very moment; read again and repeat");
            }
            complete(agreement, amendment, last);
        } else {
            facts.tell(
                    agreement,
                    "amendment-approved",
                    about(amendment).of(last.party()).by(last.decision()));
        }
    }

    private void complete(AgreementEntity agreement, AmendmentEntity amendment, ApprovalEntity last) {
        requireOnBase(agreement, amendment);
        var terms = writtenTerms.read(amendment.terms);
        oldWords.overtake(amendment);
        agreement.version++;
        agreement.describe(terms);
        amendment.status = Status.APPROVED;
        amendment.madeVersion = agreement.version;
        amendment.edition++;
        agreements.add(new VersionEntity(
                new VersionEntity.Key(agreement.id, agreement.version),
                amendment.effectiveFrom,
                amendment.terms,
                amendment.id,
                time.now()));
        agreements.approvals(agreement.id, amendment.id).forEach(approval -> approval.version = agreement.version);
        agreements.admit(agreement.id, terms.partyNumbers());
        facts.tell(
                agreement,
                "agreement-amended",
                about(amendment).of(last.party()).by(last.decision()));
    }

    /// Demands that the amendment can still become the agreement's next version.
    ///
    /// @throws RuleBroken 409 when it is no longer open, another has been completed on its base, or the
    ///     agreement ends
    public static void requireOpen(AgreementEntity agreement, AmendmentEntity amendment) {
        requireProposed(amendment);
        requireNotEnding(agreement);
        requireOnBase(agreement, amendment);
    }

    private static void requireProposed(AmendmentEntity amendment) {
        if (amendment.status != Status.PROPOSED) {
            throw RuleBroken.conflict(
                    "amendment-closed", "The amendment is " + amendment.status + "; propose a new one");
        }
    }

    private static void requireOnBase(AgreementEntity agreement, AmendmentEntity amendment) {
        if (amendment.baseVersion != agreement.version) {
            throw RuleBroken.conflict(
                    "amendment-base-moved",
                    "The amendment was written on version " + amendment.baseVersion + ", and version "
                            + agreement.version + " counts now; propose it anew on that version");
        }
    }

    private static void requireNotEnding(AgreementEntity agreement) {
        if (!(agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("amended");
        }
        if (agreement.dissolvedOn != null) {
            throw RuleBroken.conflict(
                    "agreement-ends",
                    "The agreement is dissolved after " + agreement.dissolvedOn + " and cannot be amended any more");
        }
    }

    private static About about(AmendmentEntity amendment) {
        return About.document("amendments/" + amendment.id);
    }
}
