package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class ContinuationRuleTest {

    @ParameterizedTest
    @NullSource
    @EnumSource
    void a_matter_goes_on_when_it_or_a_part_of_it_was_postponed(@Nullable DecisionOutcome outcome) {
        boolean open = outcome == DecisionOutcome.POSTPONED || outcome == DecisionOutcome.REFERRED_BACK;
        assertThat(ContinuationRule.isPostponed(outcome, List.of())).isEqualTo(open);
        assertThat(ContinuationRule.isPostponed(outcome, List.of(DecisionOutcome.NOTED, DecisionOutcome.REFERRED_BACK)))
                .isTrue();
    }
}
