package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.meetings.assignment.model.AssignmentStatus;

/// The assignments of a year: `openAtStart + opened - closed = open`.
@Schema(name = "YearlyAssignmentCounts", description = "The assignments of a year / Årets uppdrag")
public record AssignmentCounts(
        @Schema(description = "Open when the year began / Öppna vid årets början", examples = "2")
        int openAtStart,

        @Schema(description = "Given in the year / Givna under året", examples = "5")
        int opened,

        @Schema(description = "Closed in the year / Avslutade under året", examples = "4")
        int closed,

        @Schema(
                description =
                        "Open on the last day of the report, the overdue ones included / Öppna på rapportens sista dag, försenade medräknade",
                examples = "3")
        int open,

        @Schema(
                description =
                        "Open and late on the last day of the report / Öppna och försenade på rapportens sista dag",
                examples = "1")
        int overdue) {

    /// The most rows of a list of overdue assignments.
    public static final int MOST_ROWS = 200;

    /// An assignment that is late on the last day of the report.
    @Schema(name = "YearlyOverdueAssignment", description = "An overdue assignment / Ett försenat uppdrag")
    public record OverdueAssignment(
            @Schema(
                    description = "Id of the assignment / Uppdragets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d17")
            UUID assignmentId,

            @Schema(
                    description = "Id of the meeting that gave it / Id för sammanträdet som gav uppdraget",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
            UUID meetingId,

            @Schema(description = "The day of that meeting / Det sammanträdets dag", examples = "2024-04-19")
            LocalDate givenOn,

            @Schema(description = "The § that gave it / Paragrafen som gav uppdraget", examples = "21")
            String paragraph,

            @Schema(
                    description =
                            "Who must report back, as the minutes name them / Vem som ska återkomma, som protokollet anger det",
                    examples = "Regionala ledningsgruppen")
            String addressee,

            @Schema(
                    description = "What they must do, in the decision's words / Vad de ska göra, med beslutets ord",
                    examples = "återkomma med förslag")
            String task,

            @Schema(
                    description = "The last day on which it was not late / Sista dagen då det inte var försenat",
                    examples = "2024-10-11")
            LocalDate dueBy) {}

    static AssignmentCounts of(List<AssignmentFact> assignments, ReportYear year) {
        var eve = year.first().minusDays(1);
        var until = year.until();
        int atStart = count(assignments, one -> isOpenOn(one, eve));
        int opened = count(assignments, one -> one.isGivenBy(until) && !one.isGivenBy(eve));
        int open = count(assignments, one -> isOpenOn(one, until));
        return new AssignmentCounts(
                atStart, opened, atStart + opened - open, open, count(assignments, one -> isOverdueOn(one, until)));
    }

    /// Those that are late, the one that is late for longest first.
    static List<OverdueAssignment> overdue(List<AssignmentFact> assignments, LocalDate until) {
        return assignments.stream()
                .filter(one -> isOverdueOn(one, until))
                .map(one -> new OverdueAssignment(
                        one.id(),
                        one.meetingId(),
                        one.givenOn(),
                        one.label().toString(),
                        one.addressee(),
                        one.task(),
                        Objects.requireNonNull(one.dueBy())))
                .sorted(Comparator.comparing(OverdueAssignment::dueBy).thenComparing(OverdueAssignment::assignmentId))
                .limit(MOST_ROWS)
                .toList();
    }

    private static boolean isOpenOn(AssignmentFact one, LocalDate day) {
        return one.isGivenBy(day) && one.statusOn(day) != AssignmentStatus.CLOSED;
    }

    private static boolean isOverdueOn(AssignmentFact one, LocalDate day) {
        return one.isGivenBy(day) && one.statusOn(day) == AssignmentStatus.OVERDUE;
    }

    private static int count(List<AssignmentFact> assignments, Predicate<AssignmentFact> counts) {
        return Math.toIntExact(assignments.stream().filter(counts).count());
    }
}
