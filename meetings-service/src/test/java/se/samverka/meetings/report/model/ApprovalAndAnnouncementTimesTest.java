package se.samverka.meetings.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.platform.time.SwedishCalendar;
import se.samverka.platform.value.WorkingDays;

class ApprovalAndAnnouncementTimesTest {

    private static final WorkingDays CALENDAR = SwedishCalendar.WORKING_DAYS;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', 0, , ",
        "5, 1, 5.0, 5",
        "'3,8', 2, 5.5, 8",
        "'9,1,2', 3, 2.0, 9",
        "'4,1,2,9', 4, 3.0, 9",
        "'0,0', 2, 0.0, 0"
    })
    void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle(
            String days, int counted, @Nullable String median, @Nullable Integer longest) {
        var counts = DayCounts.of(
                days.isEmpty()
                        ? List.of()
                        : Arrays.stream(days.split(",")).map(Integer::valueOf).toList());
        assertThat(counts.counted()).isEqualTo(counted);
        assertThat(counts.medianDays() == null ? null : counts.medianDays().toPlainString())
                .isEqualTo(median);
        assertThat(counts.longestDays()).isEqualTo(longest);
    }

    @ParameterizedTest(name = "meeting {0}, approved {1}: {2} days, late {3}")
    @CsvSource({
        // The fourteenth day, and the day after it.
        "2024-04-19, 2024-05-03, 14, false",
        "2024-04-19, 2024-05-04, 15, true",
        "2024-04-19, 2024-04-19, 0, false",
        // The fourteenth day is a Saturday: Monday is in time.
        "2024-04-20, 2024-05-06, 16, false",
        "2024-04-20, 2024-05-07, 17, true",
        // The fourteenth day is Christmas Eve: 27 December is in time.
        "2024-12-10, 2024-12-27, 17, false",
        "2024-12-10, 2024-12-28, 18, true"
    })
    void minutes_are_late_after_fourteen_days_moved_past_holidays(
            String heldOn, String approvedOn, int days, boolean late) {
        var meeting = Facts.meeting(heldOn, MeetingStatus.APPROVED);
        var approvals = Map.of(
                meeting.id(),
                List.of(
                        new ApprovalFact(meeting.id(), Facts.day(heldOn), null),
                        new ApprovalFact(meeting.id(), Facts.day(approvedOn), null)));
        var times = ApprovalTimes.of(List.of(meeting), approvals, Facts.TODAY, CALENDAR);
        assertThat(times.days().longestDays()).isEqualTo(days);
        assertThat(times.late()).isEqualTo(late ? 1 : 0);
        assertThat(times.waiting()).isZero();
    }

    @ParameterizedTest(name = "{0} on {1}: {2} waiting, {3} of them late")
    @CsvSource({
        "HELD, 2026-11-16, 1, 0",
        "HELD, 2026-11-13, 1, 1",
        "HELD, 2026-11-30, 1, 0",
        "CALLED, 2026-11-01, 0, 0",
        "CANCELLED, 2026-11-01, 0, 0"
    })
    void what_is_not_approved_waits_and_is_late_once_its_day_has_passed(
            MeetingStatus status, String heldOn, int waiting, int late) {
        // Given: one § was approved at once, the others were not
        var meeting = Facts.meeting(heldOn, status);
        var approvals = Map.of(meeting.id(), List.of(new ApprovalFact(meeting.id(), Facts.day(heldOn), null)));
        var times = ApprovalTimes.of(List.of(meeting), approvals, Facts.TODAY, CALENDAR);
        assertThat(times.days().counted()).isZero();
        assertThat(times.waiting()).isEqualTo(waiting);
        assertThat(times.waitingAndLate()).isEqualTo(late);
    }

    @ParameterizedTest(name = "approved {0}, announced {1}: late {2}")
    @CsvSource({
        "2024-04-24, 2024-04-26, false",
        "2024-04-24, 2024-04-27, true",
        // The second day is a Saturday: Monday is in time.
        "2024-04-25, 2024-04-29, false",
        "2024-04-25, 2024-04-30, true"
    })
    void an_announcement_is_late_after_the_second_day_moved_past_holidays(
            String approvedOn, String announcedOn, boolean late) {
        var meeting = Facts.meeting("2024-04-19", MeetingStatus.ANNOUNCED);
        var approvals = Map.of(
                meeting.id(), List.of(new ApprovalFact(meeting.id(), Facts.day(approvedOn), Facts.day(announcedOn))));
        var times = AnnouncementTimes.of(List.of(meeting), approvals, Facts.TODAY, CALENDAR);
        assertThat(times.late()).isEqualTo(late ? 1 : 0);
        assertThat(times.daysFromApproval().longestDays())
                .isEqualTo(ApprovalTimes.days(Facts.day(approvedOn), Facts.day(announcedOn)));
        assertThat(times.daysFromMeeting().longestDays())
                .isEqualTo(ApprovalTimes.days(meeting.date(), Facts.day(announcedOn)));
    }

    @Test
    void each_approval_has_an_announcement_of_its_own_and_may_wait_for_it() {
        var meeting = Facts.meeting("2026-11-20", MeetingStatus.APPROVED);
        var approvals = Map.of(
                meeting.id(),
                List.of(
                        new ApprovalFact(meeting.id(), Facts.day("2026-11-20"), Facts.day("2026-11-23")),
                        // Due on 26 November, and on 30 November, which is today.
                        new ApprovalFact(meeting.id(), Facts.day("2026-11-24"), null),
                        new ApprovalFact(meeting.id(), Facts.day("2026-11-28"), null)));
        var times = AnnouncementTimes.of(List.of(meeting), approvals, Facts.TODAY, CALENDAR);
        assertThat(times.daysFromApproval().counted()).isOne();
        assertThat(times.waiting()).isEqualTo(2);
        assertThat(times.waitingAndLate()).isOne();
        var row = YearMeeting.of(
                        new YearFacts(List.of(meeting), List.of(), approvals.get(meeting.id()), List.of(), List.of()),
                        Facts.TODAY,
                        CALENDAR)
                .getFirst();
        assertThat(row.announcedOn()).isNull();
        assertThat(row.announcementLate()).isTrue();
        assertThat(row.approvedOn()).isEqualTo("2026-11-28");
        assertThat(row.daysToApproval()).isEqualTo(8);
    }
}
