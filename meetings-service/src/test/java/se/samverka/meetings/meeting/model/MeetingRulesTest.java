package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

class MeetingRulesTest {

    private static final LocalDate HELD_ON = LocalDate.of(2024, 4, 19);
    private static final LocalDate TODAY = HELD_ON.plusDays(10);
    private static final MinutesApproval APPROVAL = approval("Ordföranden", "Justeraren");

    @Test
    void each_step_of_a_meeting_has_its_status_and_keeps_what_was_said() {
        assertThat(new MeetingState.Planned().status()).isEqualTo(MeetingStatus.PLANNED);
        var called = new MeetingState.Planned().call(HELD_ON, TODAY);
        assertThat(called).isEqualTo(new MeetingState.Called(HELD_ON));
        assertThat(called.status()).isEqualTo(MeetingStatus.CALLED);
        assertThat(called.close().status()).isEqualTo(MeetingStatus.HELD);
        var approved = called.close().approve(APPROVAL);
        assertThat(approved).isEqualTo(new MeetingState.Approved(APPROVAL));
        assertThat(approved.status()).isEqualTo(MeetingStatus.APPROVED);
        assertThat(approved.announce(HELD_ON)).isEqualTo(new MeetingState.Announced(APPROVAL, HELD_ON));
    }

    @Test
    void a_meeting_that_is_planned_or_called_can_be_cancelled_for_a_reason() {
        var cancelled = new MeetingState.Cancelled("Snöstorm");
        assertThat(new MeetingState.Planned().cancel("Snöstorm")).isEqualTo(cancelled);
        assertThat(new MeetingState.Called(HELD_ON).cancel("Snöstorm")).isEqualTo(cancelled);
        assertThat(cancelled.status()).isEqualTo(MeetingStatus.CANCELLED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1861-12-31, DAY_OUT_OF_RANGE",
                "1862-01-01, -",
                "2024-04-29, -",
                "2024-04-30, DATE_IN_THE_FUTURE",
                "2034-04-30, DAY_OUT_OF_RANGE",
            })
    void a_meeting_is_called_on_a_day_of_local_government_until_today(LocalDate day, ProblemCode code) {
        assertThat(broken(() -> new MeetingState.Planned().call(day, TODAY)))
                .extracting(Violation::pointer, Violation::code)
                .isEqualTo(
                        code == null ? List.of() : List.of(org.assertj.core.api.Assertions.tuple("/calledOn", code)));
    }

    @Test
    void approvers_are_other_persons_than_the_chair_and_each_other() {
        assertThat(broken(() -> approve("Ann Ek", "Bo Al", "Cia Ask"))).isEmpty();
        assertThat(broken(() -> approve("Ann Ek", "ann  EK (S)", "Bo Al", "Bo\u00a0Al (M) ")))
                .containsExactly(
                        MeetingRule.approverIsChair(0, "ann  EK (S)"), MeetingRule.approverTwice(2, "Bo\u00a0Al (M) "));
        assertThat(broken(() -> approval("Ann Ek", "Bo Al").requireValid(HELD_ON, TODAY, 2)))
                .containsExactly(new Violation(
                        "/approvers",
                        ProblemCode.TOO_FEW_APPROVERS,
                        "The body asks for 2 approvers beside the chair; 1 are named"));
        assertThat(MeetingRule.approverIsChair(0, "Ann Ek"))
                .isEqualTo(new Violation(
                        "/approvers/0",
                        ProblemCode.APPROVER_IS_CHAIR,
                        "Ann Ek is the chair: an approver must be another person"));
        assertThat(MeetingRule.approverTwice(2, "Bo Al"))
                .isEqualTo(new Violation(
                        "/approvers/2", ProblemCode.APPROVER_TWICE, "Bo Al is named as an approver more than once"));
    }

    @Test
    void a_paragraph_without_a_decision_has_no_outcome() {
        assertThat(broken(() -> text(null, null).requireWhole())).isEmpty();
        assertThat(broken(() -> text("Bryggan lagas.", DecisionOutcome.NOTED).requireWhole()))
                .isEmpty();
        assertThat(broken(() -> text(null, DecisionOutcome.NOTED, DecisionOutcome.ADOPTED)
                        .requireWhole()))
                .containsExactly(
                        MeetingRule.outcomeWithoutDecision("/outcome"),
                        MeetingRule.outcomeWithoutDecision("/outcomes"));
    }

