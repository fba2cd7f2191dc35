package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.ApprovalRules.Follows;
import se.samverka.agreements.agreement.model.Approvers;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.model.DecidingBodies;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.model.Terms;
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
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Proposes new terms and records the parties' word on them. The last approval that counts makes version n+1.
@ApplicationScoped
public class Amend {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final ReadPartyTimes partyTimes;
    private final AgreementFacts facts;
    private final Readers readers;
    private final OldWords oldWords;
    private final ReadBindings readBindings;
    private final RecordApproval recordApproval;
    private final CountingDays countingDays;
    private final CountDecisions countDecisions;
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
            ReadBindings readBindings,
            RecordApproval recordApproval,
            CountingDays countingDays,
            CountDecisions countDecisions,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.partyTimes = partyTimes;
        this.facts = facts;
        this.readers = readers;
        this.oldWords = oldWords;
        this.readBindings = readBindings;
        this.recordApproval = recordApproval;
        this.countingDays = countingDays;
        this.countDecisions = countDecisions;
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
            throw RuleBroken.invalid(new AmendmentInvalid(
                    "/terms/kind", "kind-fixed", "An amendment cannot change the agreement's kind; leave it out"));
        }
        if (terms.predecessor() != null && !terms.predecessor().equals(agreement.predecessor)) {
            throw RuleBroken.invalid(new AmendmentInvalid(
                    "/terms/predecessor", "predecessor-fixed", "An amendment cannot change what the agreement renews"));
        }
        var whole = terms.of(agreement.kind, agreement.predecessor);
        writtenTerms.checkProposed(whole, effectiveFrom, "/terms");
        if (whole.validFrom().isAfter(agreement.validFrom())) {
            throw RuleBroken.invalid(new BeginsLater("/terms/validFrom", agreement.validFrom()));
        }
        if (effectiveFrom.isBefore(whole.validFrom()) || effectiveFrom.isAfter(whole.lastDay())) {
            throw RuleBroken.invalid(new OutsidePeriod("/effectiveFrom", whole.validFrom(), whole.lastDay()));
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

    /// A party's word as it was recorded.
    ///
    /// @param created whether it is the party's first
    public record Decided(ApprovalEntity approval, boolean created) {}

    /// Records a party's word on an amendment, or completes one (announced, appealed) when `ifMatch` carries
    /// its ETag.
    ///
    /// @param ifMatch the ETag of the amendment, and of the recorded decision when that is completed
    /// @param foreseen the impacts that the decision has been compared with; null when it rests on none, and
    ///     then it cannot be the last where another party's rests on some ([#tagToHold])
    /// @throws RuleBroken 409 when the party has decided already or its word is not awaited, the amendment
    ///     is no longer open, the state is not the foreseen one, or another amendment has been completed on
    ///     the same base meanwhile
    @Transactional
    public Decided decide(
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
        var present = RecordApproval.approvalOf(party, agreements.approvals(id, amendmentId));
        if (present.isPresent() && RecordApproval.completes(ifMatch, present.get())) {
            return complete(agreement, amendment, present.get(), approval);
        }
        var mustApprove = mustApprove(amendment);
        requireAwaited(party, amendment, mustApprove);
        if (present.isPresent()) {
            throw RuleBroken.conflict(
                    "approval-already-recorded",
                    "The decision of " + party
                            + " on this amendment is recorded; to complete it send If-Match with the approval's ETag");
        }
        if (foreseen != null && !foreseen.state().equals(state(agreement, amendment))) {
            throw ForeseenImpacts.moved();
        }
        requireProposed(amendment);
        if (ifMatch == null || !EntityTags.matches(ifMatch, AgreementTags.of(agreement))) {
            EntityTags.require(ifMatch, AgreementTags.of(amendment));
        }
        requireNotEnding(agreement);
        var entity = new ApprovalEntity(id, amendmentId, party);
        var firstDay = AskedParties.firstDayOf(agreement);
        take(
                entity,
                amendment,
                recordApproval.checked(
                        approval, bodies(amendment, party), party, Optional.of(Follows.firstDay(firstDay))));
        entity.impactsTag = foreseen == null ? null : foreseen.tag();
        agreements.add(entity);
        settle(agreement, amendment, mustApprove, entity, true);
        return new Decided(entity, true);
    }

    /// Makes the next version on the day on which the last decision comes to count, without anybody calling.
    @Transactional
    public void completeIfDue(UUID amendmentId) {
        var amendment = agreements.amendment(amendmentId);
        if (amendment.isEmpty()) {
            return;
        }
        var agreement = agreements.locked(amendment.get().agreementId);
        if (agreement.isEmpty() || !isOpen(agreement.get(), amendment.get())) {
            return;
        }
        var counting = counting(amendment.get());
        if (!counting.isEmpty() && parties(counting).containsAll(mustApprove(amendment.get()))) {
            makeVersion(agreement.get(), amendment.get(), counting.getLast());
        }
    }

    /// An amendment that has become a version keeps its decisions; what becomes of an appeal is recorded still.
    private Decided complete(
            AgreementEntity agreement, AmendmentEntity amendment, ApprovalEntity entity, Approval approval) {
        if (amendment.status != Status.APPROVED) {
            requireProposed(amendment);
            requireNotEnding(agreement);
        }
        var party = entity.party();
        var bodies = RecordApproval.bodyOf(entity).or(bodies(amendment, party));
        var firstDay = DayDone.earlier(
                AskedParties.firstDayOf(agreement), entity.approval().decidedOn());
        var decided = recordApproval.checked(approval, bodies, party, Optional.of(Follows.firstDay(firstDay)));
        var contested = recordApproval.keep(entity, decided, () -> take(entity, amendment, decided));
        if (amendment.status == Status.PROPOSED) {
            settle(agreement, amendment, mustApprove(amendment), entity, false);
            return new Decided(entity, false);
        }
        countDecisions.tell(agreement, entity, contested, true);
        return new Decided(entity, false);
    }

    /// Who decides for the party by the terms that are amended, or by the new ones.
    private DecidingBodies bodies(AmendmentEntity amendment, OrganisationNumber party) {
        var amended = partyTimes.versions(amendment.agreementId).subList(0, amendment.baseVersion).stream()
                .map(PartyTimes.Version::terms)
                .toList();
        return DecidingBodies.namedIn(amended, party)
                .or(DecidingBodies.namedIn(List.of(writtenTerms.read(amendment.terms)), party));
    }

    /// A party that entered by a decision with legal force needs legal force for amendments too.
    private void take(ApprovalEntity entity, AmendmentEntity amendment, Approval decided) {
        var written = new ArrayList<>(partyTimes.versions(amendment.agreementId).stream()
                .map(PartyTimes.Version::terms)
                .toList());
        written.add(writtenTerms.read(amendment.terms));
        entity.take(
                decided,
                Objects.requireNonNullElse(decided.decidingBody(), ""),
                countingDays.of(entity.party(), decided, Terms.requirementOf(entity.party(), written)),
                caller.subject(),
                time.now());
    }

    private void requireAwaited(
            OrganisationNumber party, AmendmentEntity amendment, Set<OrganisationNumber> mustApprove) {
        if (mustApprove.contains(party)) {
            return;
        }
        var next = next(amendment);
        if (!partyTimes
                .of(amendment.agreementId)
                .approversOf(next, amendment.effectiveFrom)
                .contains(party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        throw RuleBroken.conflict(
                "approval-not-awaited",
                party
                        + " is not bound by the agreement, and the amendment lays no new claim on it: it has a say once it"
                        + " has joined (PUT approvals of the agreement)");
    }

    /// The parties whose approval the amendment needs ([Approvers]).
    public Set<OrganisationNumber> mustApprove(AmendmentEntity amendment) {
        return Approvers.of(
                partyTimes.versions(amendment.agreementId),
                readBindings.of(amendment.agreementId),
                next(amendment),
                amendment.effectiveFrom);
    }

    private Terms next(AmendmentEntity amendment) {
        return partyTimes.counting(amendment.agreementId, writtenTerms.read(amendment.terms));
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
        return tag.filter(held -> decided.containsAll(mustApprove(found.get())));
    }

    private static Set<OrganisationNumber> parties(List<ApprovalEntity> approvals) {
        return approvals.stream().map(ApprovalEntity::party).collect(Collectors.toCollection(HashSet::new));
    }

    private ForeseenImpacts.State state(AgreementEntity agreement, AmendmentEntity amendment) {
        var base = agreements.version(agreement.id, amendment.baseVersion).orElseThrow();
        return ForeseenImpacts.State.of(agreement, amendment, base);
    }

    /// @param first whether it is the party's first word; then it may have to be compared with impacts
    private void settle(
            AgreementEntity agreement,
            AmendmentEntity amendment,
            Set<OrganisationNumber> mustApprove,
            ApprovalEntity last,
            boolean first) {
        var about = about(amendment).of(last.party()).by(last.decision());
        if (last.outcome == Outcome.REJECTED) {
            amendment.status = Status.REJECTED;
            amendment.edition++;
            readers.dismiss(amendment);
            facts.tell(agreement, "amendment-rejected", about);
            facts.tellApprovers(amendment);
            return;
        }
        var approvals = agreements.approvals(agreement.id, amendment.id);
        if (first && parties(approvals).containsAll(mustApprove)) {
            requireOnBase(agreement, amendment);
            if (last.impactsTag == null && ForeseenImpacts.newestTag(approvals).isPresent()) {
                throw RuleBroken.conflict(
                        "changed-meanwhile", "Another party decided at this very moment; read again and repeat");
            }
        }
        if (parties(counting(amendment)).containsAll(mustApprove)) {
            makeVersion(agreement, amendment, last);
        } else if (first) {
            facts.tell(agreement, "amendment-approved", about);
        } else {
            facts.tell(agreement, "approval-completed", about);
        }
    }

    /// The decisions that count today: announced and past their appeal time where they must be, and none
    /// that is appealed.
    private List<ApprovalEntity> counting(AmendmentEntity amendment) {
        var today = time.today();
        return agreements.approvals(amendment.agreementId, amendment.id).stream()
                .filter(approval -> approval.countsOn(today))
                .toList();
    }

    private void makeVersion(AgreementEntity agreement, AmendmentEntity amendment, ApprovalEntity last) {
        requireOnBase(agreement, amendment);
        var terms = writtenTerms.read(amendment.terms);
        oldWords.overtake(amendment);
        agreement.version++;
        agreement.describe(terms, agreements.notices(agreement.id));
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
        countDecisions.count(agreement);
        lapseOthers(agreement, amendment);
        facts.tell(
                agreement,
                "agreement-amended",
                about(amendment).of(last.party()).by(last.decision()));
        tellUnbound(agreement, terms);
    }

    /// What an unbound party has proposed lapses, because the terms that it was written on are no longer
    /// those that the party can join.
    private void lapseOthers(AgreementEntity agreement, AmendmentEntity completed) {
        var bound = readBindings.of(agreement.id).consenting();
        for (var open : agreements.openAmendments(agreement.id)) {
            var proposer = Optional.ofNullable(open.proposedFor).map(OrganisationNumber::of);
            if (!open.id.equals(completed.id)
                    && proposer.filter(one -> !bound.contains(one)).isPresent()) {
                open.status = Status.LAPSED;
                open.edition++;
                readers.dismiss(open);
                facts.tellLapsed(open, proposer.get());
                facts.tellApprovers(open);
            }
        }
    }

    /// A party that is not bound yet sees which version it can join now.
    private void tellUnbound(AgreementEntity agreement, Terms terms) {
        var bound = readBindings.of(agreement.id).consenting();
        terms.partyNumbers().stream()
                .filter(party -> !bound.contains(party))
                .forEach(party -> facts.tellUnbound(agreement, party));
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

    private static boolean isOpen(AgreementEntity agreement, AmendmentEntity amendment) {
        return amendment.status == Status.PROPOSED
                && agreement.state() instanceof InForce
                && agreement.dissolvedOn == null
                && amendment.baseVersion == agreement.version;
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

    /// An amendment that changes what none can.
    private record AmendmentInvalid(String pointer, String code, String detail) implements Violation {}

    private static About about(AmendmentEntity amendment) {
        return About.document("amendments/" + amendment.id);
    }
}
