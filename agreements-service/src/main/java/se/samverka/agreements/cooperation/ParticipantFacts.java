package se.samverka.agreements.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.cooperation.store.CooperationAreaEntity;
import se.samverka.agreements.cooperation.store.CooperationAreas;
import se.samverka.agreements.cooperation.store.Memberships;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Period;

/// What opting in and opting out have in common: who may do it, the timeline and the changes feed.
@ApplicationScoped
class ParticipantFacts {

    private final AgreementAccess access;
    private final Agreements agreements;
    private final CooperationAreas areas;
    private final Memberships memberships;
    private final Timeline timeline;
    private final ChangeLog changes;

    ParticipantFacts(
            AgreementAccess access,
            Agreements agreements,
            CooperationAreas areas,
            Memberships memberships,
            Timeline timeline,
            ChangeLog changes) {
        this.access = access;
        this.agreements = agreements;
        this.areas = areas;
        this.memberships = memberships;
        this.timeline = timeline;
        this.changes = changes;
    }

    /// @throws RuleBroken 404 when the agreement has no such area or party, 403 for another than the party
    CooperationAreaEntity areaOfParty(
            AgreementEntity agreement, String area, OrganisationNumber party, PartyTimes times) {
        var found = areas.one(agreement.id, area).orElseThrow(ShowCooperation::noArea);
        access.requireActsFor(party);
        if (!times.name(party)) {
            throw RuleBroken.notFound("party in this agreement");
        }
        return found;
    }

    static RuleBroken outside(String pointer, AgreementEntity agreement) {
        return RuleBroken.invalid(new Violation(
                pointer,
                ProblemCode.OUTSIDE_PERIOD,
                "The agreement is for " + Period.inWords(agreement.validFrom(), agreement.lastDay())));
    }

    /// Notes the change in the timeline and puts the participant into the changes feed.
    Participant publish(
            AgreementEntity agreement,
            CooperationAreaEntity area,
            OrganisationNumber party,
            PartyTimes times,
            Change change) {
        var path = "cooperation-areas/" + area.key.area() + "/participants/" + party;
        timeline.note(
                agreement.id,
                change.fact(),
                About.document(path).of(party).by(change.decision()).saying(area.title + ". From " + change.from()));
        var participant = Participant.of(agreement, area.key.area(), party, memberships.of(area.key, party), times);
        changes.upserted(
                "cooperation-participant",
                agreement.id + "/" + area.key.area() + "/" + party,
                "/agreements/" + agreement.id + "/" + path,
                participant,
                agreements.readers(agreement.id));
        return participant;
    }

    /// What has happened.
    ///
    /// @param from the first day on which it applies
    record Change(String fact, LocalDate from, @Nullable String decision) {}
}
