package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.time.SwedishCalendar;

class MeetingStateTest {

    private static final LocalDate HELD_ON = LocalDate.of(2024, 4, 19);

    private static final LocalDate TODAY = HELD_ON.plusDays(10);

    private static MinutesApproval on(LocalDate day) {
        return new MinutesApproval(day, "Ordföranden", List.of("Justeraren"));
    }

    @Test
    void a_meeting_goes_from_planned_to_announced() {
        // When
        var announced = new MeetingState.Planned()
                .call(HELD_ON.minusDays(7), TODAY)
                .close()
                .approve(on(HELD_ON.plusDays(3)))
                .announce(HELD_ON.plusDays(4));
        // Then
        assertThat(announced.status()).isEqualTo(MeetingStatus.ANNOUNCED);
        assertThat(announced.announcedOn()).isEqualTo(HELD_ON.plusDays(4));
    }

    @ParameterizedTest(name = "meeting on {0}: approval due {1}; approved on {2}: announcement due {3}")
    @CsvSource({
        // A Friday in April; the second day after a Thursday is a Saturday.
        "2024-04-19, 2024-05-03, 2024-04-25, 2024-04-29",
        // Fourteen days before Christmas Day; approved the day before Christmas Eve.
        "2024-12-11, 2024-12-27, 2024-12-23, 2024-12-27",
        // Approved before a Thursday that is a public holiday.
        "2024-05-06, 2024-05-20, 2024-05-07, 2024-05-10",
    })
    void a_day_that_is_no_working_day_is_moved_to_the_next_one(
            LocalDate heldOn, LocalDate approvalDue, LocalDate approvedOn, LocalDate announcementDue) {
        assertThat(MinutesApproval.dueOn(heldOn, SwedishCalendar.WORKING_DAYS)).isEqualTo(approvalDue);
        assertThat(on(approvedOn).announcementDueOn(SwedishCalendar.WORKING_DAYS))
                .isEqualTo(announcementDue);
    }

    @ParameterizedTest(name = "announced on {0}, appealable {1}: posted until {2}, legal force {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-04-26, true, 2024-05-17, 2024-05-18",
                // Three weeks end on a Saturday.
                "2024-04-27, true, 2024-05-20, 2024-05-21",
                "2024-04-27, false, 2024-05-18, -",
            })
    void an_announcement_is_posted_until_the_appeal_time_has_ended_or_for_three_weeks(
            LocalDate announcedOn, boolean appealable, LocalDate postedUntil, LocalDate legalForceOn) {
        var announcement = new Announcement(announcedOn, appealable);
        assertThat(announcement.postedUntil(SwedishCalendar.APPEAL_TIME)).isEqualTo(postedUntil);
        assertThat(announcement.lastAppealOn(SwedishCalendar.APPEAL_TIME))
                .isEqualTo(appealable ? Optional.of(postedUntil) : Optional.empty());
        assertThat(announcement.legalForceOn(SwedishCalendar.APPEAL_TIME)).isEqualTo(Optional.ofNullable(legalForceOn));
    }

    @Test
    void minutes_are_not_approved_before_the_meeting_nor_announced_before_the_approval() {
        // When
        var early = catchThrowableOfType(
                RuleBroken.class, () -> on(HELD_ON.minusDays(1)).requireValid(HELD_ON, TODAY, 1));
        var earlier = catchThrowableOfType(
                RuleBroken.class, () -> on(HELD_ON).requireAnnouncement(HELD_ON.minusDays(1), TODAY));
        // Then
        assertThat(early.violations()).singleElement().returns(ProblemCode.APPROVED_BEFORE_MEETING, Violation::code);
        assertThat(earlier.violations())
                .singleElement()
                .returns(ProblemCode.ANNOUNCED_BEFORE_APPROVAL, Violation::code);
        on(HELD_ON).requireValid(HELD_ON, TODAY, 1);
        on(HELD_ON).requireAnnouncement(HELD_ON, TODAY);
    }

    @Test
    void no_act_is_dated_tomorrow() {
        // Given
        var tomorrow = TODAY.plusDays(1);
        // Then
        for (ThrowableAssert.ThrowingCallable act : List.<ThrowableAssert.ThrowingCallable>of(
                () -> new MeetingState.Planned().call(tomorrow, TODAY),
                () -> on(tomorrow).requireValid(HELD_ON, TODAY, 1),
                () -> on(HELD_ON).requireAnnouncement(tomorrow, TODAY))) {
            assertThat(catchThrowableOfType(RuleBroken.class, act).violations())
                    .singleElement()
                    .returns(ProblemCode.DATE_IN_THE_FUTURE, Violation::code)
                    .extracting(Violation::detail)
                    .asString()
                    .contains("2024-04-29");
        }
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

    @Test
    void minutes_are_approved_from_the_approval_of_the_last_paragraph_on() {
        assertThat(MeetingStatus.values())
                .filteredOn(MeetingStatus::minutesAreApproved)
                .containsExactly(MeetingStatus.APPROVED, MeetingStatus.ANNOUNCED);
    }
}
