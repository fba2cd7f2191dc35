package se.samverka.agreements.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
@QuarkusTestResource(FakeFinance.class)
class ImpactTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FakeFinance finance;
    private String id;
    private String amendment;

    @BeforeEach
    void anAmendment() {
        organisations();
        finance = FakeFinance.current();
        finance.forget();
        id = inForce("Följder");
        amendment = amendment(id, "6000000.00");
    }

    @AfterEach
    void release() {
        finance.release();
    }

    @Test
    void impacts_are_what_finance_answers() {
        readerOf(VASTERAS)
                .get(impacts())
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"i[A-Za-z0-9_-]{43}\""))
                .body("agreementId", is(id))
                .body("amendmentId", is(amendment))
                .body("baseVersion", is(1))
                .body("years.year", contains(2026, 2027))
                .body("years[0].requisitionedBy", contains(MDU))
                .body("years[0].parties[1].organisationNumber", is(ESKILSTUNA))
                .body("years[0].parties[1].before", is("5000000.00"))
                .body("years[0].parties[1].after", is("6000000.00"))
                .body("years[0].parties[1].difference", is("1000000.00"))
                .body("years[0].documents[0].kind", is("INVOICE"))
                .body("years[0].documents[0].payer.name", is("Eskilstuna kommun"))
                .body("years[0].documents[0].total", is("1000000.00"))
                .body("years[1].parties[1].after", nullValue())
                .body("years[1].removedDocuments[0].originalInvoiceId", is("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a09"))
                .body("years[1].problems[0].code", is("population-figures-missing"));
    }

    @Test
    void finance_is_asked_with_the_callers_own_token_and_trace() throws Exception {
        var token = SamverkaInfrastructure.current().issuer().token("reader", VASTERAS, "agreements:read");
        anonymous()
                .auth()
                .oauth2(token)
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get(impacts())
                .then()
                .statusCode(200);
        assertThat(finance.asked()).hasSize(1);
        var asked = finance.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/finance/v1/impact-previews");
        assertThat(asked.authorization()).isEqualTo("Bearer " + token);
        assertThat(asked.traceparent()).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        var body = JSON.readTree(asked.body());
        assertThat(body.get("agreementId").textValue()).isEqualTo(id);
        assertThat(body.get("version").intValue()).isEqualTo(1);
        assertThat(body.get("effectiveFrom").textValue()).isEqualTo("2026-01-01");
        assertThat(body.at("/terms/fundingClauses/0/annualAmount").textValue()).isEqualTo("6000000.00");
        assertThat(body.at("/terms/validTo").textValue()).isEqualTo("2029-12-31");
    }

    @Test
    void what_is_asked_and_what_is_answered_here_fit_finances_contract() throws Exception {
        readerOf(VASTERAS).get(impacts()).then().statusCode(200);
        var asked = finance.asked().getFirst().body();
        assertThat(broken("ImpactPreviewRequest", asked)).isEmpty();
        assertThat(broken("ImpactPreview", FakeFinance.recorded())).isEmpty();
        var lacking = (ObjectNode) JSON.readTree(asked);
        lacking.remove("version");
        assertThat(broken("ImpactPreviewRequest", lacking.toString())).isNotEmpty();
        assertThat(broken("ImpactPreview", FakeFinance.recorded().replace("\"effect\":\"ADDED\"", "\"effect\":7")))
                .isNotEmpty();
    }

    @Test
    void the_tag_stands_for_the_content_and_for_the_amendment() {
        var tag = etag(impacts());
        assertThat(readerOf(VASTERAS).get(impacts()).header("ETag")).isEqualTo(tag);
        admin().header("If-None-Match", tag)
                .get(impacts())
                .then()
                .statusCode(304)
                .header("ETag", is(tag));
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        assertThat(etag(impacts()))
                .as("another party's approval moves no money")
                .isEqualTo(tag);
        finance.answers(200, FakeFinance.recorded().replace("\"years\"", "\"more\":true,\"years\""));
        assertThat(etag(impacts())).as("what is not read does not count").isEqualTo(tag);
        finance.answers(200, FakeFinance.recorded().replace("\"effect\":\"REMOVED\"", "\"effect\":\"UNCHANGED\""));
        assertThat(etag(impacts()))
                .as("what the caller sees of the same figures does not count")
                .isEqualTo(tag);
        finance.answers(200, moved());
        admin().header("If-None-Match", tag)
                .get(impacts())
                .then()
                .statusCode(200)
                .header("ETag", not(is(tag)));
        finance.answers(200, FakeFinance.recorded());
        var other = amendment(id, "6000000.00");
        assertThat(etag("/agreements/" + id + "/amendments/" + other + "/impacts"))
                .isNotEqualTo(tag);
    }

    @Test
    void finance_that_is_away_late_or_unreadable_is_503_and_may_be_asked_again() {
        finance.whileAway(() -> unavailable(admin().get(impacts()), "finance-unavailable"));
        admin().get(impacts()).then().statusCode(200);
        finance.holds();
        unavailable(admin().get(impacts()), "finance-unavailable");
        finance.release();
        finance.stopsInTheMiddle();
        unavailable(admin().get(impacts()), "finance-unavailable");
        finance.release();
        finance.answers(200, "{\"years\":[{");
        unavailable(admin().get(impacts()), "finance-unavailable");
        finance.answers(200, " ".repeat(9 * 1024 * 1024));
        unavailable(admin().get(impacts()), "finance-unavailable");
        finance.answers(200, FakeFinance.recorded().replace("\"digest\":\"5f", "\"digest\":\"5F"));
        unavailable(admin().get(impacts()), "finance-unavailable");
        finance.answers(200, FakeFinance.recorded().replace("\"digest\"", "\"digested\""));
        unavailable(admin().get(impacts()), "finance-unavailable");
        finance.answers(500, "{}");
        unavailable(admin().get(impacts()), "finance-unavailable");
        finance.answers(200, FakeFinance.recorded());
        admin().get(impacts()).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "404,not-found,503,finance-behind",
        "409,agreement-behind,503,finance-behind",
        "409,agreement-not-in-force,503,finance-behind",
        "409,agreement-ahead,409,changed-meanwhile",
        "409,something-else,503,finance-unavailable",
        "400,field-unknown,500,internal-error",
        "413,body-too-large,500,internal-error",
        "403,forbidden,403,forbidden",
        "401,unauthorized,403,forbidden"
    })
    void what_finance_refuses_is_said_as_what_it_means_here(int status, String code, int answered, String said) {
        finance.answers(status, "{\"code\":\"" + code + "\",\"status\":" + status + ",\"errors\":[]}");
        admin().get(impacts()).then().statusCode(answered).body("code", is(said));
    }

    @Test
    void terms_that_finance_cannot_divide_are_409_with_each_reason() {
        finance.answers(422, """
                {"code":"population-figures-missing","status":422,"errors":[{"pointer":
                "/terms/fundingClauses/0/split/population/date","code":"population-figures-missing","detail":"None"}]}""");
        admin().get(impacts())
                .then()
                .statusCode(409)
                .body("code", is("impacts-blocked"))
                .body("errors[0].pointer", is("/terms/fundingClauses/0/split/population/date"))
                .body("errors[0].code", is("population-figures-missing"));
    }

    @Test
    void only_a_party_reads_impacts_and_only_of_an_amendment_that_can_have_effect() {
        anonymous().get(impacts()).then().statusCode(401);
        as("erp", VASTERAS, "finance:read").get(impacts()).then().statusCode(403);
        readerOf(REGION).get(impacts()).then().statusCode(404);
        admin().get("/agreements/" + id + "/amendments/" + UUID.randomUUID() + "/impacts")
                .then()
                .statusCode(404);
        complete(amendment(id, "7000000.00"));
        admin().get(impacts()).then().statusCode(409).body("code", is("amendment-base-moved"));
        var withdrawn = amendment(id, "8000000.00");
        withdraw(withdrawn);
        admin().get("/agreements/" + id + "/amendments/" + withdrawn + "/impacts")
                .then()
                .statusCode(409)
                .body("code", is("amendment-closed"));
        assertThat(finance.asked()).isEmpty();
    }

    @Test
    void a_decision_may_rest_on_the_impacts_that_were_read() {
        var tag = etag(impacts());
        decide(ESKILSTUNA, tag).then().statusCode(201).body("outcome", is("APPROVED"));
        decide(VASTERAS, tag.replace("\"", "") + "-gzip").then().statusCode(201);
        decide(MDU, null).then().statusCode(201);
        admin().get("/agreements/" + id).then().body("version", is(2));
    }

    @Test
    void a_decision_that_rests_on_none_where_no_others_do_needs_no_finance() {
        finance.whileAway(() -> complete(amendment));
        admin().get("/agreements/" + id).then().body("version", is(2));
    }

    @Test
    void the_last_approval_is_compared_with_the_newest_impacts_that_any_decision_rests_on() {
        // Given: one decision rests on impacts, and the figures have moved since
        decide(ESKILSTUNA, etag(impacts())).then().statusCode(201);
        finance.answers(200, moved());
        finance.whileAway(() -> decide(VASTERAS, null).then().statusCode(201));
        // When and then
        decide(MDU, null).then().statusCode(409).body("code", is("impacts-moved"));
        finance.whileAway(() -> unavailable(decide(MDU, null), "finance-unavailable"));
        admin().get("/agreements/" + id).then().body("version", is(1));
        admin().get(path()).then().body("awaited", is(List.of(MDU)));
        decide(MDU, etag(impacts())).then().statusCode(201);
        admin().get("/agreements/" + id).then().body("version", is(2));
    }

    @Test
    void the_newest_impacts_are_those_of_the_decision_that_was_recorded_last() {
        decide(ESKILSTUNA, etag(impacts())).then().statusCode(201);
        finance.answers(200, moved());
        decide(VASTERAS, etag(impacts())).then().statusCode(201);
        decide(MDU, null).then().statusCode(201);
        admin().get("/agreements/" + id).then().body("version", is(2));
    }

    @Test
    void a_no_rests_on_nothing() {
        decide(ESKILSTUNA, etag(impacts())).then().statusCode(201);
        decide(VASTERAS, null).then().statusCode(201);
        finance.whileAway(() -> secretaryOf(MDU)
                .body("{\"outcome\":\"REJECTED\",\"decidedOn\":\"2026-03-02\"}")
                .put(path() + "/approvals/" + MDU)
                .then()
                .statusCode(201));
        admin().get(path()).then().body("status", is("REJECTED"));
    }

    @Test
    void a_correction_of_what_the_amendment_was_written_on_moves_its_impacts() {
        var tag = etag(impacts());
        correct("Följder", "Verkan");
        assertThat(etag(impacts())).isNotEqualTo(tag);
        decide(ESKILSTUNA, tag).then().statusCode(409).body("code", is("impacts-moved"));
        var read = etag(impacts());
        finance.answersAfter(() -> correct("Verkan", "Effekter"), FakeFinance.recorded());
        decide(ESKILSTUNA, read).then().statusCode(409).body("code", is("impacts-moved"));
        admin().get(path()).then().body("approvals", is(List.of()));
    }

    private void correct(String from, String to) {
        corrected(id, """
                        {"version":1,"reason":"Skrivfel","changes":[{"pointer":"/title","from":"%s","to":"%s"}]}""".formatted(from, to)).then().statusCode(201);
    }

    @Test
    void impacts_that_have_moved_refuse_the_decision_and_nothing_is_stored() {
        var tag = etag(impacts());
        finance.answers(200, moved());
        decide(ESKILSTUNA, tag).then().statusCode(409).body("code", is("impacts-moved"));
        finance.whileAway(() -> unavailable(decide(ESKILSTUNA, tag), "finance-unavailable"));
        decide(ESKILSTUNA, "\"m1\"")
                .then()
                .statusCode(422)
                .body("code", is("value-malformed"))
                .body("errors[0].pointer", is("/impactsTag"));
        admin().get(path()).then().body("approvals", is(List.of())).body("status", is("PROPOSED"));
        decide(ESKILSTUNA, etag(impacts())).then().statusCode(201);
    }

    @Test
    void what_changes_between_the_comparison_and_the_decision_refuses_it_too() {
        var tag = etag(impacts());
        var other = amendment(id, "7000000.00");
        finance.answersAfter(() -> complete(other), FakeFinance.recorded());
        decide(ESKILSTUNA, tag).then().statusCode(409).body("code", is("impacts-moved"));
        admin().get(path()).then().body("approvals", is(List.of()));
    }

    @Test
    void an_amendment_withdrawn_between_the_comparison_and_the_decision_refuses_it() {
        var tag = etag(impacts());
        finance.answersAfter(() -> withdraw(amendment), FakeFinance.recorded());
        decide(ESKILSTUNA, tag).then().statusCode(409).body("code", is("impacts-moved"));
        admin().get(path()).then().body("approvals", is(List.of())).body("status", is("WITHDRAWN"));
    }

    private String path() {
        return "/agreements/" + id + "/amendments/" + amendment;
    }

    private String impacts() {
        return path() + "/impacts";
    }

    /// Finance's answer after something has moved: an invoice was issued.
    private static String moved() {
        return FakeFinance.recorded()
                .replace("\"total\":\"1000000.00\"", "\"total\":\"900000.00\"")
                .replace("\"digest\":\"5f", "\"digest\":\"6f");
    }

    private Response decide(String party, String tag) {
        RequestSpecification request = secretaryOf(party);
        return request.body("{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-03-02\",\"reference\":\"§ 30\","
                        + "\"announcedOn\":\"2026-03-04\""
                        + (tag == null ? "" : ",\"impactsTag\":\"" + tag.replace("\"", "\\\"") + "\"")
                        + "}")
                .put(path() + "/approvals/" + party);
    }

    private void complete(String other) {
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, other, party).then().statusCode(201);
        }
    }

    private void withdraw(String other) {
        var path = "/agreements/" + id + "/amendments/" + other;
        admin().header("If-Match", etag(path))
                .post(path + "/withdrawals")
                .then()
                .statusCode(200);
    }

    private static void unavailable(Response answer, String code) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", is("5"))
                .body("code", is(code));
    }

    /// What of a document breaks a schema of finance's committed OpenAPI.
    private static List<String> broken(String schema, String document) throws Exception {
        var contract = new YAMLMapper()
                .readTree(Path.of(System.getProperty("samverka.root", ".."))
                        .resolve("contracts/src/main/resources/openapi/finance.yaml")
                        .toFile());
        var whole = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        whole.set("components", contract.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(document, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
