package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.rule.Violation;

class ImportRuleTest {

    @Test
    void what_keeps_minutes_from_being_stored_is_said_of_the_whole_text() {
        var missing = DiagnosticCode.MEETING_DATE_MISSING.at(3, "Nämnden", "No day");
        assertThat(ImportRule.diagnosedError(missing))
                .isEqualTo(new Violation("", ProblemCode.MEETING_DATE_MISSING, "Line 3: No day"));
        assertThat(ImportRule.bodyUnknown("Nämnden"))
                .isEqualTo(new Violation(
                        "",
                        ProblemCode.BODY_UNKNOWN,
                        "Parameter body: no body has the id or the name \"Nämnden\"; register it, or name another"));
        assertThat(ImportRule.meetingInTheFuture("", LocalDate.of(2031, 3, 7)))
                .isEqualTo(new Violation(
                        "",
                        ProblemCode.MEETING_IN_THE_FUTURE,
                        "There can be no minutes of a meeting on 2031-03-07: it is in the future"));
    }

    @Test
    void of_numbers_in_use_the_first_twenty_are_named() {
        assertThat(ImportRule.numbersInUse(List.of(ParagraphLabel.of(4), ParagraphLabel.of(7)), 2031))
                .isEqualTo(
                        new Violation("", ProblemCode.PARAGRAPH_NUMBER_IN_USE, "The body already has §§ 4, 7 in 2031"));
        var many = IntStream.rangeClosed(1, 21).mapToObj(ParagraphLabel::of).toList();
        assertThat(ImportRule.numbersInUse(many, 2031).detail()).contains(" 19, 20 in 2031");
    }
}
