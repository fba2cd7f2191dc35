package se.samverka.agreements.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.model.AgreementViolation;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.terms.Period;

/// A party opts in to a cooperation area, or out of it. Only the party itself decides that.
@ApplicationScoped
public class TakePart {

    private static final int MAX_DECISION = 300;

    private final AgreementAccess access;
    private final Agreements agreements;
    private final ReadPartyTimes partyTimes;
    private final CooperationAreas areas;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    TakePart(
            AgreementAccess access,
            Agreements agreements,
            ReadPartyTimes partyTimes,
            CooperationAreas areas,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.agreements = agreements;
        this.partyTimes = partyTimes;
        this.areas = areas;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// Whoever has left the agreement and come back opts in anew.
    ///
    /// @param from the first day, within the agreement's period and the party's time in it; null for today
    /// @param ifMatch needed when the party has taken part before: the participant's ETag
    /// @throws RuleBroken 403 for another than the party, 409 when it takes part already or the
    ///     agreement is neither proposed nor in force, 422 for a day outside the period or on which it is
    ///     no party, 428 or 412 for the ETag
    @Transactional
    public Participant optIn(
            UUID agreementId,
            String area,
            OrganisationNumber party,
            @Nullable LocalDate from,
            @Nullable String decision,
            @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var times = partyTimes.of(agreementId);
        var where = areaOfParty(agreement, area, party, times);
        var rows = areas.memberships(where.key, party);
        var before = Participant.of(agreement, area, party, rows, times);
        var day = from == null ? time.today() : from;
        requireFree(before, rows, day);
        if (!rows.isEmpty()) {
            EntityTags.require(ifMatch, before.tag());
        }
        if (!(agreement.state() instanceof Proposed || agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("joined in its cooperation areas");
        }
        if (day.isBefore(agreement.validFrom()) || day.isAfter(agreement.lastDay())) {
            throw outside("/from", agreement);
        }
        if (!times.include(party, day)) {
            throw RuleBroken.invalid(AgreementViolation.outsideMembership("/from", party, day));
        }
        requireDecision("/decision", decision);
        endWithTheParty(before, rows);
        areas.add(new MembershipEntity(where, party, day, decision, caller.subject(), time.now()));
        return tell(agreement, where, party, times, "cooperation-area-joined", decision, "From " + day);
    }

    /// @param day the first day on which the party takes part no more; null for today
    /// @param ifMatch the participant's ETag
    /// @throws RuleBroken 403 for another than the party, 404 when it has never taken part, 409 when it does
    ///     not take part any more, 422 for a day outside the membership or the period, 428 or 412 for the
    ///     ETag
    @Transactional
    public Participant optOut(
            UUID agreementId,
            String area,
            OrganisationNumber party,
            @Nullable LocalDate day,
            @Nullable String decision,
            @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(agreementId);
        var times = partyTimes.of(agreementId);
        var where = areaOfParty(agreement, area, party, times);
        var rows = areas.memberships(where.key, party);
        if (rows.isEmpty()) {
            throw ReadCooperation.noParticipant();
        }
        var before = Participant.of(agreement, area, party, rows, times);
        EntityTags.require(ifMatch, before.tag());
        var last = rows.getLast();
        var outFrom = day == null ? time.today() : day;
        var out = before.memberships().getLast().outFrom();
        if (last.outFrom != null || (out != null && !outFrom.isBefore(out))) {
            throw RuleBroken.conflict(
                    ProblemCode.NOT_PARTICIPATING, party + " takes part no more from " + out + "; it can opt in again");
        }
        if (outFrom.isBefore(last.from)) {
            throw RuleBroken.invalid(new Violation(
                    "",
                    ProblemCode.PERIOD_REVERSED,
                    "It takes part from " + last.from + "; it cannot leave before that day"));
        }
        if (outFrom.isAfter(agreement.lastDay().plusDays(1))) {
            throw outside("", agreement);
        }
        requireDecision("", decision);
        last.end(outFrom, decision, caller.subject(), time.now());
        return tell(agreement, where, party, times, "cooperation-area-left", decision, "From " + outFrom);
    }

    private CooperationAreaEntity areaOfParty(
            AgreementEntity agreement, String area, OrganisationNumber party, PartyTimes times) {
        var found = areas.find(agreement.id, area).orElseThrow(ReadCooperation::noArea);
        access.requireActsFor(party);
        if (!times.name(party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        return found;
    }

    /// Its last time counts to the day that it opted out for or, where that comes first, left the agreement.
    private static void requireFree(Participant participant, List<MembershipEntity> rows, LocalDate day) {
        var party = participant.organisationNumber();
        if (rows.size() >= CooperationAreas.MOST_MEMBERSHIPS) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_MEMBERSHIPS,
                    party + " has opted in " + CooperationAreas.MOST_MEMBERSHIPS + " times");
        }
        if (rows.isEmpty()) {
            return;
        }
        var outFrom = participant.memberships().getLast().outFrom();
        if (outFrom == null || day.isBefore(outFrom)) {
            throw RuleBroken.conflict(
                    ProblemCode.ALREADY_PARTICIPATING,
                    party + " takes part from " + rows.getLast().from
                            + (outFrom == null ? "; it can opt out (DELETE)" : ", until it is out from " + outFrom));
        }
    }

    /// A membership that ended because the party left the agreement gets that day recorded, before the
    /// party's next.
    private void endWithTheParty(Participant before, List<MembershipEntity> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var out = before.memberships().getLast().outFrom();
        if (out != null && rows.getLast().endWithTheParty(out, caller.subject(), time.now())) {
            areas.flush();
        }
    }

    private static void requireDecision(String pointer, @Nullable String decision) {
        if (decision != null && (decision.isBlank() || decision.length() > MAX_DECISION)) {
            throw RuleBroken.invalid(
                    new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, "A decision's name has 1 to 300 characters"));
        }
    }

    private static RuleBroken outside(String pointer, AgreementEntity agreement) {
        return RuleBroken.invalid(new Violation(
                pointer,
                ProblemCode.OUTSIDE_PERIOD,
                "The agreement is for " + Period.inWords(agreement.validFrom(), agreement.lastDay())));
    }

    private Participant tell(
            AgreementEntity agreement,
            CooperationAreaEntity area,
            OrganisationNumber party,
            PartyTimes times,
            String fact,
            @Nullable String decision,
            String note) {
        var agreementId = area.key.agreementId();
        var path = "cooperation-areas/" + area.key.area() + "/participants/" + party;
        timeline.note(
                agreementId, fact, About.document(path).of(party).by(decision).saying(area.title + ". " + note));
        var document = Participant.of(agreement, area.key.area(), party, areas.memberships(area.key, party), times);
        changes.upserted(
                "cooperation-participant",
                agreementId + "/" + area.key.area() + "/" + party,
                "/agreements/" + agreementId + "/" + path,
                document,
                agreements.readers(agreementId));
        return document;
    }
}
