package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// What is asked for as it was known before there was anything, or valid on a day that nobody means.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class AsOfTest {

    private static final String DRAFTED = "/agreements/%s";

    @BeforeEach
    void register() {
        organisations();
    }

    @ParameterizedTest
    @ValueSource(strings = {DRAFTED, DRAFTED + "/versions", DRAFTED + "/versions/1", DRAFTED + "/approvals"})
    void nothing_of_an_agreement_is_known_before_its_draft(String path) {
        var asked = path.formatted(draft());
        var known = admin().get(asked + "?knownAt=2020-01-01T00:00:00Z").then();
        if (path.endsWith("/versions/1")) {
            known.statusCode(400).body("code", is("unknown-query-parameter"));
        } else {
            known.statusCode(404).body("code", is("not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DRAFTED, DRAFTED + "/versions", DRAFTED + "/approvals"})
    void every_time_and_day_of_the_calendar_has_an_answer(String path) {
        var asked = path.formatted(draft());
        for (var query : List.of(
                "knownAt=0001-01-01T00:00:00Z",
                "knownAt=0001-01-01T18:00:00%2B18:00",
                "knownAt=9999-12-31T23:59:59Z",
                "knownAt=9999-12-31T05:59:59.999999999-18:00",
                "validAt=0001-01-01",
                "validAt=9999-12-31",
                "validAt=9999-12-31&knownAt=9999-12-31T23:59:59Z",
                "validAt=2027-01-01&knownAt=0001-01-01T00:00:00Z")) {
            var status =
                    admin().urlEncodingEnabled(false).get(asked + "?" + query).statusCode();
            assertThat(status).as(asked + "?" + query).isIn(200, 404);
        }
        for (var query : List.of(
                "knownAt=0000-12-31T23:59:59Z",
                "knownAt=0001-01-01T00:00:00%2B18:00",
                "knownAt=9999-12-31T23:59:59.999999999-18:00",
                "validAt=0000-12-31")) {
            admin().urlEncodingEnabled(false)
                    .get(asked + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", is("query-parameter-invalid"));
        }
    }

    private static String draft() {
        return admin().body(terms("När", "1000000.00"))
                .post("/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
