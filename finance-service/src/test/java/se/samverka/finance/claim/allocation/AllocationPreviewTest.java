package se.samverka.finance.claim.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;

@QuarkusTest
class AllocationPreviewTest extends ServiceTest {

    /// The terms in the API document's example, shortened to what a preview needs.
    private static final String CONTRACT = """
            {"year":2026,"terms":{"title":"STARK","caseNumber":"RV1","kind":"COOPERATION_AGREEMENT","purpose":"…",
            "validFrom":"2026-01-01","validTo":"2028-12-31",
            "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR","FUNDER"]},
            {"organisationNumber":"232100-0172","roles":["FUNDER"]}],
            "fundingClauses":[{"clauseId":"parties","kind":"SHARED_CONTRIBUTION","title":"…","payee":"202100-2916",
            "annualAmount":"%s","vatCategory":"O","proration":"NONE","split":%s}],
            "entryConditions":[{"party":"232100-0172","decidingBody":"Regionstyrelsen","requirement":"LEGAL_FORCE"}],
            "paymentTerms":{"netDays":30,"earliestDue":"01-31"}}}""";

    private static final String POPULATION = """
            {"method":"POPULATION","population":{"date":"%s"},"roundingUnit":"1000.00","branches":[
            {"branchId":"sormland","title":"Sörmland","area":"04"},
            {"branchId":"vastmanland","title":"Västmanland","area":"19"}]}""";

    private static final String SHARES = """
            {"method":"SHARES","roundingUnit":"0.01","residualOwner":"%s","branches":[
            {"branchId":"%s","share":"1/2","payer":"232100-0172"},{"branchId":"b","share":"%s","payer":"%s"}]}""";

    @Test
    void terms_as_in_the_contract_are_divided_and_nothing_is_stored() {
        var before = count("SELECT count(*) FROM agreement") + count("SELECT count(*) FROM invoice");
        preview("2450000.00", POPULATION.formatted("2023-12-31"))
                .statusCode(200)
                .body("allocations[0].branches.amount", contains("1269000.00", "1181000.00"))
                .body("allocations[0].branches.weight", contains(301_944, 280_813));
        post(mdu(), "/allocation-previews", Map.of("year", 2026, "terms", TermsFixture.stark("2450000.00")))
                .statusCode(200)
                .body("allocations[0].branches[1].branches[1].branches[5].amount", equalTo("336025.00"));
        assertThat(count("SELECT count(*) FROM agreement") + count("SELECT count(*) FROM invoice"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"S,vat-not-supported", "AE,vat-not-supported", "QQ,vat-category-unknown", "o,vat-category-unknown"})
    void vat_that_cannot_be_invoiced_is_refused(String category, String code) {
        var terms =
                TermsFixture.of2026(TermsFixture.vat(TermsFixture.fixed("c", Figures.VASTERAS, "100.00"), category));
        post(mdu(), "/allocation-previews", Map.of("year", 2026, "terms", terms))
                .statusCode(422)
                .body(
                        "errors.find{it.code == '%s'}.pointer".formatted(code),
                        equalTo("/terms/fundingClauses/0/vatCategory"));
    }

    @Test
    void an_amount_that_could_not_be_invoiced_and_paid_is_refused() {
        for (var amount : List.of("1000000000000.01", "999999999999999999.99")) {
            var terms = TermsFixture.of2026(TermsFixture.fixed("c", Figures.VASTERAS, amount));
            post(mdu(), "/allocation-previews", Map.of("year", 2026, "terms", terms))
                    .statusCode(422)
                    .body("code", equalTo("out-of-bounds"))
                    .body("errors[0].pointer", equalTo("/terms/fundingClauses/0/annualAmount"));
        }
    }

    @Test
    void broken_rules_are_422_with_their_code_and_pointer() {
        var split = "/terms/fundingClauses/0/split";
        preview("100.00", SHARES.formatted("b", "a", "1/3", "212000-2080"))
                .statusCode(422)
                .body("code", equalTo("shares-do-not-add-up"))
                .body("errors[0].pointer", equalTo(split + "/branches"));
        preview("100.00", SHARES.formatted("nobody", "a", "1/2", "212000-2080"))
                .statusCode(422)
                .body("code", equalTo("residual-owner-unknown"))
                .body("errors[0].pointer", equalTo(split + "/residualOwner"));
        preview("100.00", SHARES.formatted("b", "b", "1/2", "212000-2080"))
                .statusCode(422)
                .body("code", equalTo("branch-id-twice"));
        preview("-100.00", SHARES.formatted("b", "a", "1/2", "212000-2080"))
                .statusCode(422)
                .body("code", equalTo("amount-negative"))
                .body("errors[0].pointer", equalTo("/terms/fundingClauses/0/annualAmount"));
        preview("100.00", SHARES.formatted("b", "a", "1/2", "218000-2180"))
                .statusCode(422)
                .body("code", equalTo("organisation-number-invalid"))
                .body("errors[0].pointer", equalTo(split + "/branches/1/payer"));
        preview("100.00", POPULATION.formatted("1900-12-31"))
                .statusCode(422)
                .body("errors[0].code", equalTo("population-figures-missing"))
                .body("errors[0].pointer", equalTo(split + "/population/date"));
        post(mdu(), "/allocation-previews", Map.of("year", 2031, "terms", TermsFixture.stark("1.00")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/year"));
    }

    @Test
    void a_malformed_body_is_400_and_missing_fields_are_named() {
        raw("[]").statusCode(400);
        raw("{\"year\":2026,\"terms\":{\"title\":\"x\",\"validFrom\":\"2026-01-01\",\"titel\":\"x\"}}")
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/terms/titel"));
        raw("{\"year\":2026,\"terms\":{\"title\":\"x\",\"validFrom\":\"2026-01-01\",\"fundingClauses\":[null]}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/terms/fundingClauses/0"));
        raw("{\"year\":2026,\"terms\":{\"fundingClauses\":[{\"annualAmount\":2450000.00}]}}")
                .statusCode(400);
        raw("{}").statusCode(422).body("errors.pointer", contains("/terms", "/year"));
        raw("{\"year\":2026,\"terms\":" + "{\"fundingClauses\":[{\"split\":".repeat(1) + "{\"branches\":[".repeat(900)
                        + "]}".repeat(900) + "}]}}")
                .statusCode(400);
        io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(BASE + "/allocation-previews")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse preview(String amount, String split) {
        return raw(CONTRACT.formatted(amount, split));
    }

    private ValidatableResponse raw(String body) {
        return as(mdu())
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASE + "/allocation-previews")
                .then();
    }
}
