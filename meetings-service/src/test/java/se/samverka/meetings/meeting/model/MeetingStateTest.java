package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingState.MinutesApproval;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.AppealTime;

class MeetingStateTest {

    private static final LocalDate HELD_ON = LocalDate.of(2024, 4, 19);

    private static final LocalDate TODAY = HELD_ON.plusDays(10);

    private static MinutesApproval on(LocalDate day) {
        return new MinutesApproval(day, "Ordföranden", List.of("Justeraren"));
    }

    @Test
    void a_meeting_goes_from_planned_to_announced_and_is_posted_until_the_appeal_time_has_ended() {
        // When
        var announced = new MeetingState.Planned()
                .call(HELD_ON.minusDays(7), TODAY)
                .close()
                .approve(on(HELD_ON.plusDays(3)), HELD_ON, TODAY)
                .announce(HELD_ON.plusDays(4), TODAY);
        // Then
        assertThat(announced.status()).isEqualTo(MeetingStatus.ANNOUNCED);
        assertThat(announced.postedUntil(new AppealTime(day -> false))).isEqualTo(LocalDate.of(2024, 5, 14));
        assertThat(announced.approval().announcementDueOn()).isEqualTo(LocalDate.of(2024, 4, 24));
        assertThat(MinutesApproval.dueOn(HELD_ON)).isEqualTo(LocalDate.of(2024, 5, 3));
    }

    @Test
    void minutes_are_not_approved_before_the_meeting_nor_announced_before_the_approval() {
        // When
        var early = catchThrowableOfType(
                RuleBroken.class, () -> new MeetingState.Held().approve(on(HELD_ON.minusDays(1)), HELD_ON, TODAY));
        var earlier = catchThrowableOfType(
                RuleBroken.class, () -> new MeetingState.Approved(on(HELD_ON)).announce(HELD_ON.minusDays(1), TODAY));
        // Then
        assertThat(early.violations()).singleElement().returns(ProblemCode.APPROVED_BEFORE_MEETING, Violation::code);
        assertThat(earlier.violations())
                .singleElement()
                .returns(ProblemCode.ANNOUNCED_BEFORE_APPROVAL, Violation::code);
    }

    @Test
    void no_act_is_dated_tomorrow() {
        // Given
        var tomorrow = TODAY.plusDays(1);
        // Then
        for (ThrowableAssert.ThrowingCallable act : List.<ThrowableAssert.ThrowingCallable>of(
                () -> new MeetingState.Planned().call(tomorrow, TODAY),
                () -> new MeetingState.Held().approve(on(tomorrow), HELD_ON, TODAY),
                () -> new MeetingState.Approved(on(HELD_ON)).announce(tomorrow, TODAY))) {
            assertThat(catchThrowableOfType(RuleBroken.class, act).violations())
                    .singleElement()
                    .returns(ProblemCode.DATE_IN_THE_FUTURE, Violation::code)
                    .extracting(Violation::detail)
                    .asString()
                    .contains("2024-04-29");
        }
    }

    @Test
    void minutes_are_open_until_they_are_approved() {
        assertThat(MeetingStatus.values())
                .filteredOn(MeetingStatus::minutesAreOpen)
                .containsExactly(MeetingStatus.PLANNED, MeetingStatus.CALLED, MeetingStatus.HELD);
        assertThat(MeetingStatus.values())
                .filteredOn(MeetingStatus::minutesAreApproved)
                .containsExactly(MeetingStatus.APPROVED, MeetingStatus.ANNOUNCED);
    }

    @Test
    void a_series_of_paragraphs_begins_anywhere_and_is_then_unbroken() {
        // Given
        var empty = new ParagraphSeries(OptionalInt.empty());
        var begun = new ParagraphSeries(OptionalInt.of(29));
        // When
        empty.allow(15);
        begun.allow(30);
        var refused = catchThrowableOfType(RuleBroken.class, () -> begun.allow(32));
        // Then
        assertThat(empty.next()).isEqualTo(1);
        assertThat(refused.violations()).singleElement().isEqualTo(MeetingRule.numberBreaksSeries(32, 30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Listan fastställs. | ADOPTED",
                "Rapporten läggs till handlingarna. | NOTED",
                "Informationen noteras. | NOTED",
                "Kontoret får i uppgift att räkna båtar. | ASSIGNED",
                "Anna utses att justera. | APPOINTED",
                "Nämnden ställer sig bakom målet och rekommenderar kommunerna att anta det. | RECOMMENDED",
                "Ärendet bordläggs till nästa möte. | POSTPONED",
                "Ärendet återremitteras. | REFERRED_BACK",
                "Motionen avslås. | REJECTED",
                "Bryggan målas röd. | OTHER"
            })
    void the_kind_of_a_decision_is_read_from_its_words(String decision, DecisionOutcome outcome) {
        assertThat(DecisionOutcome.of(decision)).isEqualTo(outcome);
    }
}
