package se.samverka.agreements.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// The table "Who may bind whom" of `docs/security.md`: a row for each write operation, whose roles get in and no
/// others.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class WhoMayBindWhomTest {

    private static final String HEADING = "## Who may bind whom";
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");

    /// Of what there is only after a fault: 404 says that the caller may.
    private static final Set<String> NEEDS_A_FAULT =
            Set.of("POST /dead-letters/{id}/replays", "POST /parked-events/{id}/repeats");

    /// Who calls, by role. A party is also whoever coordinates or whose own matter it is.
    private static final Map<String, Supplier<RequestSpecification>> CALLERS = Map.of(
            "administrator", () -> admin(),
            "coordinator", () -> secretaryOf(MDU),
            "party", () -> secretaryOf(ESKILSTUNA),
            "itself", () -> secretaryOf(VASTERAS),
            "stranger", () -> secretaryOf(REGION),
            "reader", () -> readerOf(VASTERAS));

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
        clock.set(Writes.TODAY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void every_write_operation_has_a_row_and_every_row_an_operation() {
        assertThat(SecurityNotes.table(HEADING).stream().map(List::getFirst).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(documented());
        assertThat(Writes.operations().keySet()).containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void every_row_says_who_must_confirm() {
        assertThat(SecurityNotes.table(HEADING))
                .allSatisfy(row -> assertThat(row)
                        .hasSize(3)
                        .allSatisfy(cell -> assertThat(cell).isNotBlank()));
    }

    static List<List<String>> rows() {
        return SecurityNotes.table(HEADING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_listed_roles_get_in_and_no_others(List<String> row) {
        var prepare = Writes.operations().get(row.getFirst());
        var may = roles(row.get(1));
        var found = new SoftAssertions();
        var shut = prepare.get();
        for (var role : new TreeSet<>(CALLERS.keySet())) {
            var call = may.contains(role) ? prepare.get() : shut;
            var answer = call.by(CALLERS.get(role).get());
            if (may.contains(role)) {
                found.assertThat(answer.statusCode())
                        .as("%s as %s: %s", row.getFirst(), role, answer.asString())
                        .isNotIn(401, 403)
                        .satisfies(status -> {
                            if (!NEEDS_A_FAULT.contains(row.getFirst())) {
                                assertThat(status).isNotEqualTo(404);
                            }
                        });
            } else {
                found.assertThat(answer.statusCode())
                        .as("%s as %s: %s", row.getFirst(), role, answer.asString())
                        .isIn(403, 404);
            }
        }
        found.assertAll();
    }

    /// `coordinator, administrator (why)`; a party is any party.
    private static Set<String> roles(String cell) {
        var named = Arrays.stream(cell.replaceAll("\\([^)]*\\)", "").split(","))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(CALLERS.keySet()).containsAll(named);
        if (named.contains("party")) {
            named.add("coordinator");
            named.add("itself");
        }
        return named;
    }

    private static List<String> documented() {
        Map<String, Map<String, Object>> paths =
                admin().accept("application/json").get("/openapi.json").path("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(WRITES::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .flatMap(Stream::of)
                .toList();
    }
}
