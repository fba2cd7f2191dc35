package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingState.MinutesApproval;
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
        var approved = called.close().approve(APPROVAL, HELD_ON, TODAY);
        assertThat(approved).isEqualTo(new MeetingState.Approved(APPROVAL));
        assertThat(approved.status()).isEqualTo(MeetingStatus.APPROVED);
        assertThat(approved.announce(HELD_ON, TODAY)).isEqualTo(new MeetingState.Announced(APPROVAL, HELD_ON));
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
        assertThat(MeetingRule.approverIsChair(0, "Ann Ek"))
                .isEqualTo(new Violation(
                        "/approvers/0",
                        ProblemCode.APPROVER_IS_CHAIR,
                        "Ann Ek is the chair: an approver must be another person"));
        assertThat(MeetingRule.approverTwice(2, "Bo Al"))
                .isEqualTo(new Violation(
                        "/approvers/2", ProblemCode.APPROVER_TWICE, "Bo Al is named as an approver more than once"));
    }

    @ParameterizedTest(name = "{0}: decision allowed {1}")
    @CsvSource({
        "PLANNED, false",
        "CALLED, false",
        "HELD, true",
        "APPROVED, false",
        "ANNOUNCED, false",
        "CANCELLED, false",
    })
    void a_decision_is_written_once_the_meeting_is_held(MeetingStatus status, boolean allowed) {
        assertThat(broken(() -> text("Bryggan lagas.", null).allowIn(status)))
                .isEqualTo(allowed ? List.of() : List.of(MeetingRule.decisionBeforeMeeting()));
    }

    @ParameterizedTest
    @EnumSource(MeetingStatus.class)
    void a_paragraph_without_a_decision_has_no_outcome(MeetingStatus status) {
        assertThat(broken(() -> text(null, null).allowIn(status))).isEmpty();
        assertThat(broken(() -> text(null, DecisionOutcome.NOTED).allowIn(status)))
                .containsExactly(MeetingRule.outcomeWithoutDecision());
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
        assertThat(MeetingRule.decisionBeforeMeeting().pointer()).isEqualTo("/decision");
        assertThat(MeetingRule.outcomeWithoutDecision().pointer()).isEqualTo("/outcome");
    }

    private static List<Violation> broken(Runnable act) {
        var refused = catchThrowableOfType(RuleBroken.class, act::run);
        return refused == null ? List.of() : refused.violations();
    }

    private static void approve(String chair, String... approvers) {
        new MeetingState.Held().approve(approval(chair, approvers), HELD_ON, TODAY);
    }

    private static MinutesApproval approval(String chair, String... approvers) {
        return new MinutesApproval(HELD_ON, chair, Arrays.asList(approvers));
    }

    private static ParagraphText text(String decision, DecisionOutcome outcome) {
        return new ParagraphText(
                "Bryggan", null, "Den är trasig.", List.of(), null, decision, outcome, List.of(), List.of());
    }
}
