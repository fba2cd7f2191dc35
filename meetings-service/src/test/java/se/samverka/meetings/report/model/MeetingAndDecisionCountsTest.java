package se.samverka.meetings.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.platform.time.SwedishCalendar;

class MeetingAndDecisionCountsTest {

    @ParameterizedTest(name = "{0} on {1}: {2} held, {3} cancelled, {4} planned, {5} of them passed")
    @CsvSource({
        "PLANNED, 2024-06-30, 0, 0, 1, 0",
        "PLANNED, 2024-06-29, 0, 0, 1, 1",
        "PLANNED, 2024-07-01, 0, 0, 1, 0",
        "CALLED, 2024-06-29, 0, 0, 1, 1",
        "HELD, 2024-06-29, 1, 0, 0, 0",
        "APPROVED, 2024-06-29, 1, 0, 0, 0",
        "ANNOUNCED, 2024-06-29, 1, 0, 0, 0",
        "CANCELLED, 2024-06-29, 0, 1, 0, 0"
    })
    void a_meeting_is_held_cancelled_or_planned(
            MeetingStatus status, String day, int held, int cancelled, int planned, int passed) {
        var counts = MeetingCounts.of(List.of(Facts.meeting(day, status)), Facts.day("2024-06-30"));
        assertThat(List.of(counts.held(), counts.cancelled(), counts.planned(), counts.plannedAndPassed()))
                .containsExactly(held, cancelled, planned, passed);
    }

    @Test
    void meetings_are_counted_by_form_each_form_once() {
        var counts = MeetingCounts.of(
                List.of(
                        Facts.meeting("2024-01-10", MeetingForm.HYBRID, MeetingStatus.HELD),
                        Facts.meeting("2024-02-10", MeetingForm.HYBRID, MeetingStatus.CANCELLED),
                        Facts.meeting("2024-03-10", MeetingForm.REMOTE, MeetingStatus.PLANNED),
                        Facts.meeting("2024-04-10", MeetingForm.HYBRID, MeetingStatus.ANNOUNCED)),
                Facts.day("2024-12-31"));
        assertThat(counts.forms().stream()
                        .map(form -> form.form() + " " + form.held() + form.cancelled() + form.planned()))
                .containsExactly("ON_SITE 000", "REMOTE 001", "HYBRID 210");
    }

    /// §§ as `decision outcome outcomes`, and what they count for.
    static Stream<Arguments> decisions() {
        var none = new DecisionOutcome[0];
        return Stream.of(
                decision("information", false, null, none, ""),
                decision("one outcome", true, DecisionOutcome.NOTED, none, "NOTED"),
                decision(
                        "the outcome among several",
                        true,
                        DecisionOutcome.ASSIGNED,
                        new DecisionOutcome[] {DecisionOutcome.ADOPTED, DecisionOutcome.ASSIGNED},
                        "ADOPTED ASSIGNED"),
                decision(
                        "the outcome beside several",
                        true,
                        DecisionOutcome.RECOMMENDED,
                        new DecisionOutcome[] {DecisionOutcome.ADOPTED, DecisionOutcome.ASSIGNED},
                        "ADOPTED ASSIGNED RECOMMENDED"),
                decision(
                        "one outcome twice",
                        true,
                        DecisionOutcome.ADOPTED,
                        new DecisionOutcome[] {DecisionOutcome.ADOPTED, DecisionOutcome.ADOPTED},
                        "ADOPTED"),
                decision("no outcome recorded", true, null, none, "OTHER"));
    }

    private static Arguments decision(
            String name, boolean hasDecision, DecisionOutcome outcome, DecisionOutcome[] outcomes, String counted) {
        return Arguments.of(name, hasDecision, outcome, outcomes, counted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void a_decision_counts_once_for_each_of_its_outcomes(
            String name, boolean hasDecision, DecisionOutcome outcome, DecisionOutcome[] outcomes, String counted) {
        var meeting = Facts.meeting("2024-04-19", MeetingStatus.HELD);
        var counts = DecisionCounts.of(List.of(Facts.paragraph(meeting, hasDecision, outcome, outcomes)));
        assertThat(counts.outcomes()).hasSize(DecisionOutcome.values().length);
        assertThat(counts.outcomes().stream()
                        .filter(one -> one.decisions() > 0)
                        .map(one -> one.outcome().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(counted);
        assertThat(counts.outcomes())
                .allSatisfy(one -> assertThat(one.decisions()).isLessThan(2));
        assertThat(counts.paragraphs()).isOne();
        assertThat(counts.decisions()).isEqualTo(hasDecision ? 1 : 0);
        assertThat(counts.information()).isEqualTo(hasDecision ? 0 : 1);
        assertThat(counts.severalOutcomes()).isEqualTo(counted.contains(" ") ? 1 : 0);
    }

    @Test
    void what_belongs_to_another_year_is_not_counted() {
        var before = Facts.meeting("2023-12-31", MeetingStatus.HELD);
        var first = Facts.meeting("2024-01-01", MeetingStatus.HELD);
        var last = Facts.meeting("2024-12-31", MeetingStatus.HELD);
        var facts = new YearFacts(
                List.of(before, first, last),
                List.of(
                        Facts.paragraph(before, true, DecisionOutcome.NOTED),
                        Facts.paragraph(last, true, DecisionOutcome.NOTED)),
                List.of(),
                List.of(),
                List.of());
        var calendar = SwedishCalendar.WORKING_DAYS;
        var report = YearlyReport.of(facts, Facts.YEAR, Facts.TODAY, calendar);
        assertThat(report.totals().meetings().held()).isEqualTo(2);
        assertThat(report.totals().decisions().decisions()).isOne();
        assertThat(report.meetings()).extracting(YearMeeting::decisions).containsExactly(0, 1);
        assertThat(report.yearBefore()).isNotNull();
        assertThat(report.yearBefore().meetings().held()).isOne();
        // And a year without anything to compare with has nothing beside it
        assertThat(YearlyReport.of(Facts.of(List.of(first)), Facts.YEAR, Facts.TODAY, calendar)
                        .yearBefore())
                .isNull();
    }
}
