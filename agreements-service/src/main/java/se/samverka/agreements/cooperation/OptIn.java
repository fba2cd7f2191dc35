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
import se.samverka.agreements.cooperation.ParticipantFacts.Change;
import se.samverka.agreements.cooperation.store.MembershipEntity;
import se.samverka.agreements.cooperation.store.Memberships;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Lets a party take part in a cooperation area. Only the party itself decides that.
@ApplicationScoped
public class OptIn {

    private final AgreementAccess access;
    private final ReadPartyTimes partyTimes;
    private final Memberships memberships;
    private final ParticipantFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    OptIn(
            AgreementAccess access,
            ReadPartyTimes partyTimes,
            Memberships memberships,
            ParticipantFacts facts,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.partyTimes = partyTimes;
        this.memberships = memberships;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// A party that has left the agreement and come back opts in again.
    ///
    /// @param from the first day, within the agreement's period and the party's time in it; null for today
    /// @param ifMatch needed when the party has taken part before: the participant's ETag
    /// @throws RuleBroken 403 for another than the party, 409 when it takes part already or the agreement is
    ///     neither proposed nor in force, 422 for a day outside the period or the party's time in it, 428 or 412
    ///     for the ETag
    @Transactional
    public Participant run(
            UUID agreementId,
            String area,
            OrganisationNumber party,
            @Nullable LocalDate from,
            @Nullable String decision,
            @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var times = partyTimes.of(agreementId);
        var where = facts.areaOfParty(agreement, area, party, times);
        var rows = memberships.of(where.key, party);
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
            throw ParticipantFacts.outside("/from", agreement);
        }
        if (!times.include(party, day)) {
            throw RuleBroken.invalid(AgreementViolation.outsideMembership("/from", party, day));
        }
        endWithTheParty(before, rows);
        memberships.persist(new MembershipEntity(where, party, day, decision, caller.subject(), time.now()));
        return facts.publish(agreement, where, party, times, new Change("cooperation-area-joined", day, decision));
    }

    /// The party's last time in the area runs until the day that it opted out for or, when that is earlier, left
    /// the agreement.
    private static void requireFree(Participant participant, List<MembershipEntity> rows, LocalDate day) {
        var party = participant.organisationNumber();
        if (rows.size() >= Memberships.MOST_OF_PARTY) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_MEMBERSHIPS, party + " has opted in " + Memberships.MOST_OF_PARTY + " times");
        }
        if (rows.isEmpty()) {
            return;
        }
        var outFrom = participant.memberships().getLast().outFrom();
        if (outFrom == null || day.isBefore(outFrom)) {
            throw RuleBroken.conflict(
                    ProblemCode.ALREADY_PARTICIPATING,
                    party + " takes part from " + rows.getLast().from
                            + (outFrom == null ? "; it can opt out (DELETE)" : " and is out from " + outFrom));
        }
    }

    /// A membership that ended when the party left the agreement gets that day, before the next one is added.
    private void endWithTheParty(Participant before, List<MembershipEntity> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var out = before.memberships().getLast().outFrom();
        if (out != null && rows.getLast().endWithTheParty(out, caller.subject(), time.now())) {
            memberships.flush();
        }
    }
}
