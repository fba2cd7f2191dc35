package se.samverka.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.filter.FilterContext;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The platform's users, each with a token of its own from the token endpoint, and what they often do.
final class Client {

    static final String MDU = "202100-2916";
    static final String REGION = "232100-0172";
    static final String VASTERAS = "212000-2080";

    /// Titles in the demo data.
    static final String STARK = "STARK – strategiskt arbete i regioner och kommuner";

    static final String SAMHALLSKONTRAKTET = "Samhällskontraktet 2026–2029";
    static final String ENSAM = "Ensam är inte stark";

    /// What an agreement shows besides its terms.
    private static final Set<String> COMPUTED = Set.of(
            "id",
            "status",
            "version",
            "revision",
            "inForceSince",
            "bindings",
            "notices",
            "createdAt",
            "warnings",
            "dissolvedOn");

    private Client() {}

    static RequestSpecification admin() {
        return as("platform-admin");
    }

    static RequestSpecification mdu() {
        return as("mdu-finance");
    }

    static RequestSpecification vasteras() {
        return as("vasteras-erp");
    }

    static RequestSpecification anonymous() {
        return given().baseUri("http://127.0.0.1").port(RunningPlatform.get().port());
    }

    static RequestSpecification as(String client) {
        String token = anonymous()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", "demo")
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return anonymous().filter(Client::withKey).auth().oauth2(token).contentType("application/json");
    }

