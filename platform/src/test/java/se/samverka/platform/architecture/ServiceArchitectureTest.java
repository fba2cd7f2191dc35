package se.samverka.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceArchitectureTest {

    private static final String BAIT = "se.samverka.platform.architecture.bait.service";

    /// Which bait breaks which rule.
    private static final Map<String, String> BITES = Map.ofEntries(
            Map.entry("a model is pure Java", "ModelWithFramework"),
            Map.entry("a store uses no REST", "StoreThatKnowsRest"),
            Map.entry("nothing but REST knows REST", "UseCaseThatKnowsRest"),
            Map.entry("a service knows no other service", "NosyAboutAnotherService"),
            Map.entry("features have no cycles", "Chicken"),
            Map.entry("no answer is an entity", "ResourceThatAnswersAnEntity"),
            Map.entry("no floating point", "FloatingMoney"),
            Map.entry("the clock is asked, not the system", "AsksTheSystem"),
            Map.entry("rows are read as lists", "ReadsRowByRow"),
            Map.entry("the pipeline is known to Sql alone", "TellsThePipeline"),
            Map.entry("constructors inject", "InjectsIntoAField"),
            Map.entry("names say what a thing is", "MoneyHelper"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void each_rule_bites(String rule) {
        assertThatThrownBy(() -> ServiceArchitecture.rules(BAIT).get(rule).check(ServiceArchitecture.bait()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(BITES.get(rule));
    }

    @Test
    void every_rule_has_its_bait() {
        assertThat(ServiceArchitecture.rules(BAIT)).containsOnlyKeys(BITES.keySet());
    }

    static Iterable<String> names() {
        return BITES.keySet();
    }
}
