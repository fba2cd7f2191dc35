package se.samverka.meetings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.report.model.MandatoryMatter;
import se.samverka.meetings.report.model.ReportPages.Cell;
import se.samverka.meetings.report.model.ReportPages.Column;
import se.samverka.meetings.report.model.ReportPages.Part;
import se.samverka.meetings.report.model.ReportPages.Section;
import se.samverka.meetings.report.model.ReportPages.Table;
import se.samverka.meetings.report.model.ReportedParagraph;
import se.samverka.meetings.report.model.SeatCounts;
import se.samverka.meetings.report.model.SwedishNumbers;

/// The follow-up that plans of operations promise: mandatory matters, yearly evaluation, seats and the bodies
/// below.
final class FollowUpPaper {

    private static final int MOST_SHOWN = 5;

    private FollowUpPaper() {}

    static Section section(YearlyReportDocument report) {
        var parts = new ArrayList<Part>();
        matters(report, parts);
        followUps(report, parts);
        seats(report, parts);
        below(report, parts);
        return new Section("Uppföljning av uppdraget", parts);
    }

    private static void matters(YearlyReportDocument report, List<Part> parts) {
        var matters = report.mandatoryMatters();
        if (matters.isEmpty()) {
            parts.add(Part.of("Organet har inga obligatoriska ärenden registrerade."));
            return;
        }
        long treated = matters.stream().filter(MandatoryMatter::treated).count();
        parts.add(Part.of("Av "
                + SwedishNumbers.counted(matters.size(), "obligatoriskt ärende", "obligatoriska ärenden")
                + " har " + treated + " behandlats. Ett ärende räknas som behandlat när en paragraf har dess ord i"
                + " rubriken."));
        parts.add(Part.of(new Table(
                "Obligatoriska ärenden",
                List.of(Column.text("Ärende"), Column.text("Behandlat"), Column.text("Paragrafer")),
                matters.stream()
                        .map(matter -> List.of(
                                Cell.text(matter.matter()),
                                Cell.text(matter.treated() ? "Ja" : "Nej"),
                                Cell.text(listed(matter.paragraphs()))))
                        .toList())));
    }

    private static String listed(List<ReportedParagraph> paragraphs) {
        var shown = paragraphs.stream()
                .limit(MOST_SHOWN)
                .map(one -> "§\u00a0" + one.paragraph() + ", " + one.date())
                .collect(Collectors.joining("; "));
        int more = paragraphs.size() - MOST_SHOWN;
        return more > 0 ? shown + " och " + more + " till" : shown;
    }

    private static void followUps(YearlyReportDocument report, List<Part> parts) {
        if (report.followUps().isEmpty()) {
            parts.add(
                    Part.of("Ingen paragraf har uppföljning, utvärdering eller återrapportering i rubriken. Planer för"
                            + " verksamheten ska följas upp och rapporteras varje år."));
            return;
        }
        parts.add(Part.of(new Table(
                "Uppföljning och utvärdering som har rapporterats",
                List.of(Column.text("Sammanträde"), Column.text("Paragraf"), Column.text("Rubrik")),
                report.followUps().stream()
                        .map(one -> List.of(
                                Cell.text(one.date().toString()),
                                Cell.text("§\u00a0" + one.paragraph()),
                                Cell.text(one.title())))
                        .toList())));
    }

    private static void seats(YearlyReportDocument report, List<Part> parts) {
        var seats = report.seats();
        parts.add(Part.of("Den " + SwedishNumbers.day(seats.on()) + " hade organet "
                + SwedishNumbers.counted(seats.members(), "ordinarie ledamot", "ordinarie ledamöter")
                + bounds(seats.minimumSeats(), seats.maximumSeats()) + " och "
                + SwedishNumbers.counted(seats.substitutes(), "ersättare", "ersättare")
                + bounds(seats.minimumSubstitutes(), seats.maximumSubstitutes()) + "."
                + (seats.findings().isEmpty() ? " Antalet platser har inte avvikit under perioden." : "")));
        if (!seats.findings().isEmpty()) {
            parts.add(Part.of(new Table(
                    "Platser utanför gränserna",
                    List.of(Column.text("Från"), Column.text("Till"), Column.text("Iakttagelse")),
                    seats.findings().stream().map(FollowUpPaper::row).toList())));
        }
    }

    private static List<Cell> row(SeatCounts.SeatFinding finding) {
        return List.of(
                Cell.text(finding.from().toString()),
                Cell.text(finding.to().toString()),
                Cell.text(finding.text().sv()));
    }

    private static String bounds(@Nullable Integer minimum, @Nullable Integer maximum) {
        if (minimum == null && maximum == null) {
            return "";
        }
        if (minimum == null) {
            return " (högst " + maximum + ")";
        }
        return maximum == null ? " (minst " + minimum + ")" : " (" + minimum + "–" + maximum + ")";
    }

    private static void below(YearlyReportDocument report, List<Part> parts) {
        if (report.subordinateBodies().isEmpty()) {
            return;
        }
        parts.add(Part.of(new Table(
                "Organ som tillhör " + report.body().name(),
                List.of(
                        Column.text("Organ"),
                        Column.text("Typ"),
                        Column.number("Hållna möten"),
                        Column.number("Beslut"),
                        Column.number("Öppna uppdrag")),
                report.subordinateBodies().stream()
                        .map(below -> List.of(
                                Cell.link(below.body().name(), below.report().href() + "?format=HTML"),
                                Cell.text(name(below.body().kind())),
                                Cell.number(below.body().held()),
                                Cell.number(below.body().decisions()),
                                Cell.number(below.body().openAssignments())))
                        .toList())));
    }

    private static String name(BodyKind kind) {
        return switch (kind) {
            case ASSEMBLY -> "Fullmäktige";
            case BOARD -> "Styrelse";
            case COMMITTEE -> "Nämnd";
            case PREPARATORY_COMMITTEE -> "Beredning";
            case COOPERATION_GROUP -> "Samverkansgrupp";
            case NETWORK -> "Nätverk";
            case FEDERATION_BOARD -> "Förbundsstyrelse";
        };
    }
}