    /// Each POST that has no Idempotency-Key of its own gets a new one.
    private static Response withKey(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (request.getMethod().equals("POST") && !request.getHeaders().hasHeaderWithName("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return context.next(request, response);
    }

    /// The id of the agreement with that title.
    static String agreement(String title) {
        List<Map<String, Object>> found = admin().queryParam("limit", 200)
                .get("/agreements/v1/agreements")
                .path("agreements");
        return found.stream()
                .filter(agreement -> agreement.get("title").equals(title))
                .map(agreement -> agreement.get("id").toString())
                .findFirst()
                .orElseThrow();
    }

    /// A new agreement with that agreement's terms under another title, as a draft.
    static String copyOf(String agreementId, String title) {
        Map<String, Object> terms = admin().get("/agreements/v1/agreements/" + agreementId)
                .jsonPath()
                .getMap("");
        terms.keySet().removeAll(COMPUTED);
        terms.put("title", title);
        return admin().body(terms)
                .post("/agreements/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void propose(String id) {
        var path = "/agreements/v1/agreements/" + id;
        admin().header("If-Match", admin().get(path).header("ETag"))
                .post(path + "/proposals")
                .then()
                .statusCode(200);
    }

    static void approveAll(String id) {
        var path = "/agreements/v1/agreements/" + id;
        List<Map<String, Object>> missing = admin().get(path + "/approvals").path("missing");
        for (var condition : missing) {
            admin().header("If-Match", admin().get(path).header("ETag"))
                    .body("""
                            {"outcome":"APPROVED","decidedOn":"2025-11-10","reference":"§ 201","announcedOn":"2025-11-17"}""")
                    .put(path + "/approvals/" + condition.get("party"))
                    .then()
                    .statusCode(201);
        }
        assertThat(admin().get(path).<String>path("status")).isEqualTo("IN_FORCE");
    }

    /// A copy of the demo's STARK, in force.
    static String starkCopy(String title) {
        var id = copyOf(agreement(STARK), title);
        propose(id);
        approveAll(id);
        return id;
    }

    /// Amends the first clause's annual amount from that day, approved by every party.
    static void amend(String id, String effectiveFrom, String annualAmount) {
        var amendment = proposeAmendment(id, effectiveFrom, annualAmount);
        for (var party : amendment.getList("awaited", String.class)) {
            decide(id, amendment.getString("id"), party, null).then().statusCode(201);
        }
    }

    /// A party's approval of an amendment.
    ///
    /// @param impactsTag the ETag of the impacts that it rests on; null for none
    static Response decide(String id, String amendment, String party, String impactsTag) {
        return decide(admin(), id, amendment, party, impactsTag);
    }

    static Response decide(RequestSpecification client, String id, String amendment, String party, String impactsTag) {
        var decision = new HashMap<>(Map.of(
                "outcome", "APPROVED",
                "decidedOn", "2026-03-02",
                "reference", "§ 30",
                "announcedOn", "2026-03-04"));
        if (impactsTag != null) {
            decision.put("impactsTag", impactsTag);
        }
        var path = "/agreements/v1/agreements/" + id + "/amendments/" + amendment;
        return client.header("If-Match", admin().get(path).header("ETag"))
                .body(decision)
                .put(path + "/approvals/" + party);
    }

    /// Puts another annual amount of the first clause before the parties.
    static JsonPath proposeAmendment(String id, String effectiveFrom, String annualAmount) {
        return proposeAmendment(id, effectiveFrom, "Nytt belopp " + annualAmount, terms -> {
            List<Map<String, Object>> clauses = listOf(terms, "fundingClauses");
            clauses.getFirst().put("annualAmount", annualAmount);
        });
    }

    /// Puts before the parties what the change makes of the terms in force.
    static JsonPath proposeAmendment(
            String id, String effectiveFrom, String reason, Consumer<Map<String, Object>> change) {
        var path = "/agreements/v1/agreements/" + id;
        Map<String, Object> terms = admin().get(path).jsonPath().getMap("");
        terms.keySet().removeAll(COMPUTED);
        terms.remove("kind");
        change.accept(terms);
        return admin().body(Map.of("effectiveFrom", effectiveFrom, "reason", reason, "terms", terms))
                .post(path + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> listOf(Map<String, Object> terms, String field) {
        return (List<Map<String, Object>>) terms.get(field);
    }

    /// For today: a requisition is dated by the day on which it is made.
    static JsonPath requisition(String agreementId, int year) {
        return requisition(Map.of("agreementId", agreementId, "year", year));
    }

    /// For a day of last year, which is late.
    static JsonPath lateRequisition(String agreementId, int year, LocalDate on) {
        return requisition(Map.of(
                "agreementId",
                agreementId,
                "year",
                year,
                "requisitionedOn",
                on.toString(),
                "lateReason",
                "Rekvireras sent"));
    }

    private static JsonPath requisition(Map<String, Object> body) {
        return issued("/finance/v1/requisitions", body);
    }

    /// What the payee's finance asks for, repeated while finance is behind, as the API says.
    static JsonPath issued(String path, Map<String, Object> body) {
        var answer =
                await().until(() -> mdu().body(body).post(path), told -> !"agreement-behind".equals(told.path("code")));
        return answer.then().statusCode(201).extract().jsonPath();
    }

    /// All of an agreement's invoices and credit notes of a year, drafts included.
    static List<Map<String, Object>> documents(String agreementId, int year) {
        var documents = new ArrayList<Map<String, Object>>();
        for (int page = 1; ; page++) {
            List<Map<String, Object>> found = mdu().queryParam("agreementId", agreementId)
                    .queryParam("year", year)
                    .queryParam("limit", 200)
                    .queryParam("page", page)
                    .get("/finance/v1/invoices")
                    .path("invoices");
            documents.addAll(found);
            if (found.size() < 200) {
                return documents;
            }
        }
    }

    static List<Map<String, Object>> drafts(String agreementId, int year) {
        return documents(agreementId, year).stream()
                .filter(document -> document.get("status").equals("DRAFT"))
                .toList();
    }

    static BigDecimal sum(List<Map<String, Object>> documents) {
        return documents.stream()
                .map(document -> {
                    var total = new BigDecimal(document.get("total").toString());
                    return document.get("kind").equals("CREDIT_NOTE")
                            ? total.abs().negate()
                            : total;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
