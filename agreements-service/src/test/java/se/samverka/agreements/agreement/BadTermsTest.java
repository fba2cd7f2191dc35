package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class BadTermsTest {

    private static final String CLAUSE = """
            {"clauseId":"c","kind":"SHARED_CONTRIBUTION","payee":"202100-2916","annualAmount":"100.00","split":%s}""";

    @BeforeEach
    void register() {
        organisations();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "broken JSON|{\"title\":|400|malformed-json|",
                "an unknown field|{\"kind\":\"ACCORD\",\"title\":\"x\",\"validFrom\":\"2026-01-01\",\"validTo\":\"2026-12-31\",\"titel\":\"x\"}|400|unknown-field|/titel",
                "a wrong type|{\"title\":\"x\",\"parties\":{}}|400|wrong-type|/parties",
                "a number for an amount|{\"fundingClauses\":[{\"annualAmount\":12.5}]}|400|wrong-type|/fundingClauses/0/annualAmount",
                "an amount with three decimals|{\"title\":\"x\",\"validFrom\":\"2026-01-01\",\"validTo\":\"2026-12-31\",\"fundingClauses\":[{\"clauseId\":\"c\",\"kind\":\"EXTERNAL_TARGET\",\"annualAmount\":\"1.234\"}]}|422|amount-invalid|/fundingClauses/0/annualAmount",
                "a date that is none|{\"validFrom\":\"2026-02-30\"}|400|wrong-type|/validFrom",
                "an unknown kind|{\"kind\":\"FRIENDSHIP\"}|400|wrong-type|/kind",
                "a repeated field|{\"title\":\"x\",\"title\":\"y\"}|400|malformed-json|",
                "a missing title|{\"kind\":\"ACCORD\",\"validFrom\":\"2026-01-01\",\"validTo\":\"2026-12-31\"}|422|field-missing|/title",
                "a list|[]|400|wrong-type|",
            })
    void what_cannot_be_read_is_named(String what, String body, int status, String code, String pointer) {
        var answer = admin().body(body).post("/agreements");
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer == null ? "" : pointer));
        assertThat(answer.asString()).doesNotContain("Exception", "se.samverka.", "jackson", "at java");
    }

    @Test
    void the_misprinted_organisation_number_is_refused_with_its_pointer_and_the_reason() {
        admin().body(terms("Fel nummer", "1.00").replace("212000-2080", "218000-2180"))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", everyItem(is("organisation-number-invalid")))
                .body("errors[0].pointer", is("/parties/2/organisationNumber"))
                .body("errors[0].detail", containsString("check digit"));
    }

    @Test
    void a_party_that_is_not_registered_is_named() {
        admin().body(terms("Okänd", "1.00").replace("212000-2080", "212000-0142"))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("organisation-unknown"))
                .body("errors.pointer", hasItem("/parties/2/organisationNumber"));
    }

    /// In drafts, in those that are replaced, and in amendments.
    @ParameterizedTest
    @CsvSource({"S,vat-not-supported", "AE,vat-not-supported", "QQ,vat-category-unknown", "o,vat-category-unknown"})
    void vat_that_cannot_be_invoiced_is_refused(String category, String code) {
        var payee = "\"payee\":\"202100-2916\",\"annualAmount\":\"5000000.00\"";
        var vat = payee + ",\"vatCategory\":\"" + category + "\"";
        var terms = terms("Moms", "5000000.00").replace(payee, vat);
        var draft = drafted("Moms senare");
        var amendment = """
                {"effectiveFrom":"2026-01-01","reason":"Moms","terms":{%s}}""".formatted(termsFields("Moms", "5000000.00").replace(payee, vat));
        for (var answer : List.of(
                admin().body(terms).post("/agreements"),
                changeOf(draft).body(terms).put("/agreements/" + draft))) {
            answer.then()
                    .statusCode(422)
                    .body("errors.code", everyItem(is(code)))
                    .body("errors.pointer", hasItem("/fundingClauses/1/vatCategory"));
        }
        admin().body(amendment)
                .post("/agreements/" + inForce("Moms i en ändring") + "/amendments")
                .then()
                .statusCode(422)
                .body("errors.code", everyItem(is(code)))
                .body("errors.pointer", hasItem("/terms/fundingClauses/1/vatCategory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000.01", "999999999999999999.99"})
    void an_amount_that_could_not_be_invoiced_and_paid_is_refused(String amount) {
        admin().body(terms("För mycket", amount))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("code", is("out-of-bounds"))
                .body("errors[0].pointer", is("/fundingClauses/0/annualAmount"));
        admin().body(terms("Just så mycket", "1000000000000.00"))
                .post("/agreements")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "halves and a third|[{'share':'1/2'},{'share':'1/3'}]|shares-do-not-add-up|/fundingClauses/1/instalments",
                "one alone|[{'share':'100%'}]|out-of-bounds|/fundingClauses/1/instalments",
                "a day that is none|[{'share':'1/2'},{'share':'1/2','earliestDue':'13-01'}]|value-malformed|/fundingClauses/1/instalments/1/earliestDue",
                "no share|[{'share':'1/2'},{}]|field-missing|/fundingClauses/1/instalments/1/share",
            })
    void instalments_that_cannot_be_are_refused(String what, String instalments, String code, String pointer) {
        var clause = "\"payee\":\"202100-2916\",\"annualAmount\":\"5000000.00\"";
        admin().body(terms("Delbetalningar", "1.00")
                        .replace(clause, clause + ",\"instalments\":" + instalments.replace('\'', '"')))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a series in small letters|{'series':'kpi','basePeriod':'2025-10','month':10}|value-malformed|/series",
                "no name at all|{'series':'','basePeriod':'2025-10','month':10}|field-missing|/series",
                "no series|{'basePeriod':'2025-10','month':10}|field-missing|/series",
                "a name of 51|{'series':'ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJK','basePeriod':'2025-10','month':10}|out-of-bounds|/series",
                "no base|{'series':'KPI','month':10}|field-missing|/basePeriod",
                "a base that is a day|{'series':'KPI','basePeriod':'2025-10-01','month':10}|value-malformed|/basePeriod",
                "a thirteenth month of the base|{'series':'KPI','basePeriod':'2024-13','month':10}|value-malformed|/basePeriod",
                "a base long ago|{'series':'KPI','basePeriod':'1899-10','month':10}|value-malformed|/basePeriod",
                "a base after the first year's figure|{'series':'KPI','basePeriod':'2025-11','month':10}|base-period-later|/basePeriod",
                "month nought|{'series':'KPI','basePeriod':'2025-10','month':0}|out-of-bounds|/month",
                "month thirteen|{'series':'KPI','basePeriod':'2025-10','month':13}|out-of-bounds|/month",
                "rounding to nothing|{'series':'KPI','basePeriod':'2025-10','month':10,'roundingUnit':'0.00'}|out-of-bounds|/roundingUnit",
                "rounding to too much|{'series':'KPI','basePeriod':'2025-10','month':10,'roundingUnit':'1000.01'}|out-of-bounds|/roundingUnit",
            })
    void indexations_that_cannot_be_are_refused(String what, String indexation, String code, String pointer) {
        draftIndexed(indexation)
                .statusCode(422)
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem("/fundingClauses/1/indexation" + pointer));
    }

    @Test
    void a_kind_of_indexation_that_nobody_knows_is_refused() {
        draftIndexed("{'series':'KPI','basePeriod':'2025-10','month':10,'neverBelow':'100%'}")
                .statusCode(400)
                .body("code", is("unknown-field"))
                .body("errors[0].pointer", is("/fundingClauses/1/indexation/neverBelow"));
    }

    @Test
    void only_one_annual_amount_that_somebody_owes_follows_a_series() {
        var indexed = ",\"indexation\":{\"series\":\"KPI\",\"basePeriod\":\"2025-10\",\"month\":10}";
        var goal = "\"kind\":\"EXTERNAL_TARGET\",\"annualAmount\":\"10000000.00\"";
        admin().body(terms("Index", "1.00").replace(goal, goal + indexed))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", contains("field-misplaced"))
                .body("errors.pointer", contains("/fundingClauses/2/indexation"));
        var annual = "\"payee\":\"202100-2916\",\"annualAmount\":\"5000000.00\"";
        var listed = "\"payee\":\"202100-2916\",\"amounts\":[{\"year\":2026,\"amount\":\"1.00\"}]" + indexed;
        admin().body(terms("Index", "1.00").replace(annual, listed))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", contains("field-misplaced"))
                .body("errors.pointer", contains("/fundingClauses/1/indexation"));
    }

    /// Fixed amounts stay as they are whatever the figures become: without somebody who takes the rest, the year
    /// of the base period alone could be divided.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "of the whole|%s|/fundingClauses/0/split/residualOwner",
                "of a part|{\"method\":\"EQUAL\",\"branches\":[{\"branchId\":\"c\",\"split\":%s}]}|/fundingClauses/0/split/branches/0/split/residualOwner",
            })
    void fixed_parts_of_an_indexed_whole_need_a_residual_owner(String what, String split, String pointer) {
        var fixed = "{\"method\":\"FIXED\",\"branches\":[{\"branchId\":\"a\",\"amount\":\"60.00\"},"
                + "{\"branchId\":\"b\",\"amount\":\"40.00\"}]}";
        var clause = CLAUSE.formatted(split.formatted(fixed));
        var amount = "\"annualAmount\":\"100.00\"";
        var indexed = clause.replace(
                amount, amount + ",\"indexation\":{\"series\":\"KPI\",\"basePeriod\":\"2025-10\",\"month\":10}");
        draft(clause).statusCode(201);
        draft(indexed)
                .statusCode(422)
                .body("errors.code", contains("residual-owner-missing"))
                .body("errors.pointer", contains(pointer));
        draft(indexed.replace("\"FIXED\"", "\"FIXED\",\"residualOwner\":\"b\"")).statusCode(201);
    }

    private static ValidatableResponse draft(String clause) {
        return admin().body(withClause(clause)).post("/agreements").then();
    }

    private static ValidatableResponse draftIndexed(String indexation) {
        var clause = "\"payee\":\"202100-2916\",\"annualAmount\":\"5000000.00\"";
        return admin().body(terms("Index", "1.00")
                        .replace(clause, clause + ",\"indexation\":" + indexation.replace('\'', '"')))
                .post("/agreements")
                .then();
    }

    @Test
    void several_broken_rules_are_told_at_once() {
        admin().body(terms("Flera fel", "-1.00").replace("2029-12-31", "2025-12-31"))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("code", is("rules-broken"))
                .body("errors.code", hasItem("period-reversed"))
                .body("errors.code", hasItem("amount-negative"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "shares that do not add up|{'method':'SHARES','branches':[{'branchId':'a','share':'1/2'},{'branchId':'b','share':'1/3'}]}|shares-do-not-add-up|/branches",
                "a residual owner that does not exist|{'method':'EQUAL','residualOwner':'z','branches':[{'branchId':'a'}]}|residual-owner-unknown|/residualOwner",
                "a decided amount without residual owner|{'method':'EQUAL','branches':[{'branchId':'a','decidedAmount':'1.00'},{'branchId':'b'}]}|residual-owner-missing|/residualOwner",
                "a negative decided amount|{'method':'EQUAL','residualOwner':'b','branches':[{'branchId':'a','decidedAmount':'-1.00'},{'branchId':'b'}]}|amount-negative|/branches/0/decidedAmount",
                "a branch that contains itself|{'method':'EQUAL','branches':[{'branchId':'a','split':{'method':'EQUAL','branches':[{'branchId':'a'}]}}]}|branch-cycle|/branches/0/split/branches/0/branchId",
                "a branch id twice|{'method':'EQUAL','branches':[{'branchId':'a'},{'branchId':'a'}]}|branch-id-twice|/branches/1/branchId",
                "a population split without a date|{'method':'POPULATION','branches':[{'branchId':'a','area':'19'}]}|field-missing|/population",
                "a fixed part without amount|{'method':'FIXED','residualOwner':'b','branches':[{'branchId':'a'},{'branchId':'b'}]}|field-missing|/branches/0/amount",
                "figures of no date and no day|{'method':'POPULATION','population':{},'branches':[{'branchId':'a','area':'19'}]}|field-missing|/population/date",
                "figures of a date and of a day|{'method':'POPULATION','population':{'date':'2023-12-31','latestPublishedBefore':'11-01'},'branches':[{'branchId':'a','area':'19'}]}|field-misplaced|/population/latestPublishedBefore",
                "figures published before no day|{'method':'POPULATION','population':{'latestPublishedBefore':'02-29'},'branches':[{'branchId':'a','area':'19'}]}|value-malformed|/population/latestPublishedBefore",
                "a rounding unit of zero|{'method':'EQUAL','roundingUnit':'0.00','branches':[{'branchId':'a'}]}|out-of-bounds|/roundingUnit",
            })
    void a_split_that_makes_no_sense_is_named(String what, String split, String code, String pointer) {
        admin().body(withClause(CLAUSE.formatted(split.replace('\'', '"'))))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem("/fundingClauses/0/split" + pointer));
    }

    @Test
    void a_split_of_thirteen_levels_is_refused() {
        var split = "{'method':'EQUAL','branches':[{'branchId':'leaf'}]}";
        for (int level = 0; level < 12; level++) {
            split = "{'method':'EQUAL','branches':[{'branchId':'b" + level + "','split':" + split + "}]}";
        }
        admin().body(withClause(CLAUSE.formatted(split.replace('\'', '"'))))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("split-too-deep"));
    }

    @Test
    void json_that_nests_without_end_is_refused() {
        admin().body("[".repeat(5_000)).post("/agreements").then().statusCode(400);
    }

    @Test
    void nothing_of_a_refused_draft_is_kept() {
        var title = "Halvsparat";
        admin().body(terms(title, "-1.00")).post("/agreements").then().statusCode(422);
        admin().queryParam("limit", 200).get("/agreements").then().body("agreements.title", not(hasItem(title)));
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problem_documents_too() {
        admin().get("/no-such-thing").then().statusCode(404).body("code", is("not-found"));
        admin().delete("/agreements").then().statusCode(405).body("code", is("method-not-allowed"));
        admin().get("/agreements/not-a-uuid").then().statusCode(404).body("code", is("not-found"));
        admin().contentType("text/plain").body("x").post("/agreements").then().statusCode(415);
    }

    private static String withClause(String clause) {
        return terms("Delning", "1.00")
                .replaceFirst("(?s)\"fundingClauses\":\\[.*?}],", "\"fundingClauses\":[" + clause + "],");
    }
}
