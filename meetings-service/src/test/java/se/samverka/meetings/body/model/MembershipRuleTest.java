package se.samverka.meetings.body.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

class MembershipRuleTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 2);

    @Test
    void a_membership_does_not_end_before_it_begins() {
        assertThatCode(() -> MembershipRule.checkDays(FROM, null)).doesNotThrowAnyException();
        assertThatCode(() -> MembershipRule.checkDays(FROM, FROM)).doesNotThrowAnyException();
        assertThatThrownBy(() -> MembershipRule.checkDays(FROM, FROM.minusDays(1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The membership cannot end on 2024-01-01: it begins on 2024-01-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02,,",
        "2024-01-02,2024-01-02,",
        "2024-01-01,2024-01-02,'The membership cannot end on 2024-01-01: it begins on 2024-01-02'",
        "2024-01-03,2024-01-02,'The membership cannot end on 2024-01-03: its last day is 2024-01-02 already'"
    })
    void an_ending_makes_a_membership_no_longer(LocalDate to, @Nullable LocalDate known, @Nullable String refused) {
        if (refused == null) {
            assertThatCode(() -> MembershipRule.checkEnding(FROM, known, to)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> MembershipRule.checkEnding(FROM, known, to))
                    .hasMessage(refused);
        }
    }

    @Test
    void what_is_removed_stays_and_what_is_ended_is_not_ended_again() {
        assertThatCode(() -> MembershipRule.requireRecorded(MembershipStatus.RECORDED))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> MembershipRule.requireRecorded(MembershipStatus.REMOVED))
                .hasMessageContaining("removed as a mistake");
        assertThatCode(() -> MembershipRule.requireNotEnded(null, FROM)).doesNotThrowAnyException();
        assertThatThrownBy(() -> MembershipRule.requireNotEnded("Avsägelse", FROM))
                .hasMessage("The membership has been ended on 2024-01-02 already");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01,,",
        "2023-01-01,2023-01-01,",
        "2023-01-01,2022-12-31,membership-ends-before-it-begins",
        "1861-12-31,,day-out-of-range",
        "2023-01-01,2036-12-01,day-out-of-range"
    })
    void days_of_a_membership_are_in_range_and_in_order(LocalDate from, @Nullable LocalDate to, @Nullable String code) {
        var membership = new Membership(
                "Eva Exempel", null, OrganisationNumber.of("212000-2098"), MembershipRole.MEMBER, from, to);
        var today = LocalDate.of(2026, 11, 30);
        if (code == null) {
            assertThatCode(() -> membership.check(today)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> membership.check(today))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.code()).hasToString(code));
        }
    }
}
