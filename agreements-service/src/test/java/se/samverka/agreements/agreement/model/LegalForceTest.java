package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.platform.value.AppealTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.value.WorkingDays;
import se.samverka.terms.Terms.EntryCondition;
import se.samverka.terms.Terms.Requirement;

class LegalForceTest {

    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber VASTERAS = OrganisationNumber.of("212000-2080");

    private final LegalForce weekendsOff = new LegalForce(new AppealTime(new WorkingDays(
            day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)));

    @Test
    void a_decision_gains_legal_force_the_day_after_three_weeks_from_its_announcement() {
        // Announced Monday 2025-11-03; the appeal time's last day is Monday 2025-11-24.
        assertThat(weekendsOff.bindingFrom(announced("2025-11-03", false), Requirement.LEGAL_FORCE))
                .contains(LocalDate.parse("2025-11-25"));
    }

    @Test
    void an_appeal_time_that_would_end_on_a_saturday_lasts_until_monday() {
        // Announced Saturday 2025-11-01; three weeks end on Saturday 2025-11-22, so on Monday the 24th.
        assertThat(weekendsOff.bindingFrom(announced("2025-11-01", false), Requirement.LEGAL_FORCE))
                .contains(LocalDate.parse("2025-11-25"));
    }

    @Test
    void a_decision_that_is_not_announced_has_no_legal_force() {
        assertThat(weekendsOff.bindingFrom(announced(null, false), Requirement.LEGAL_FORCE))
                .isEmpty();
    }

    @Test
    void an_appeal_suspends_legal_force() {
        assertThat(weekendsOff.bindingFrom(announced("2025-11-03", true), Requirement.LEGAL_FORCE))
                .isEmpty();
    }

    @Test
    void an_approval_that_needs_no_legal_force_counts_on_the_day_it_is_given() {
        assertThat(weekendsOff.bindingFrom(announced(null, false), Requirement.APPROVAL))
                .contains(LocalDate.parse("2025-10-20"));
    }

    @ParameterizedTest(name = "announced {0}, appealed on {1}, {2} on {3}: legal force {4}, approval from {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-11-03, -, -, -, 2025-11-25, 2025-10-20",
                "-, -, -, -, -, 2025-10-20",
                "2025-11-03, 2025-11-20, -, -, -, -",
                "2025-11-03, 2025-11-20, APPEAL_REJECTED, 2026-03-02, 2026-03-02, 2025-10-20",
                "2025-11-03, 2025-11-20, APPEAL_INADMISSIBLE, 2026-03-02, 2026-03-02, 2025-10-20",
                "2025-11-03, 2025-11-20, APPEAL_WITHDRAWN, 2026-03-02, 2026-03-02, 2025-10-20",
                // Withdrawn before the appeal time was over, in which another may appeal.
                "2025-11-03, 2025-11-10, APPEAL_WITHDRAWN, 2025-11-12, 2025-11-25, 2025-10-20",
                "2025-11-03, 2025-11-20, APPEAL_WITHDRAWN, 2025-11-25, 2025-11-25, 2025-10-20",
                "-, 2025-11-20, APPEAL_REJECTED, 2026-03-02, -, 2025-10-20",
                "2025-11-03, 2025-11-20, DECISION_SET_ASIDE, 2026-03-02, -, -",
            })
    void an_appeal_suspends_a_decision_and_its_outcome_says_from_when_it_counts(
            LocalDate announcedOn,
            LocalDate appealedOn,
            AppealOutcome outcome,
            LocalDate finalOn,
            LocalDate legalForce,
            LocalDate approval) {
        // Given
        var decision = new Approval(
                Outcome.APPROVED,
                LocalDate.parse("2025-10-20"),
                "Kommunstyrelsen",
                "§ 112",
                announcedOn,
                appealedOn,
                null,
                outcome,
                finalOn,
                null);
        // Then
        assertThat(weekendsOff.of(decision)).isEqualTo(Optional.ofNullable(legalForce));
        assertThat(weekendsOff.bindingFrom(decision, Requirement.LEGAL_FORCE))
                .isEqualTo(Optional.ofNullable(legalForce));
        assertThat(weekendsOff.bindingFrom(decision, Requirement.APPROVAL)).isEqualTo(Optional.ofNullable(approval));
    }

    @ParameterizedTest(name = "decided by Sala {0}, announced {1}, appealed {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // Sala's decision and that of Västerås are supposed to be made and announced on 2025-12-01.
                "-, -, -, 2025-12-23",
                "APPROVED, -, -, 2025-12-23",
                "APPROVED, 2025-12-08, -, 2025-12-30",
                "APPROVED, 2025-11-03, -, 2025-12-01",
                "APPROVED, 2025-11-03, 2025-11-10, -",
                "REJECTED, 2025-11-03, -, -",
            })
    void the_earliest_day_is_that_of_the_last_condition(
            Outcome outcome, LocalDate announcedOn, LocalDate appealedOn, LocalDate earliest) {
        var decided = Optional.ofNullable(outcome)
                .map(said -> new Approval(
                        said,
                        LocalDate.parse("2025-10-20"),
                        null,
                        null,
                        announcedOn,
                        appealedOn,
                        null,
                        null,
                        null,
                        null));
        var conditions = List.of(
                new EntryCondition(SALA, "Kommunstyrelsen", Requirement.LEGAL_FORCE),
                new EntryCondition(VASTERAS, "Rektor", Requirement.APPROVAL));
        assertThat(weekendsOff.earliestOf(
                        conditions,
                        party -> party.equals(SALA) ? decided : Optional.empty(),
                        LocalDate.parse("2025-12-01")))
                .isEqualTo(Optional.ofNullable(earliest));
    }

    @Test
    void a_decision_that_was_set_aside_has_no_earliest_day() {
        var setAside = new Approval(
                Outcome.APPROVED,
                LocalDate.parse("2025-10-20"),
                null,
                null,
                LocalDate.parse("2025-11-03"),
                LocalDate.parse("2025-11-10"),
                null,
                AppealOutcome.DECISION_SET_ASIDE,
                LocalDate.parse("2025-12-10"),
                null);
        var condition = new EntryCondition(SALA, "Kommunstyrelsen", Requirement.LEGAL_FORCE);
        assertThat(weekendsOff.earliestOf(
                        List.of(new EntryCondition(VASTERAS, "Rektor", Requirement.APPROVAL), condition),
                        party -> party.equals(SALA) ? Optional.of(setAside) : Optional.empty(),
                        LocalDate.parse("2025-12-01")))
                .isEmpty();
        assertThat(weekendsOff.earliestOf(List.of(), party -> Optional.empty(), LocalDate.parse("2025-12-01")))
                .isEmpty();
    }

    private static Approval announced(String day, boolean appealed) {
        return new Approval(
                Outcome.APPROVED,
                LocalDate.parse("2025-10-20"),
                "Kommunstyrelsen",
                null,
                day == null ? null : LocalDate.parse(day),
                appealed ? LocalDate.parse("2025-11-10") : null,
                null,
                null,
                null,
                null);
    }
}
