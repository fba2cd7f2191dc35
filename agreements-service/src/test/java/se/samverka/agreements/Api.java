package se.samverka.agreements;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Calls of the API as the people who make them, and organisations and terms to call it with.
public final class Api {

    public static final String MDU = "202100-2916";
    public static final String VASTERAS = "212000-2080";
    public static final String ESKILSTUNA = "212000-0357";
    public static final String REGION = "232100-0172";

    private static final String BASE = "/agreements/v1";

    private Api() {}

    public static RequestSpecification admin() {
        return as(
                "platform-admin",
                null,
                "agreements:read",
                "agreements:write",
                "platform:admin",
                "reference-data:write");
    }

    public static RequestSpecification secretaryOf(String organisation) {
        return as("secretary-" + organisation, organisation, "agreements:read", "agreements:write");
    }

    public static RequestSpecification readerOf(String organisation) {
        return as("reader-" + organisation, organisation, "agreements:read");
    }

    public static RequestSpecification as(String client, String organisation, String... scopes) {
        return anonymous()
                .auth()
                .oauth2(SamverkaInfrastructure.current().issuer().token(client, organisation, scopes));
    }

    public static RequestSpecification anonymous() {
        return given().filter(new ReadBeforeWriting()).basePath(BASE).contentType("application/json");
    }

    public static void organisations() {
        register(MDU, "Mälardalens universitet", "UNIVERSITY", null);
        register(VASTERAS, "Västerås stad", "MUNICIPALITY", "1980");
        register(ESKILSTUNA, "Eskilstuna kommun", "MUNICIPALITY", "0484");
        register(REGION, "Region Västmanland", "REGION", "19");
    }

    private static void register(String number, String name, String type, String area) {
        var status = admin().body(
                        """
                {"organisationNumber":"%s","name":"%s","type":"%s"%s}""".formatted(number, name, type, area == null ? "" : ",\"areaCode\":\"" + area + "\""))
                .put("/organisations/" + number)
                .statusCode();
        if (status != 201 && status != 428) {
            throw new IllegalStateException("Registering " + number + " answered " + status);
        }
    }

    /// Terms after Samhällskontraktet: two municipalities and a university.
    public static String terms(String title, String annualAmount) {
        return """
                {"kind":"COOPERATION_AGREEMENT",%s}""".formatted(termsFields(title, annualAmount));
    }

    public static String termsFields(String title, String annualAmount) {
        return """
                "title":"%s","validFrom":"2026-01-01","validTo":"2029-12-31",
                "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR","FUNDER"]},
                           {"organisationNumber":"212000-0357","roles":["FUNDER"]},
                           {"organisationNumber":"212000-2080","roles":["FUNDER"]}],
                "fundingClauses":[
                  {"clauseId":"eskilstuna","kind":"FIXED_CONTRIBUTION","payer":"212000-0357","payee":"202100-2916","annualAmount":"%s"},
                  {"clauseId":"vasteras","kind":"FIXED_CONTRIBUTION","payer":"212000-2080","payee":"202100-2916","annualAmount":"5000000.00"},
                  {"clauseId":"external","kind":"EXTERNAL_TARGET","annualAmount":"10000000.00"}],
                "entryConditions":[
                  {"party":"212000-0357","decidingBody":"Kommunstyrelsen","requirement":"LEGAL_FORCE"},
                  {"party":"212000-2080","decidingBody":"Kommunstyrelsen","requirement":"LEGAL_FORCE"},
                  {"party":"202100-2916","decidingBody":"Rektor","requirement":"APPROVAL"}],
                "paymentTerms":{"netDays":30,"earliestDue":"01-31"}""".formatted(title, annualAmount);
    }

