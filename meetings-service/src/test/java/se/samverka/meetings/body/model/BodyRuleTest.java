package se.samverka.meetings.body.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

class BodyRuleTest {

    private static final UUID BODY = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0199aaaa-0000-7000-8000-000000000002");

    @Test
    void a_body_is_read_by_those_who_read_all_or_that_one() {
        assertThat(ReadableBodies.ALL.includes(BODY)).isTrue();
        assertThat(ReadableBodies.only(Set.of(BODY)).includes(BODY)).isTrue();
        assertThat(ReadableBodies.only(Set.of(BODY)).includes(OTHER)).isFalse();
        assertThat(ReadableBodies.only(Set.of(BODY)).all()).isFalse();
    }

    @Test
    void a_broken_rule_says_what_is_wrong_and_where() {
        assertThat(BodyRule.minimumAboveMaximum(9, 7))
                .isEqualTo(new Violation(
                        "/maximumSeats",
                        ProblemCode.MINIMUM_SEATS_ABOVE_MAXIMUM,
                        "A body cannot have at least 9 and at most 7 seats"));
        var from = LocalDate.of(2024, 1, 2);
        assertThat(BodyRule.membershipEndsBeforeItBegins(from, from.minusDays(1)))
                .isEqualTo(new Violation(
                        "/to",
                        ProblemCode.MEMBERSHIP_ENDS_BEFORE_IT_BEGINS,
                        "The membership cannot end on 2024-01-01: it begins on 2024-01-02"));
    }
}
