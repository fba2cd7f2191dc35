package se.samverka.platform.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownBreachesTest {

    private static final String RULE = "no floating point";
    private static final Map<String, ArchRule> RULES = Map.of(
            RULE,
            ServiceArchitecture.rules("se.samverka.platform.architecture.bait.service")
                    .get(RULE));

    @Test
    void a_listed_class_may_break_its_rule() {
        assertThatCode(() -> check(KnownBreaches.none().of(RULE, "FloatingMoney")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_class_that_is_not_listed_may_not() {
        assertThatThrownBy(() -> check(KnownBreaches.none().of(RULE, "Egg")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("FloatingMoney");
    }

    @Test
    void a_class_that_no_longer_breaks_its_rule_must_be_taken_off_the_list() {
        assertThatThrownBy(() -> check(KnownBreaches.none().of(RULE, "FloatingMoney", "Egg")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Egg does not break the rule");
    }

    @Test
    void a_list_for_a_rule_that_does_not_exist_must_be_removed() {
        assertThatThrownBy(() -> check(KnownBreaches.none().of("no such rule", "Egg")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no such rule");
    }

    private static void check(KnownBreaches known) {
        known.check(RULES, ServiceArchitecture.bait());
    }
}