    public static String drafted(String title) {
        var answer = admin().body(terms(title, "5000000.00")).post("/agreements");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    public static String proposed(String title) {
        var id = drafted(title);
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        return id;
    }

    public static String inForce(String title) {
        var id = proposed(title);
        approve(id, ESKILSTUNA).then().statusCode(201);
        approve(id, VASTERAS).then().statusCode(201);
        approve(id, MDU).then().statusCode(201);
        return id;
    }

    /// A request by the administrator with the agreement's present ETag.
    public static RequestSpecification changeOf(String id) {
        return admin().header("If-Match", etag("/agreements/" + id));
    }

    public static String etag(String path) {
        return admin().get(path).header("ETag");
    }

    public static Response approve(String id, String organisation) {
        return secretaryOf(organisation).body(approval()).put("/agreements/" + id + "/approvals/" + organisation);
    }

    public static String approval() {
        return """
                {"outcome":"APPROVED","decidedOn":"2025-11-25","reference":"§ 112","announcedOn":"2025-11-28"}""";
    }

    public static Response approveAmendment(String id, String amendment, String organisation) {
        return secretaryOf(organisation)
                .body("""
                        {"outcome":"APPROVED","decidedOn":"2026-03-02","reference":"§ 30","announcedOn":"2026-03-04"}""")
                .put("/agreements/" + id + "/amendments/" + amendment + "/approvals/" + organisation);
    }

    public static String amendment(String id, String annualAmount) {
        var answer = admin().body("""
                        {"effectiveFrom":"2026-01-01","reason":"Nytt belopp","terms":{%s}}""".formatted(termsFields("Ändrat", annualAmount)))
                .post("/agreements/" + id + "/amendments");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    /// Proposes a correction as the administrator and, when that is possible, has every asked party confirm it.
    ///
    /// @return the answer to the proposal
    public static Response corrected(String id, String correction) {
        var proposed = admin().body(correction).post("/agreements/" + id + "/corrections");
        if (proposed.statusCode() == 201) {
            confirmed("/agreements/" + id + "/corrections/" + proposed.path("id"), proposed.path("awaited"));
        }
        return proposed;
    }

    /// Proposes a dissolution as the administrator and has every asked party confirm it.
    ///
    /// @return the answer to the proposal
    public static Response dissolved(String id, String dissolution) {
        var proposed = changeOf(id).body(dissolution).post("/agreements/" + id + "/dissolutions");
        if (proposed.statusCode() == 201) {
            confirmed("/agreements/" + id + "/dissolutions/" + proposed.path("id"), proposed.path("awaited"));
        }
        return proposed;
    }

    private static void confirmed(String path, List<String> awaited) {
        for (var party : awaited) {
            confirm(path, party).then().statusCode(200);
        }
    }

    /// The yes of a party to what stands at the path, decided on the day of the call.
    public static Response confirm(String path, String party) {
        return answer(path, party, "CONFIRMED");
    }

    /// @param outcome CONFIRMED or DECLINED
    public static Response answer(String path, String party, String outcome) {
        var body = path.contains("/corrections/")
                ? "{\"decidingBody\":\"Kommunstyrelsen\"}"
                : "{\"outcome\":\"" + outcome + "\",\"decidedOn\":\"" + TestClock.today()
                        + "\",\"decidingBody\":\"Kommunstyrelsen\",\"reference\":\"§ 7\"}";
        return secretaryOf(party).header("If-Match", etag(path)).body(body).post(path + "/confirmations");
    }

    /// A document of the agreement, as the administrator adds it.
    public static String document(String id) {
        var answer = admin().contentType("text/plain")
                .queryParam("filename", "protokoll.txt")
                .body("§ 3".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/agreements/" + id + "/documents");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    /// A board of the agreement, as the administrator establishes it.
    public static String board(String id) {
        var answer = admin().body("""
                        {"name":"Styrelsen","kind":"STEERING_BOARD","seats":[
                          {"nominator":{"organisationNumber":"202100-2916"},"ordinary":2,"substitute":1}]}""").post("/agreements/" + id + "/boards");
        answer.then().statusCode(201);
        return answer.path("id");
    }
}
