package se.samverka.agreements.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class IndexedTermsTest {

    private static final String CLAUSE = "\"payee\":\"202100-2916\",\"annualAmount\":\"5000000.00\"";

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void an_indexation_reads_back_as_it_was_sent() {
        String id = admin().body(indexed(terms("Indexerat", "1.00"), "2025-10", 10))
                .post("/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var clause = "fundingClauses[1].";
        admin().get("/agreements/" + id)
                .then()
                .body(clause + "annualAmount", is("5000000.00"))
                .body(clause + "indexation.series", is("KPI"))
                .body(clause + "indexation.basePeriod", is("2025-10"))
                .body(clause + "indexation.month", is(10))
                .body(clause + "indexation.roundingUnit", is("1.00"))
                .body(clause + "indexation.keySet()", hasSize(4))
                .body("fundingClauses[0].indexation", nullValue());
    }

    @Test
    void an_amendment_that_begins_to_index_is_seen_among_the_differences() {
        // Given
        var id = inForce("Utan index");
        // When
        String amendment =
                amend(id, "2026-01-01", "2025-10").statusCode(201).extract().path("id");
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        // Then
        admin().get("/agreements/" + id + "/versions/2/differences?against=1")
                .then()
                .body(
                        "differences.path",
                        hasItems(
                                "fundingClauses/vasteras/indexation/series",
                                "fundingClauses/vasteras/indexation/basePeriod",
                                "fundingClauses/vasteras/indexation/month"))
                .body("patch.find { it.path == '/fundingClauses/1/indexation' }.op", equalTo("add"));
    }

    /// The base belongs to the day from which the new terms count, and not to the agreement's beginning.
    @Test
    void the_base_is_no_later_than_the_figure_of_the_first_year_that_the_amendment_counts_in() {
        var id = inForce("Index senare");
        amend(id, "2028-01-01", "2027-11")
                .statusCode(422)
                .body("errors.code", hasItem("base-period-later"))
                .body("errors.pointer", hasItem("/terms/fundingClauses/1/indexation/basePeriod"));
        amend(id, "2027-12-31", "2027-10").statusCode(422).body("errors.code", hasItem("base-period-later"));
        amend(id, "2028-01-01", "2027-10").statusCode(201);
    }

    private static ValidatableResponse amend(String id, String effectiveFrom, String basePeriod) {
        return admin().body("""
                        {"effectiveFrom":"%s","reason":"Index","terms":{%s}}""".formatted(effectiveFrom, indexed(termsFields("Med index", "1.00"), basePeriod, 10)))
                .post("/agreements/" + id + "/amendments")
                .then();
    }

    private static String indexed(String terms, String basePeriod, int month) {
        return terms.replace(
                CLAUSE,
                CLAUSE
                        + ",\"indexation\":{\"series\":\"KPI\",\"basePeriod\":\"%s\",\"month\":%d,\"roundingUnit\":\"1.00\"}"
                                .formatted(basePeriod, month));
    }
}
