package se.samverka.meetings.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.meetings.report.model.AssignmentCounts.OverdueAssignment;

class AssignmentCountsTest {

    @ParameterizedTest(
            name = "given {0}, due {1}, closed {2}: {3} at start, {4} opened, {5} closed, {6} open, {7} overdue")
    @CsvSource({
        // Given before the year.
        "2023-12-31,           , ,           1, 0, 0, 1, 0",
        "2023-12-31,           , 2023-12-31, 0, 0, 0, 0, 0",
        "2023-06-01,           , 2024-01-01, 1, 0, 1, 0, 0",
        "2023-06-01, 2023-10-01, ,           1, 0, 0, 1, 1",
        "2023-06-01, 2023-10-01, 2025-02-01, 1, 0, 0, 1, 1",
        // Given in the year.
        "2024-01-01,           , ,           0, 1, 0, 1, 0",
        "2024-12-31,           , ,           0, 1, 0, 1, 0",
        "2024-04-19, 2024-12-31, ,           0, 1, 0, 1, 0",
        "2024-04-19, 2024-12-30, ,           0, 1, 0, 1, 1",
        "2024-04-19, 2025-01-31, ,           0, 1, 0, 1, 0",
        "2024-04-19, 2024-10-11, 2024-10-11, 0, 1, 1, 0, 0",
        "2024-04-19, 2024-10-11, 2024-12-31, 0, 1, 1, 0, 0",
        "2024-04-19, 2024-10-11, 2025-01-01, 0, 1, 0, 1, 1",
        "2024-04-19,           , 2024-04-19, 0, 1, 1, 0, 0",
        // Given after it.
        "2025-01-01, 2025-01-01, ,           0, 0, 0, 0, 0"
    })
    void an_assignment_counts_as_it_stood_at_both_ends_of_the_year(
            String givenOn, String dueBy, String closedOn, int atStart, int opened, int closed, int open, int overdue) {
        var counts = AssignmentCounts.of(List.of(Facts.assignment(givenOn, dueBy, closedOn)), Facts.YEAR);
        assertThat(counts).isEqualTo(new AssignmentCounts(atStart, opened, closed, open, overdue));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, 1", "2026-11-30, 0", "2026-12-15, 0"})
    void in_a_year_that_goes_on_it_is_late_today(String dueBy, int overdue) {
        var year = ReportYear.of(2026, Facts.TODAY);
        var given = List.of(Facts.assignment("2026-03-01", dueBy, null));
        assertThat(AssignmentCounts.of(given, year).overdue()).isEqualTo(overdue);
        assertThat(AssignmentCounts.overdue(given, year.until())).hasSize(overdue);
    }

    @Test
    void overdue_ones_are_listed_the_oldest_first_and_no_more_than_the_bound() {
        var many = IntStream.range(0, AssignmentCounts.MOST_ROWS + 5)
                .mapToObj(i -> Facts.assignment(
                        "2024-01-01", Facts.day("2024-11-01").minusDays(i).toString(), null))
                .toList();
        var listed = AssignmentCounts.overdue(many, Facts.YEAR.until());
        assertThat(listed).hasSize(AssignmentCounts.MOST_ROWS);
        assertThat(listed).extracting(OverdueAssignment::dueBy).isSorted();
        assertThat(AssignmentCounts.of(many, Facts.YEAR).overdue()).isEqualTo(AssignmentCounts.MOST_ROWS + 5);
    }
}
