package se.samverka.agreements.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// A party opts in to a cooperation area, or out of it. Only the party itself decides that.
@ApplicationScoped
public class TakePart {

    private static final int MAX_DECISION = 300;

    private final AgreementAccess access;
    private final Agreements agreements;
    private final WrittenTerms writtenTerms;
    private final CooperationAreas areas;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    TakePart(
            AgreementAccess access,
            Agreements agreements,
            WrittenTerms writtenTerms,
            CooperationAreas areas,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.agreements = agreements;
        this.writtenTerms = writtenTerms;
        this.areas = areas;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @param from the first day, within the agreement's period; null for today
    /// @param ifMatch needed when the party has taken part before: the participant's ETag
    /// @throws RuleBroken 403 for another than the party, 409 when it takes part already or the
    ///     agreement is neither proposed nor in force, 422 for a day outside the period, 428 or 412
    ///     for the ETag
    @Transactional
    public Participant optIn(
            UUID agreementId,
            String area,
            OrganisationNumber party,
            @Nullable LocalDate from,
            @Nullable String decision,
            @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var where = areaOfParty(agreement, area, party);
        var rows = areas.memberships(where.key, party);
        var day = from == null ? time.today() : from;
        requireFree(party, rows, day);
        if (!rows.isEmpty()) {
            EntityTags.require(
                    ifMatch, Participant.of(agreementId, area, party, rows).tag());
        }
        if (!(agreement.state() instanceof Proposed || agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("joined in its cooperation areas");
        }
        if (day.isBefore(agreement.validFrom()) || day.isAfter(agreement.lastDay())) {
            throw outside("/from", agreement);
        }
        requireDecision("/decision", decision);
        areas.add(new MembershipEntity(where, party, day, decision, caller.subject(), time.now()));
        return tell(where, party, "cooperation-area-joined", decision, "From " + day);
    }

    /// @param day the first day on which the party takes part no more; null for today
    /// @param ifMatch the participant's ETag
    /// @throws RuleBroken 403 for another than the party, 404 when it has never taken part, 409 when it
    ///     does not take
    ///     part any more, 422 for a day outside the membership or the period, 428 or 412 for the ETag
    @Transactional
    public Participant optOut(
            UUID agreementId,
            String area,
            OrganisationNumber party,
            @Nullable LocalDate day,
            @Nullable String decision,
            @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var where = areaOfParty(agreement, area, party);
        var rows = areas.memberships(where.key, party);
        if (rows.isEmpty()) {
            throw ReadCooperation.noParticipant();
        }
        EntityTags.require(
                ifMatch, Participant.of(agreementId, area, party, rows).tag());
        var last = rows.getLast();
        if (last.outFrom != null) {
            throw RuleBroken.conflict(
                    "not-participating", party + " takes part no more from " + last.outFrom + "; it can opt in again");
        }
        var outFrom = day == null ? time.today() : day;
        if (outFrom.isBefore(last.from)) {
            throw RuleBroken.invalid(new CooperationArea.Broken(
                    "", "period-reversed", "It takes part from " + last.from + "; it cannot leave before that day"));
        }
        if (outFrom.isAfter(agreement.lastDay().plusDays(1))) {
            throw outside("", agreement);
        }
        requireDecision("", decision);
        last.end(outFrom, decision, caller.subject(), time.now());
        return tell(where, party, "cooperation-area-left", decision, "From " + outFrom);
    }

    private CooperationAreaEntity areaOfParty(AgreementEntity agreement, String area, OrganisationNumber party) {
        var found = areas.find(agreement.id, area).orElseThrow(ReadCooperation::noArea);
        access.requireActsFor(party);
        var terms = writtenTerms.read(
                agreements.version(agreement.id, agreement.version).orElseThrow().terms);
        if (!terms.partyNumbers().contains(party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        return found;
    }

    private static void requireFree(OrganisationNumber party, List<MembershipEntity> rows, LocalDate day) {
        if (rows.size() >= CooperationAreas.MOST_MEMBERSHIPS) {
            throw RuleBroken.conflict(
                    "too-many-memberships", party + " has opted in " + CooperationAreas.MOST_MEMBERSHIPS + " times");
        }
        if (rows.isEmpty()) {
            return;
        }
        var outFrom = rows.getLast().outFrom;
        if (outFrom == null || day.isBefore(outFrom)) {
            throw RuleBroken.conflict(
                    "already-participating",
                    party + " takes part from " + rows.getLast().from
                            + (outFrom == null ? "; it can opt out (DELETE)" : ", until it is out from " + outFrom));
        }
    }

    private static void requireDecision(String pointer, @Nullable String decision) {
        if (decision != null && (decision.isBlank() || decision.length() > MAX_DECISION)) {
            throw RuleBroken.invalid(
                    new CooperationArea.Broken(pointer, "out-of-bounds", "A decision's name has 1 to 300 characters"));
        }
    }

    private static RuleBroken outside(String pointer, AgreementEntity agreement) {
        return RuleBroken.invalid(new CooperationArea.Broken(
                pointer,
                "outside-period",
                "The agreement is for " + agreement.validFrom() + " to " + agreement.lastDay()));
    }

    private Participant tell(
            CooperationAreaEntity area, OrganisationNumber party, String fact, @Nullable String decision, String note) {
        var agreementId = area.key.agreementId();
        var path = "cooperation-areas/" + area.key.area() + "/participants/" + party;
        timeline.note(
                agreementId, fact, About.document(path).of(party).by(decision).saying(area.title + ". " + note));
        var document = Participant.of(agreementId, area.key.area(), party, areas.memberships(area.key, party));
        changes.upserted(
                "cooperation-participant",
                agreementId + "/" + area.key.area() + "/" + party,
                "/agreements/" + agreementId + "/" + path,
                document,
                agreements.readers(agreementId));
        return document;
    }
}
