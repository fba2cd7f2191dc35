package se.samverka.meetings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverka.meetings.report.model.Chart.Fill;
import se.samverka.meetings.report.model.Chart.Series;
import se.samverka.meetings.report.model.ColumnChart;
import se.samverka.meetings.report.model.DayCounts;
import se.samverka.meetings.report.model.ReportPages.Cell;
import se.samverka.meetings.report.model.ReportPages.Column;
import se.samverka.meetings.report.model.ReportPages.Part;
import se.samverka.meetings.report.model.ReportPages.Section;
import se.samverka.meetings.report.model.ReportPages.Table;
import se.samverka.meetings.report.model.SwedishNumbers;
import se.samverka.meetings.report.model.YearMeeting;

/// How soon minutes were approved and announced.
final class ApprovalsPaper {

    private static final int DAYS_TO_APPROVE = 14;

    private ApprovalsPaper() {}

    static Section section(YearlyReportDocument report) {
        var approvals = report.totals().approvals();
        var parts = new ArrayList<Part>();
        parts.add(Part.of(sentence(report)));
        if (approvals.days().counted() > 0) {
            var days = new Months(report.meetings())
                    .most(meeting -> Objects.requireNonNullElse(meeting.daysToApproval(), 0));
            parts.add(Part.of(ColumnChart.of(
                    "Dagar från sammanträde till justering",
                    "Stapeldiagram över dagar från sammanträde till justering, det längsta per månad: "
                            + Months.words(days) + ". En linje visar gränsen 14 dagar.",
                    SwedishNumbers.MONTHS,
                    List.of(new Series("Längst i månaden", Fill.DARK, days)),
                    new ColumnChart.Limit(DAYS_TO_APPROVE, "14 dagar"))));
        }
        var held = report.meetings().stream()
                .filter(meeting -> meeting.status().hasBeenHeld())
                .toList();
        if (!held.isEmpty()) {
            parts.add(Part.of(times(report)));
            parts.add(Part.of(meetings(held)));
        }
        return new Section("Justering och anslag", parts);
    }

    private static String sentence(YearlyReportDocument report) {
        var approvals = report.totals().approvals();
        var announcements = report.totals().announcements();
        var sentences = new ArrayList<String>();
        int longest = Objects.requireNonNullElse(approvals.days().longestDays(), 0);
        switch (approvals.days().counted()) {
            case 0 -> sentences.add("Inget protokoll är justerat i sin helhet.");
            case 1 ->
                sentences.add("Ett protokoll är justerat i sin helhet, efter "
                        + SwedishNumbers.counted(longest, "dag", "dagar") + ".");
            default ->
                sentences.add(SwedishNumbers.whole(approvals.days().counted())
                        + " protokoll är justerade i sin helhet. Mediantiden från sammanträdet är "
                        + SwedishNumbers.decimal(approvals.days().medianDays()) + " dagar och den längsta tiden "
                        + SwedishNumbers.counted(longest, "dag", "dagar") + ".");
        }
        if (approvals.days().counted() > 0) {
            sentences.add((approvals.late() == 0 ? "Inget" : SwedishNumbers.whole(approvals.late()))
                    + " justerades för sent.");
        }
        if (approvals.waitingAndLate() > 0) {
            sentences.add("För " + SwedishNumbers.counted(approvals.waitingAndLate(), "sammanträde", "sammanträden")
                    + " har sista dagen passerat utan att protokollet är justerat i sin helhet.");
        }
        if (announcements.daysFromApproval().counted() > 0) {
            sentences.add((announcements.late() == 0
                            ? "Ingen justering"
                            : SwedishNumbers.counted(announcements.late(), "justering", "justeringar"))
                    + " anslogs för sent.");
        }
        return String.join(" ", sentences);
    }

    private static Table times(YearlyReportDocument report) {
        var approvals = report.totals().approvals();
        var announcements = report.totals().announcements();
        return ReportPaper.table(
                "Tider",
                "Tid",
                List.of("Antal", "Median, dagar", "Längst, dagar", "För sent", "Väntar", "Väntar, för sent"),
                List.of(
                        row(
                                "Från sammanträde till justering",
                                approvals.days(),
                                approvals.late(),
                                approvals.waiting(),
                                approvals.waitingAndLate()),
                        row(
                                "Från justering till anslag",
                                announcements.daysFromApproval(),
                                announcements.late(),
                                announcements.waiting(),
                                announcements.waitingAndLate()),
                        List.of(
                                Cell.text("Från sammanträde till anslag"),
                                Cell.number(announcements.daysFromMeeting().counted()),
                                Cell.number(SwedishNumbers.decimal(
                                        announcements.daysFromMeeting().medianDays())),
                                Cell.number(SwedishNumbers.orDash(
                                        announcements.daysFromMeeting().longestDays())),
                                Cell.number("–"),
                                Cell.number("–"),
                                Cell.number("–"))));
    }

    private static List<Cell> row(String label, DayCounts days, int late, int waiting, int waitingAndLate) {
        return List.of(
                Cell.text(label),
                Cell.number(days.counted()),
                Cell.number(SwedishNumbers.decimal(days.medianDays())),
                Cell.number(SwedishNumbers.orDash(days.longestDays())),
                Cell.number(late),
                Cell.number(waiting),
                Cell.number(waitingAndLate));
    }

    private static Table meetings(List<YearMeeting> held) {
        return new Table(
                "Per sammanträde",
                List.of(
                        Column.text("Sammanträde"),
                        Column.text("Justerat"),
                        Column.number("Dagar"),
                        Column.text("Anslaget"),
                        Column.number("Dagar"),
                        Column.text("Anmärkning")),
                held.stream()
                        .map(meeting -> List.of(
                                Cell.text(meeting.date().toString()),
                                Cell.text(SwedishNumbers.orDash(meeting.approvedOn())),
                                Cell.number(SwedishNumbers.orDash(meeting.daysToApproval())),
                                Cell.text(SwedishNumbers.orDash(meeting.announcedOn())),
                                Cell.number(SwedishNumbers.orDash(meeting.daysToAnnouncement())),
                                Cell.text(remark(meeting))))
                        .toList());
    }

    private static String remark(YearMeeting meeting) {
        var remarks = new ArrayList<String>();
        if (meeting.approvalLate()) {
            remarks.add(meeting.approvedOn() == null ? "Ej justerat i tid" : "Sent justerat");
        }
        if (meeting.announcementLate()) {
            remarks.add(remarks.isEmpty() ? "Sent anslag" : "sent anslag");
        }
        return String.join(", ", remarks);
    }
}
