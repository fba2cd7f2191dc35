package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.Terms.Requirement;
import se.samverka.platform.value.AppealTime;

class LegalForceTest {

    private final LegalForce weekendsOff = new LegalForce(
            new AppealTime(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY));

    @Test
    void a_decision_gains_legal_force_the_day_after_three_weeks_from_its_announcement() {
        // Announced Monday 2025-11-03; the appeal time's last day is Monday 2025-11-24.
        assertThat(weekendsOff.of(announced("2025-11-03", false), Requirement.LEGAL_FORCE))
                .contains(LocalDate.parse("2025-11-25"));
    }

    @Test
    void an_appeal_time_that_would_end_on_a_saturday_lasts_until_monday() {
        // Announced Saturday 2025-11-01; three weeks end on Saturday 2025-11-22, so on Monday the 24th.
        assertThat(weekendsOff.of(announced("2025-11-01", false), Requirement.LEGAL_FORCE))
                .contains(LocalDate.parse("2025-11-25"));
    }

    @Test
    void a_decision_that_is_not_announced_has_no_legal_force() {
        assertThat(weekendsOff.of(announced(null, false), Requirement.LEGAL_FORCE))
                .isEmpty();
    }

    @Test
    void an_appeal_suspends_legal_force() {
        assertThat(weekendsOff.of(announced("2025-11-03", true), Requirement.LEGAL_FORCE))
                .isEmpty();
    }

    @Test
    void an_approval_that_needs_no_legal_force_counts_on_the_day_it_is_given() {
        assertThat(weekendsOff.of(announced(null, false), Requirement.APPROVAL))
                .contains(LocalDate.parse("2025-10-20"));
    }

    private static Approval announced(String day, boolean appealed) {
        return new Approval(
                Outcome.APPROVED,
                LocalDate.parse("2025-10-20"),
                "Kommunstyrelsen",
                null,
                day == null ? null : LocalDate.parse(day),
                appealed);
    }
}
