package se.samverka.agreements.followup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.followup.model.FollowUp.Period;
import se.samverka.agreements.followup.model.FollowUp.Recurrence;
import se.samverka.agreements.followup.model.Occasion.Completion;
import se.samverka.agreements.followup.model.Occasion.Status;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

class OccasionTest {

    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final Period SAMHALLSKONTRAKTET =
            new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2029-12-31"));

    @Test
    void samhallskontraktet_is_followed_up_once_in_each_of_its_four_years() {
        assertThat(yearly("03-31").dueDays(SAMHALLSKONTRAKTET))
                .map(LocalDate::toString)
                .containsExactly("2026-03-31", "2027-03-31", "2028-03-31", "2029-03-31");
    }

    @Test
    void the_dialogue_of_stark_comes_twice_in_each_of_its_three_years_whatever_the_order_of_its_days() {
        var stark = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2028-12-31"));
        assertThat(followUp(Recurrence.TWICE_A_YEAR, List.of("11-15", "05-15"), null, 30)
                        .dueDays(stark))
                .map(LocalDate::toString)
                .containsExactly("2026-05-15", "2026-11-15", "2027-05-15", "2027-11-15", "2028-05-15", "2028-11-15");
    }

    @Test
    void the_twenty_ninth_of_february_is_the_twenty_eighth_in_other_years() {
        assertThat(yearly("02-29").dueDays(SAMHALLSKONTRAKTET))
                .map(LocalDate::toString)
                .containsExactly("2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, UPCOMING",
        "2027-03-01, DUE",
        "2027-03-31, DUE",
        "2027-04-01, OVERDUE",
    })
    void an_occasion_is_coming_then_due_for_its_notice_then_overdue(LocalDate today, Status status) {
        var occasions = Occasion.of(yearly("03-31"), SAMHALLSKONTRAKTET, true, List.of(), today);
        assertThat(occasions.get(1)).isEqualTo(new Occasion(LocalDate.parse("2027-03-31"), status, null));
    }

    @Test
    void nothing_falls_due_under_an_agreement_that_does_not_bind() {
        assertThat(Occasion.of(yearly("03-31"), SAMHALLSKONTRAKTET, false, List.of(), LocalDate.parse("2028-01-01")))
                .extracting(Occasion::status)
                .containsOnly(Status.UPCOMING);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} breaks {4} at {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "YEARLY|-|-|30|field-missing|/days",
                "YEARLY|03-31,09-30|-|30|field-misplaced|/days",
                "YEARLY|3-31|-|30|value-malformed|/days/0",
                "YEARLY|02-30|-|30|value-malformed|/days/0",
                "YEARLY|03-31|2027-01-01|30|field-misplaced|/date",
                "TWICE_A_YEAR|03-31|-|30|field-missing|/days",
                "TWICE_A_YEAR|03-31,03-31|-|30|day-twice|/days/1",
                "TWICE_A_YEAR|02-28,02-29|-|30|day-twice|/days/1",
                "ONCE|-|-|30|field-missing|/date",
                "ONCE|-|2030-01-01|30|outside-period|/date",
                "ONCE|-|2025-12-31|30|outside-period|/date",
                "YEARLY|03-31|-|367|out-of-bounds|/noticeDays",
                "YEARLY|03-31|-|-1|out-of-bounds|/noticeDays",
            })
    void what_makes_no_sense_is_named(
            Recurrence recurrence, String days, LocalDate date, int notice, String code, String pointer) {
        var followUp = followUp(recurrence, days == null ? List.of() : List.of(days.split(",")), date, notice);
        assertThat(followUp.check(SAMHALLSKONTRAKTET, Set.of(MDU), party -> true))
                .extracting(one -> one.code().code(), Violation::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer));
    }

    @Property
    void the_due_days_are_exactly_those_days_of_the_period_that_a_walk_through_it_finds(
            @ForAll("followUps") FollowUp followUp, @ForAll("periods") Period period) {
        var walked = new ArrayList<LocalDate>();
        for (var day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            if (fallsOn(followUp, day)) {
                walked.add(day);
            }
        }
        assertThat(followUp.dueDays(period)).isEqualTo(walked);
    }

    @Property
    void every_due_day_and_every_completion_is_one_occasion_and_done_when_it_is_completed(
            @ForAll("followUps") FollowUp followUp,
            @ForAll("periods") Period period,
            @ForAll @IntRange(max = 10) int done,
            @ForAll("days") LocalDate today,
            @ForAll("days") LocalDate formerDay) {
        var completed =
                new ArrayList<>(followUp.dueDays(period).stream().limit(done).toList());
        if (!completed.contains(formerDay)) {
            completed.add(formerDay);
        }
        var completions = completed.stream()
                .map(day -> new Completion(day, day, null, null))
                .toList();
        var occasions = Occasion.of(followUp, period, true, completions, today);
        assertThat(occasions).extracting(Occasion::dueOn).isSorted().doesNotHaveDuplicates();
        assertThat(occasions).extracting(Occasion::dueOn).containsAll(followUp.dueDays(period));
        assertThat(occasions)
                .filteredOn(occasion -> occasion.status() == Status.DONE)
                .extracting(Occasion::dueOn)
                .containsExactlyInAnyOrderElementsOf(completed);
        assertThat(occasions)
                .filteredOn(occasion -> occasion.status() == Status.OVERDUE)
                .allMatch(occasion -> occasion.dueOn().isBefore(today));
    }

    private static boolean fallsOn(FollowUp followUp, LocalDate day) {
        if (followUp.date() != null) {
            return day.equals(followUp.date());
        }
        boolean lastOfShortFebruary = !day.isLeapYear() && day.getMonthValue() == 2 && day.getDayOfMonth() == 28;
        return followUp.days().contains(day.toString().substring(5))
                || (lastOfShortFebruary && followUp.days().contains("02-29"));
    }

    @Provide
    Arbitrary<FollowUp> followUps() {
        Arbitrary<String> day = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, days().map(date -> date.toString().substring(5))),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("02-29", "02-28", "01-01", "12-31")));
        return Arbitraries.oneOf(
                day.map(one -> followUp(Recurrence.YEARLY, List.of(one), null, 30)),
                Combinators.combine(day, day)
                        .as((one, two) -> followUp(Recurrence.TWICE_A_YEAR, List.of(one, two), null, 14)),
                days().map(date -> followUp(Recurrence.ONCE, List.of(), date, 0)));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(days(), days()).as((a, b) -> a.isBefore(b) ? new Period(a, b) : new Period(b, a));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 6 * 366).map(LocalDate.parse("2024-01-01")::plusDays);
    }

    private static FollowUp yearly(String day) {
        return followUp(Recurrence.YEARLY, List.of(day), null, 30);
    }

    private static FollowUp followUp(Recurrence recurrence, List<String> days, LocalDate date, int noticeDays) {
        return new FollowUp("Uppföljning", null, MDU, null, List.of(), List.of(), recurrence, days, date, noticeDays);
    }
}
