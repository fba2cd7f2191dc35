package se.samverka.agreements.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.cooperation.Participant.Membership;
import se.samverka.agreements.cooperation.store.CooperationAreas;
import se.samverka.agreements.cooperation.store.Memberships;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Shows cooperation areas and who takes part in them. All of it is 404 for whoever may not see the agreement.
@ApplicationScoped
public class ShowCooperation {

    private final AgreementAccess access;
    private final CooperationAreas areas;
    private final Memberships memberships;
    private final ReadPartyTimes partyTimes;
    private final BusinessTime time;

    ShowCooperation(
            AgreementAccess access,
            CooperationAreas areas,
            Memberships memberships,
            ReadPartyTimes partyTimes,
            BusinessTime time) {
        this.access = access;
        this.areas = areas;
        this.memberships = memberships;
        this.partyTimes = partyTimes;
        this.time = time;
    }

    @Transactional
    public Page<CooperationArea> areas(UUID agreementId, PageQuery page) {
        access.visible(agreementId);
        return areas.page(agreementId, page).map(CooperationArea::of);
    }

    @Transactional
    public CooperationArea area(UUID agreementId, String area) {
        access.visible(agreementId);
        return areas.one(agreementId, area).map(CooperationArea::of).orElseThrow(ShowCooperation::noArea);
    }

    /// Nobody takes part after the agreement's last day, and no party after its own.
    ///
    /// @param validOn the day asked for; null for today
    @Transactional
    public Page<Membership> takingPart(UUID agreementId, String area, @Nullable LocalDate validOn, PageQuery page) {
        var agreement = access.visible(agreementId);
        var where = areas.one(agreementId, area).orElseThrow(ShowCooperation::noArea);
        var day = validOn == null ? time.today() : validOn;
        var descending = page.sorting(List.of("organisationNumber")).descending();
        if (day.isAfter(agreement.lastDay())) {
            return new Page<>(List.of(), 0);
        }
        var times = partyTimes.of(agreementId);
        var found = memberships.optedIn(where.key, day, descending).stream()
                .map(row -> Participant.membership(row, times, agreement.lastDay()))
                .filter(one -> one.outFrom() == null || one.outFrom().isAfter(day))
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    @Transactional
    public Participant participant(UUID agreementId, String area, OrganisationNumber party) {
        var agreement = access.visible(agreementId);
        var where = areas.one(agreementId, area).orElseThrow(ShowCooperation::noArea);
        var rows = memberships.of(where.key, party);
        if (rows.isEmpty()) {
            throw noParticipant();
        }
        return Participant.of(agreement, area, party, rows, partyTimes.of(agreementId));
    }

    static RuleBroken noArea() {
        return RuleBroken.notFound("cooperation area of this agreement");
    }

    static RuleBroken noParticipant() {
        return RuleBroken.notFound("participant of this cooperation area");
    }
}
