package se.samverka.meetings.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.rule.Violation;

class AssignmentRuleTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 11);

    @Test
    void an_assignment_is_closed_by_a_later_paragraph_of_a_held_meeting_of_the_same_body() {
        assertThat(AssignmentRule.closingParagraphNotLater(ParagraphLabel.of(4)))
                .isEqualTo(new Violation(
                        "/paragraph",
                        ProblemCode.CLOSING_PARAGRAPH_NOT_LATER,
                        "§ 4 is not later than the paragraph that gave the assignment"));
        assertThat(AssignmentRule.closingMeetingNotHeld(DAY))
                .isEqualTo(new Violation(
                        "/meetingId",
                        ProblemCode.CLOSING_MEETING_NOT_HELD,
                        "The meeting of 2024-10-11 has not been held, so its paragraphs cannot close an assignment"));
        assertThat(AssignmentRule.closedByOtherBody("Nämnden"))
                .isEqualTo(new Violation(
                        "/meetingId",
                        ProblemCode.CLOSING_MEETING_OF_OTHER_BODY,
                        "The assignment was given by Nämnden: only a later paragraph of that body closes it"));
    }

    @Test
    void an_assignment_is_given_by_a_paragraph_with_a_decision_and_due_after_it() {
        assertThat(AssignmentRule.paragraphUnknown(ParagraphLabel.of(4)))
                .isEqualTo(new Violation("/paragraph", ProblemCode.PARAGRAPH_UNKNOWN, "The meeting has no § 4"));
        assertThat(AssignmentRule.noDecision(ParagraphLabel.of(4)))
                .isEqualTo(new Violation(
                        "/paragraph",
                        ProblemCode.PARAGRAPH_WITHOUT_DECISION,
                        "§ 4 has no decision, so it gives no assignment"));
        assertThat(AssignmentRule.dueBeforeMeeting(DAY, DAY.plusDays(1)))
                .isEqualTo(new Violation(
                        "/dueOn",
                        ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                        "The assignment cannot be due on 2024-10-11: the earliest day is that of the meeting which"
                                + " gives it, 2024-10-12"));
    }

    @Test
    void closing_an_assignment_keeps_the_day_and_the_note() {
        assertThat(new AssignmentState.Open(DAY).close(DAY, "Klart"))
                .isEqualTo(new AssignmentState.Closed(DAY, "Klart"));
    }
}
