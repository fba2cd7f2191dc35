package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

class MinutesCorrectionTest {

    private static final LocalDate APPROVED = LocalDate.of(2024, 3, 8);
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 20);

    @ParameterizedTest
    @CsvSource({"2024-03-08", "2024-03-20"})
    void minutes_are_corrected_from_their_approval_until_today(LocalDate day) {
        new MinutesCorrection(day, "Två bryggor", "Skrivfel").requireDay(APPROVED, TODAY);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-07, BEFORE_WHAT_IT_FOLLOWS", "2024-03-21, DATE_IN_THE_FUTURE"})
    void another_day_is_refused(LocalDate day, ProblemCode code) {
        assertThatThrownBy(() -> new MinutesCorrection(day, "Två bryggor", "Skrivfel").requireDay(APPROVED, TODAY))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    org.assertj.core.api.Assertions.assertThat(refused.code()).isEqualTo(code);
                    org.assertj.core.api.Assertions.assertThat(refused.violations())
                            .singleElement()
                            .extracting(violation -> violation.pointer())
                            .isEqualTo("/correctedOn");
                });
    }
}
