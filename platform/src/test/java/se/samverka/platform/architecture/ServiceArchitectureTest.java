package se.samverka.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceArchitectureTest {

    private static final String BAIT = "se.samverka.platform.architecture.bait.service";

    /// Which bait breaks which rule.
    private static final Map<String, List<String>> BITES = Map.ofEntries(
            Map.entry("a model is pure Java", List.of("ModelWithFramework")),
            Map.entry("a store uses no REST", List.of("StoreThatKnowsRest")),
            Map.entry("nothing but REST knows REST", List.of("UseCaseThatKnowsRest")),
            Map.entry("REST uses no store", List.of("ResourceThatReadsTheStore")),
            Map.entry("only a store holds an EntityManager", List.of("UseCaseWithEntityManager", "UseCaseWithPanache")),
            Map.entry("entities stay in a store", List.of("EntityAmongUseCases")),
            Map.entry("a service knows no other service", List.of("NosyAboutAnotherService")),
            Map.entry("features have no cycles", List.of("Chicken")),
            Map.entry("packages have no cycles", List.of("HenWithFeathers")),
            Map.entry("no answer is an entity", List.of("ResourceThatAnswersAnEntity")),
            Map.entry("no floating point", List.of("FloatingMoney")),
            Map.entry("the clock is asked, not the system", List.of("AsksTheSystem")),
            Map.entry("rows are read as lists", List.of("ReadsRowByRow")),
            Map.entry("the pipeline is known to Sql alone", List.of("TellsThePipeline")),
            Map.entry("constructors inject", List.of("InjectsIntoAField")),
            Map.entry("names say what a thing is", List.of("MoneyHelper")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void each_rule_bites(String rule) {
        assertThatThrownBy(() -> ServiceArchitecture.rules(BAIT).get(rule).check(ServiceArchitecture.bait()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(BITES.get(rule).toArray(String[]::new));
    }

    @Test
    void every_rule_has_its_bait() {
        assertThat(ServiceArchitecture.rules(BAIT)).containsOnlyKeys(BITES.keySet());
    }

    static Iterable<String> names() {
        return BITES.keySet();
    }
}
