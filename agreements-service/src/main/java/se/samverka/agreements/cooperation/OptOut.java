package se.samverka.agreements.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.cooperation.ParticipantFacts.Change;
import se.samverka.agreements.cooperation.store.Memberships;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Lets a party leave a cooperation area. Only the party itself decides that, also one that has left the agreement.
@ApplicationScoped
public class OptOut {

    private static final int MAX_DECISION = 300;

    private final AgreementAccess access;
    private final ReadPartyTimes partyTimes;
    private final Memberships memberships;
    private final ParticipantFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    OptOut(
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

    /// @param day the first day on which the party does not take part; null for today
    /// @param decision a query parameter, which the guard of request bodies does not see
    /// @param ifMatch the participant's ETag
    /// @throws RuleBroken 403 for another than the party, 404 when it has never taken part, 409 when it does not
    ///     take part any more, 422 for a day outside the membership or the period, 428 or 412 for the ETag
    @Transactional
    public Participant run(
            UUID agreementId,
            String area,
            OrganisationNumber party,
            @Nullable LocalDate day,
            @Nullable String decision,
            @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(agreementId);
        var times = partyTimes.of(agreementId);
        var where = facts.areaOfParty(agreement, area, party, times);
        var rows = memberships.of(where.key, party);
        if (rows.isEmpty()) {
            throw ShowCooperation.noParticipant();
        }
        var before = Participant.of(agreement, area, party, rows, times);
        EntityTags.require(ifMatch, before.tag());
        var last = rows.getLast();
        var outFrom = day == null ? time.today() : day;
        var out = before.memberships().getLast().outFrom();
        if (last.outFrom != null || (out != null && !outFrom.isBefore(out))) {
            throw RuleBroken.conflict(
                    ProblemCode.NOT_PARTICIPATING, party + " does not take part from " + out + "; it can opt in again");
        }
        if (outFrom.isBefore(last.from)) {
            throw RuleBroken.invalid(new Violation(
                    "",
                    ProblemCode.PERIOD_REVERSED,
                    "It takes part from " + last.from + " and cannot leave before that day"));
        }
        if (outFrom.isAfter(agreement.lastDay().plusDays(1))) {
            throw ParticipantFacts.outside("", agreement);
        }
        requireDecision(decision);
        last.end(outFrom, decision, caller.subject(), time.now());
        return facts.publish(agreement, where, party, times, new Change("cooperation-area-left", outFrom, decision));
    }

    private static void requireDecision(@Nullable String decision) {
        if (decision != null && (decision.isBlank() || decision.length() > MAX_DECISION)) {
            throw RuleBroken.invalid(new Violation(
                    "", ProblemCode.OUT_OF_BOUNDS, "A decision has 1 to " + MAX_DECISION + " characters"));
        }
    }
}
