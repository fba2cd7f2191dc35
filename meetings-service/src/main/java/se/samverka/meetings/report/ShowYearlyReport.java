package se.samverka.meetings.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.model.SeatedMember;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.report.YearlyReportDocument.ReportLinks;
import se.samverka.meetings.report.YearlyReportDocument.ReportedBody;
import se.samverka.meetings.report.YearlyReportDocument.SubordinateReport;
import se.samverka.meetings.report.model.MeetingFact;
import se.samverka.meetings.report.model.ReportYear;
import se.samverka.meetings.report.model.SeatCounts;
import se.samverka.meetings.report.model.YearFacts;
import se.samverka.meetings.report.model.YearlyReport;
import se.samverka.meetings.report.store.YearRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.time.SwedishCalendar;
import se.samverka.platform.web.Link;

/// Shows the yearly report of a body. Everybody may read it. Without the right to read the body's
/// unannounced minutes it counts what is public.
@ApplicationScoped
public class ShowYearlyReport {

    private static final int MOST_MEMBERSHIPS = 2_000;

    private final BodyRepository bodies;
    private final MembershipRepository memberships;
    private final YearRepository years;
    private final FindMatters matters;
    private final BodyAccess access;
    private final MeetingAccess meetings;
    private final BusinessTime time;

    ShowYearlyReport(
            BodyRepository bodies,
            MembershipRepository memberships,
            YearRepository years,
            FindMatters matters,
            BodyAccess access,
            MeetingAccess meetings,
            BusinessTime time) {
        this.bodies = bodies;
        this.memberships = memberships;
        this.years = years;
        this.matters = matters;
        this.access = access;
        this.meetings = meetings;
        this.time = time;
    }

    /// In a transaction of its own, so that no connection is held while the document is rendered.
    ///
    /// @throws RuleBroken 404 for an unknown body; 422 for a year before 1862 or one that has not begun; 409 when
    /// the year is too large for one report
    @Transactional
    public YearlyReportDocument run(UUID bodyId, int calendarYear, UriInfo uri) {
        var today = time.today();
        var body = bodies.known(bodyId);
        var year = ReportYear.of(calendarYear, today);
        var readable = access.readable();
        var seated = seated(body, year);
        var facts = facts(body, year, readable, seated);
        var report = YearlyReport.of(facts, year, today, SwedishCalendar.WORKING_DAYS);
        var found = matters.run(bodyId, year, body.mandatoryMatters, facts);
        return new YearlyReportDocument(
                new ReportedBody(bodyId, body.name, body.kind),
                year.year(),
                year.until(),
                year.isInProgress(),
                readable.includes(bodyId),
                report.totals(),
                report.yearBefore(),
                report.meetings(),
                report.overdueAssignments(),
                report.members(),
                found.matters(),
                found.followUps(),
                SeatCounts.of(body.facts(), seated, year),
                years.subordinate(bodyId, year, readable).stream()
                        .map(below -> new SubordinateReport(
                                below, Link.get(address(uri, below.bodyId(), year.year()), "related")))
                        .toList(),
                links(uri, bodyId, year));
    }

    private List<SeatedMember> seated(BodyEntity body, ReportYear year) {
        var seated = memberships.within(body, year.before().first(), year.until(), MOST_MEMBERSHIPS + 1);
        if (seated.size() > MOST_MEMBERSHIPS) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_TOO_LONG,
                    "The year and the one before it have more than " + MOST_MEMBERSHIPS
                            + " memberships; a report is made of at most as many");
        }
        return seated;
    }

    private YearFacts facts(BodyEntity body, ReportYear year, ReadableBodies readable, List<SeatedMember> seated) {
        return new YearFacts(
                years.meetings(body.id, year, readable).stream().map(this::fact).toList(),
                years.paragraphs(body.id, year, readable),
                years.approvals(body.id, year, readable),
                years.assignments(body.id, year, readable),
                readable.includes(body.id) ? seated : List.of());
    }

    private MeetingFact fact(MeetingEntity meeting) {
        return new MeetingFact(
                meeting.id,
                meeting.date,
                meeting.form,
                meeting.status,
                meetings.isReadableWhole(meeting) ? meeting.attendances : List.of());
    }

    private static ReportLinks links(UriInfo uri, UUID body, ReportYear year) {
        var self = address(uri, body, year.year());
        return new ReportLinks(
                Link.get(self, "self"),
                Link.get(URI.create(self + "?format=HTML"), "alternate"),
                Link.get(URI.create(self + "?format=PDF"), "alternate"),
                before(uri, body, year.year() - 1));
    }

    private static @Nullable Link before(UriInfo uri, UUID body, int year) {
        return year < DayInRange.EARLIEST.getYear() ? null : Link.get(address(uri, body, year), "prev");
    }

    private static URI address(UriInfo uri, UUID body, int year) {
        return uri.getBaseUriBuilder().path("bodies/{id}/yearly-reports/{year}").build(body, year);
    }
}
