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
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Cooperation areas and who takes part in them.
///
/// Everything is 404 to who is no party of the agreement.
@ApplicationScoped
public class ReadCooperation {

    private final AgreementAccess access;
    private final CooperationAreas areas;
    private final ReadPartyTimes partyTimes;
    private final BusinessTime time;

    ReadCooperation(AgreementAccess access, CooperationAreas areas, ReadPartyTimes partyTimes, BusinessTime time) {
        this.access = access;
        this.partyTimes = partyTimes;
        this.areas = areas;
        this.time = time;
    }

    @Transactional
    public Page<CooperationArea> areas(UUID agreementId, PageQuery page) {
        access.visible(agreementId);
        return areas.page(agreementId, page).map(CooperationAreaEntity::view);
    }

    @Transactional
    public CooperationArea area(UUID agreementId, String area) {
        access.visible(agreementId);
        return areas.find(agreementId, area)
                .orElseThrow(ReadCooperation::noArea)
                .view();
    }

    /// Nobody takes part after the agreement's last day, or its own as a party of it.
    ///
    /// @param validOn the day asked for; null for today
    @Transactional
    public Page<Membership> takingPart(UUID agreementId, String area, @Nullable LocalDate validOn, PageQuery page) {
        var agreement = access.visible(agreementId);
        var where = areas.find(agreementId, area).orElseThrow(ReadCooperation::noArea);
        var day = validOn == null ? time.today() : validOn;
        var descending = page.sorting(List.of("organisationNumber")).descending();
        if (day.isAfter(agreement.lastDay())) {
            return new Page<>(List.of(), 0);
        }
        var times = partyTimes.of(agreementId);
        var found = areas.optedIn(where.key, day, descending).stream()
                .map(row -> row.view(times, agreement.lastDay()))
                .filter(one -> one.outFrom() == null || one.outFrom().isAfter(day))
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    @Transactional
    public Participant participant(UUID agreementId, String area, OrganisationNumber party) {
        var agreement = access.visible(agreementId);
        var where = areas.find(agreementId, area).orElseThrow(ReadCooperation::noArea);
        var rows = areas.memberships(where.key, party);
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
