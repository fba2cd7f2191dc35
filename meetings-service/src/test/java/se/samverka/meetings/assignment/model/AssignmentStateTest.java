package se.samverka.meetings.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AssignmentStateTest {

    private static final LocalDate DUE = LocalDate.of(2024, 10, 11);

    @Test
    void an_assignment_is_overdue_the_day_after_the_meeting_it_was_due_at() {
        // Given
        var open = new AssignmentState.Open(DUE);
        // Then
        assertThat(open.statusOn(DUE)).isEqualTo(AssignmentStatus.OPEN);
        assertThat(open.statusOn(DUE.plusDays(1))).isEqualTo(AssignmentStatus.OVERDUE);
        assertThat(new AssignmentState.Open(null).statusOn(DUE.plusYears(9))).isEqualTo(AssignmentStatus.OPEN);
    }

    @Test
    void a_closed_assignment_stays_closed() {
        // When
        var closed = new AssignmentState.Open(DUE).close(DUE, "Förslaget presenterat");
        // Then
        assertThat(closed.statusOn(DUE.plusYears(1))).isEqualTo(AssignmentStatus.CLOSED);
    }
}
