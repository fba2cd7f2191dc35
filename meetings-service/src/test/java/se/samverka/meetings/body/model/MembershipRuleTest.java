package se.samverka.meetings.body.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samverka.platform.rule.RuleBroken;

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
}
