package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Whoever sends a body with several faults is told of all of them.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class AllRulesAtOnceTest {

    @BeforeEach
    void register() {
        organisations();
    }

    private static List<String> pointers(String path, String body) {
        return admin().body(body)
                .post(path)
                .then()
                .statusCode(422)
                .extract()
                .path("errors.collect { it.pointer + ' ' + it.code }");
    }

    @Test
    void all_fields_that_are_missing_or_malformed_are_named() {
        var pointers = pointers("/agreements", """
                {"purpose":"a\\u0000b","validTo":"2029-12-31",
                 "parties":[{"organisationNumber":"202100-2917","roles":["COORDINATOR"]},{"roles":["FUNDER"]}],
                 "fundingClauses":[{"kind":"EXTERNAL_TARGET","annualAmount":"1"}]}""");
        assertThat(pointers)
                .containsExactlyInAnyOrder(
                        "/title field-missing",
                        "/purpose text-not-allowed",
                        "/validFrom field-missing",
                        "/parties/0/organisationNumber organisation-number-invalid",
                        "/parties/1/organisationNumber field-missing",
                        "/fundingClauses/0/clauseId field-missing",
                        "/fundingClauses/0/annualAmount amount-invalid");
    }

    @Test
    void a_text_that_is_not_allowed_is_named_together_with_the_rules_of_the_terms() {
        var terms = terms("X".repeat(301), "1000000.00")
                .replace("\"validTo\":\"2029-12-31\"", "\"validTo\":\"2025-12-31\"");
        assertThat(pointers("/agreements", terms)).contains("/title out-of-bounds", "/validTo period-reversed");
    }

    @Test
    void an_empty_list_counts_as_absent() {
        // What a generated client writes for a list that it has no values for.
        var terms = terms("Tomma listor", "1000000.00")
                .replace(
                        "\"annualAmount\":\"1000000.00\"",
                        "\"annualAmount\":\"1000000.00\",\"amounts\":[],\"instalments\":[]");
        admin().body(terms).post("/agreements").then().statusCode(201);
    }

    @Test
    void no_body_is_400() {
        for (var body : List.of("", "null")) {
            admin().body(body).post("/organisations").then().statusCode(400);
            admin().body(body).post("/agreements").then().statusCode(400);
        }
    }
}