    @Test
    void minutes_are_written_once_the_meeting_is_held_and_its_agenda_until_then() {
        assertThat(MeetingStatus.values())
                .filteredOn(MeetingStatus::minutesAreOpen)
                .containsExactly(MeetingStatus.HELD);
        assertThat(MeetingStatus.values())
                .filteredOn(MeetingStatus::agendaIsOpen)
                .containsExactly(MeetingStatus.PLANNED, MeetingStatus.CALLED);
    }

    @Test
    void a_meeting_closes_at_the_minute_it_opened_or_later() {
        var nine = LocalTime.of(9, 0);
        assertThat(broken(() -> MeetingRule.requireOrder(nine, nine))).isEmpty();
        assertThat(broken(() -> MeetingRule.requireOrder(nine, null))).isEmpty();
        assertThat(broken(() -> MeetingRule.requireOrder(null, nine))).isEmpty();
        assertThat(broken(() -> MeetingRule.requireOrder(nine, nine.minusMinutes(1))))
                .containsExactly(new Violation(
                        "/closedAt",
                        ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                        "The meeting cannot close at 08:59: it opened at 09:00"));
    }

    @Test
    void the_outcome_is_read_from_the_decision_unless_it_is_said() {
        assertThat(text("Rapporten noteras.", null).outcome()).isEqualTo(DecisionOutcome.NOTED);
        assertThat(text("Rapporten noteras.", DecisionOutcome.ADOPTED).outcome())
                .isEqualTo(DecisionOutcome.ADOPTED);
        assertThat(text(null, null).outcome()).isNull();
    }

    @Test
    void a_meeting_whose_minutes_are_approved_or_announced_has_been_held() {
        assertThat(MeetingStatus.values())
                .filteredOn(MeetingStatus::hasBeenHeld)
                .containsExactly(MeetingStatus.HELD, MeetingStatus.APPROVED, MeetingStatus.ANNOUNCED);
    }

    @Test
    void a_broken_rule_says_what_is_wrong_and_where() {
        assertThat(MeetingRule.approvedBeforeMeeting(HELD_ON.minusDays(1), HELD_ON))
                .isEqualTo(new Violation(
                        "/approvedOn",
                        ProblemCode.APPROVED_BEFORE_MEETING,
                        "The minutes cannot be approved on 2024-04-18: the meeting was on 2024-04-19"));
        assertThat(MeetingRule.announcedBeforeApproval(HELD_ON.minusDays(1), HELD_ON))
                .isEqualTo(new Violation(
                        "/announcedOn",
                        ProblemCode.ANNOUNCED_BEFORE_APPROVAL,
                        "The minutes cannot be announced on 2024-04-18: they were approved on 2024-04-19"));
        assertThat(MeetingRule.nothingToApprove())
                .isEqualTo(new Violation(
                        "",
                        ProblemCode.NOTHING_TO_APPROVE,
                        "The meeting has no paragraphs, so there are no minutes to approve"));
        assertThat(MeetingRule.numberBreaksSeries(32, 30).pointer()).isEqualTo("/number");
        assertThat(MeetingRule.letterWithoutPredecessor(new ParagraphLabel(12, "b")))
                .isEqualTo(new Violation(
                        "/letter",
                        ProblemCode.PARAGRAPH_NUMBER_BREAKS_SERIES,
                        "§ 12 b would stand behind § 12 a, which the meeting does not have"));
    }

    private static List<Violation> broken(Runnable act) {
        var refused = catchThrowableOfType(RuleBroken.class, act::run);
        return refused == null ? List.of() : refused.violations();
    }

    private static void approve(String chair, String... approvers) {
        approval(chair, approvers).requireValid(HELD_ON, TODAY, 1);
    }

    private static MinutesApproval approval(String chair, String... approvers) {
        return new MinutesApproval(HELD_ON, chair, Arrays.asList(approvers));
    }

    private static ParagraphText text(String decision, DecisionOutcome outcome, DecisionOutcome... outcomes) {
        return new ParagraphText(
                "Bryggan",
                null,
                "Den är trasig.",
                List.of(),
                null,
                null,
                decision,
                outcome,
                List.of(outcomes),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
