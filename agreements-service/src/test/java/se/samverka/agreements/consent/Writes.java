package se.samverka.agreements.consent;

import static se.samverka.agreements.Api.*;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import se.samverka.agreements.ReadBeforeWriting;

/// Every write operation of the API with a request that its rules accept, each on documents of its own. In them
/// Västerås is
/// the organisation whose own matter it is, and MDU coordinates. To be made on [#TODAY].
final class Writes {

    static final java.time.LocalDate TODAY = java.time.LocalDate.of(2027, 3, 10);

    /// A request.
    ///
    /// @param path with its ids
    /// @param body null for none
    record Call(String method, String path, String type, String body) {

        static Call json(String method, String path, String body) {
            return new Call(method, path, "application/json", body);
        }

        Call with(String other) {
            return new Call(method, path, type, other);
        }

        /// With an If-Match that names any state.
        Response by(RequestSpecification caller) {
            return sent(caller.header("If-Match", "*"));
        }

        /// Without If-Match.
        Response unread(RequestSpecification caller) {
            return sent(caller.noFiltersOfType(ReadBeforeWriting.class));
        }

        private Response sent(RequestSpecification caller) {
            var request = caller.contentType(type);
            if (body != null) {
                request = type.startsWith("application/json")
                        ? request.body(body)
                        : request.body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return request.request(method, path);
        }
    }

    private static final Map<String, Supplier<Call>> OPERATIONS = new LinkedHashMap<>();

    static {
        agreements();
        amendments();
        annexes();
        boards();
        moneyAndEnd();
        corrections();
        duties();
        documents();
        register();
    }

    private Writes() {}

    static Map<String, Supplier<Call>> operations() {
        return OPERATIONS;
    }

    private static void add(String operation, Supplier<Call> call) {
        OPERATIONS.put(operation, call);
    }

    private static void agreements() {
        add("POST /agreements", () -> Call.json("POST", "/agreements", terms("Utkast", "5000000.00")));
        add(
                "PUT /agreements/{id}",
                () -> Call.json("PUT", "/agreements/" + drafted("Utkast"), terms("Annat", "5000000.00")));
        add(
                "POST /agreements/{id}/proposals",
                () -> Call.json("POST", "/agreements/" + drafted("Föreslås") + "/proposals", null));
        add("POST /agreements/{id}/withdrawals", () -> {
            var id = drafted("Tas tillbaka");
            made(secretaryOf(VASTERAS)
                    .header("If-Match", etag("/agreements/" + id))
                    .post("/agreements/" + id + "/proposals"));
            return Call.json("POST", "/agreements/" + id + "/withdrawals", null);
        });
        add(
                "PUT /agreements/{id}/approvals/{organisationNumber}",
                () -> Call.json("PUT", "/agreements/" + proposed("Godkänns") + "/approvals/" + VASTERAS, approval()));
        add(
                "POST /agreements/{id}/notices",
                () -> Call.json(
                        "POST",
                        "/agreements/" + untilNotice("Sägs upp") + "/notices",
                        "{\"party\":\"212000-2080\",\"noticedOn\":\"2027-03-10\"}"));
        add("POST /agreements/{id}/contests/{organisationNumber}/closings", () -> {
            var id = contested("Avslutas");
            return Call.json(
                    "POST", "/agreements/" + id + "/contests/" + VASTERAS + "/closings", """
                    {"closedOn":"2027-03-01","reason":"Fattas inte på nytt","documentId":"%s"}""".formatted(document(id)));
        });
    }

    /// In force, without a last day.
    private static String untilNotice(String title) {
        var body = terms(title, "5000000.00").replace("\"validTo\":\"2029-12-31\",", "\"noticeMonths\":6,");
        String id = made(admin().body(body).post("/agreements")).path("id");
        enterIntoForce(id);
        return id;
    }

    /// In force, and the decision of Västerås has been appealed since.
    private static String contested(String title) {
        var id = inForce(title);
        var path = "/agreements/" + id + "/approvals/" + VASTERAS;
        made(secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .body(approval().replace("}", ",\"appealedOn\":\"2025-12-10\",\"courtCaseNumber\":\"4711-25\"}"))
                .put(path));
        return id;
    }

    private static void amendments() {
        add(
                "POST /agreements/{id}/amendments",
                () -> Call.json("POST", "/agreements/" + inForce("Ändras") + "/amendments", newAmendment()));
        add(
                "POST /agreements/{id}/amendments/{amendmentId}/withdrawals",
                () -> Call.json("POST", amended() + "/withdrawals", null));
        add(
                "PUT /agreements/{id}/amendments/{amendmentId}/approvals/{organisationNumber}",
                () -> Call.json("PUT", amended() + "/approvals/" + VASTERAS, amendmentApproval()));
        add("DELETE /agreements/{id}/amendments/{amendmentId}/approvals/{organisationNumber}", () -> {
            var path = amended() + "/approvals/" + VASTERAS;
            made(secretaryOf(VASTERAS).body(amendmentApproval()).put(path));
            return Call.json("DELETE", path, null);
        });
    }

    private static String newAmendment() {
        return "{\"effectiveFrom\":\"2028-01-01\",\"reason\":\"Nytt belopp\",\"terms\":{"
                + termsFields("Ändrat", "6000000.00") + "}}";
    }

    private static String amendmentApproval() {
        return "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2027-03-01\",\"announcedOn\":\"2027-03-02\"}";
    }

    private static String amended() {
        var path = "/agreements/" + inForce("Ändras") + "/amendments";
        return path + "/"
                + made(secretaryOf(VASTERAS).body(newAmendment()).post(path)).path("id");
    }

    private static void annexes() {
        var annex = "{\"label\":\"Bilaga 1\",\"title\":\"Vision\",\"revisableBy\":\"%s\"%s,\"text\":\"Vision 1\"}";
        add(
                "POST /agreements/{id}/annexes",
                () -> Call.json(
                        "POST", "/agreements/" + drafted("Bilaga") + "/annexes", annex.formatted("PARTIES", "")));
        add(
                "PUT /agreements/{id}/annexes/{annexId}",
                () -> Call.json("PUT", annex(drafted("Bilaga")), annex.formatted("PARTIES", "")));
        add("DELETE /agreements/{id}/annexes/{annexId}", () -> Call.json("DELETE", annex(drafted("Bilaga")), null));
        add("POST /agreements/{id}/annexes/{annexId}/revisions", () -> {
            var id = drafted("Styrelsens bilaga");
            var path = "/agreements/" + id + "/annexes";
            var body = annex.formatted("BOARD", ",\"boardId\":\"" + board(id) + "\"");
            var own = path + "/" + made(admin().body(body).post(path)).path("id");
            enterIntoForce(id);
            return Call.json("POST", own + "/revisions", """
                    {"text":"Vision 2","decidedOn":"2027-03-01","reference":"§ 12","validFrom":"2027-04-01"}""");
        });
    }

    private static String annex(String id) {
        var path = "/agreements/" + id + "/annexes";
        return path + "/" + made(admin().body("""
                        {"label":"Bilaga 1","title":"Vision","revisableBy":"PARTIES","text":"Vision 1"}""").post(path)).path("id");
    }

    private static void enterIntoForce(String id) {
        made(changeOf(id).post("/agreements/" + id + "/proposals"));
        for (var party : new String[] {ESKILSTUNA, VASTERAS, MDU}) {
            made(approve(id, party));
        }
    }

    private static void boards() {
        var body = """
                {"name":"Programrådet","kind":"PROGRAMME_COUNCIL","seats":[
                  {"nominator":{"organisationNumber":"212000-2080"},"ordinary":2,"substitute":1}]}""";
        var appointment = """
                {"person":"Bo Ek","nominator":{"organisationNumber":"212000-2080"},"role":"ORDINARY","from":"2027-04-01",
                 "to":"2028-12-31","decision":{"body":"Kommunstyrelsen","decidedOn":"2027-03-01","reference":"§ 4"}}""";
        add(
                "POST /agreements/{id}/boards",
                () -> Call.json("POST", "/agreements/" + inForce("Styrs") + "/boards", body));
        add("PUT /agreements/{id}/boards/{boardId}", () -> {
            var id = inForce("Styrs");
            return Call.json("PUT", "/agreements/" + id + "/boards/" + board(id), body);
        });
        add(
                "POST /agreements/{id}/boards/{boardId}/appointments",
                () -> Call.json("POST", council(body) + "/appointments", appointment));
        add("PUT /agreements/{id}/boards/{boardId}/appointments/{appointmentId}", () -> {
            var path = council(body) + "/appointments";
            var own = path + "/" + made(admin().body(appointment).post(path)).path("id");
            return Call.json("PUT", own, appointment);
        });
        add("DELETE /agreements/{id}/boards/{boardId}/appointments/{appointmentId}", () -> {
            var path = council(body) + "/appointments";
            return Call.json(
                    "DELETE",
                    path + "/" + made(admin().body(appointment).post(path)).path("id"),
                    null);
        });
    }

    private static String council(String body) {
        var path = "/agreements/" + inForce("Styrs") + "/boards";
        return path + "/" + made(admin().body(body).post(path)).path("id");
    }

    private static void moneyAndEnd() {
        var commitment = """
                {"title":"Digital välfärd","decidedOn":"2027-01-20","decidingBody":"Styrelsen","payee":"202100-2916",
                 "amounts":[{"payer":"212000-2080","year":2028,"amount":"800000.00"}]}""";
        var dissolution = """
                {"effectiveOn":"2027-06-30","reason":"Tvist",
                 "negotiation":{"heldOn":"2027-02-15","outcome":"Parterna enades inte"}}""";
        add(
                "POST /agreements/{id}/commitments",
                () -> Call.json("POST", "/agreements/" + inForce("Åtagande") + "/commitments", commitment));
        add("POST /agreements/{id}/commitments/{commitmentId}/confirmations", () -> {
            var path = "/agreements/" + inForce("Åtagande") + "/commitments";
            var own = path + "/" + made(admin().body(commitment).post(path)).path("id");
            return Call.json("POST", own + "/confirmations", confirmation());
        });
        add(
                "POST /agreements/{id}/external-funding",
                () -> Call.json("POST", "/agreements/" + inForce("Extern") + "/external-funding", """
                        {"clauseId":"external","year":2027,"funder":"Vinnova","amount":"1.00","decidedOn":"2027-03-01"}"""));
        add(
                "POST /agreements/{id}/dissolutions",
                () -> Call.json("POST", "/agreements/" + inForce("Upplöses") + "/dissolutions", dissolution));
        add(
                "POST /agreements/{id}/dissolutions/{dissolutionId}/confirmations",
                () -> Call.json("POST", dissolving(dissolution) + "/confirmations", confirmation()));
        add(
                "POST /agreements/{id}/dissolutions/{dissolutionId}/withdrawals",
                () -> Call.json("POST", dissolving(dissolution) + "/withdrawals", null));
    }

    private static String confirmation() {
        return "{\"outcome\":\"CONFIRMED\",\"decidedOn\":\"2027-03-01\"}";
    }

    private static String dissolving(String dissolution) {
        var id = inForce("Upplöses");
        var path = "/agreements/" + id + "/dissolutions";
        return path + "/"
                + made(secretaryOf(VASTERAS)
                                .header("If-Match", etag("/agreements/" + id))
                                .body(dissolution)
                                .post(path))
                        .path("id");
    }

    private static void corrections() {
        var body = """
                {"version":1,"reason":"Skrivfel","decidedOn":"2027-03-01",
                 "changes":[{"pointer":"/title","from":"Rättas","to":"Rättat"}]}""";
        add(
                "POST /agreements/{id}/corrections",
                () -> Call.json("POST", "/agreements/" + inForce("Rättas") + "/corrections", body));
        add(
                "POST /agreements/{id}/corrections/{correctionId}/confirmations",
                () -> Call.json("POST", correcting(body) + "/confirmations", "{\"decidedOn\":\"2027-03-10\"}"));
        add(
                "POST /agreements/{id}/corrections/{correctionId}/objections",
                () -> Call.json(
                        "POST", correcting(body) + "/objections", "{\"reason\":\"Nej\",\"decidedOn\":\"2027-03-10\"}"));
        add(
                "POST /agreements/{id}/corrections/{correctionId}/withdrawals",
                () -> Call.json("POST", correcting(body) + "/withdrawals", null));
    }

    private static String correcting(String body) {
        var path = "/agreements/" + inForce("Rättas") + "/corrections";
        return path + "/" + made(secretaryOf(MDU).body(body).post(path)).path("id");
    }

    private static void duties() {
        var once = """
                {"title":"Rapport","responsible":"212000-2080","recurrence":"ONCE","date":"2027-03-31"}""";
        add(
                "POST /agreements/{id}/follow-ups",
                () -> Call.json("POST", "/agreements/" + inForce("Följs upp") + "/follow-ups", once));
        add("PUT /agreements/{id}/follow-ups/{followUpId}", () -> Call.json("PUT", followUp(once), once));
        add(
                "POST /agreements/{id}/follow-ups/{followUpId}/completions",
                () -> Call.json(
                        "POST",
                        followUp(once) + "/completions",
                        "{\"dueOn\":\"2027-03-31\",\"doneOn\":\"2027-03-01\"}"));
        add(
                "POST /agreements/{id}/cooperation-areas",
                () -> Call.json("POST", "/agreements/" + inForce("Områden") + "/cooperation-areas", area()));
        add(
                "PUT /agreements/{id}/cooperation-areas/{area}/participants/{organisationNumber}",
                () -> Call.json("PUT", participant(), "{\"from\":\"2027-03-01\"}"));
        add("DELETE /agreements/{id}/cooperation-areas/{area}/participants/{organisationNumber}", () -> {
            var path = participant();
            made(secretaryOf(VASTERAS).body("{\"from\":\"2027-03-01\"}").put(path));
            return Call.json("DELETE", path, null);
        });
    }

    private static String followUp(String body) {
        var path = "/agreements/" + inForce("Följs upp") + "/follow-ups";
        return path + "/" + made(admin().body(body).post(path)).path("id");
    }

    private static String area() {
        return "{\"area\":\"skola\",\"title\":\"Skola\"}";
    }

    private static String participant() {
        var path = "/agreements/" + inForce("Områden") + "/cooperation-areas";
        made(admin().body(area()).post(path));
        return path + "/skola/participants/" + VASTERAS;
    }

    private static void documents() {
        add(
                "POST /agreements/{id}/documents",
                () -> new Call(
                        "POST",
                        "/agreements/" + drafted("Handling") + "/documents?filename=a.txt",
                        "text/plain",
                        "Text"));
        add("DELETE /agreements/{id}/documents/{documentId}", () -> {
            var id = drafted("Handling");
            return Call.json("DELETE", "/agreements/" + id + "/documents/" + document(id), null);
        });
        add(
                "PUT /agreements/{id}/distribution-list",
                () -> Call.json(
                        "PUT", "/agreements/" + inForce("Sändlista") + "/distribution-list", "{\"entries\":[]}"));
    }

    private static void register() {
        add("POST /organisations", () -> Call.json("POST", "/organisations", """
                {"organisationNumber":"212000-2080","name":"Västerås stad","type":"MUNICIPALITY"}"""));
        add("PUT /organisations/{organisationNumber}", () -> Call.json("PUT", "/organisations/" + VASTERAS, """
                {"organisationNumber":"212000-2080","name":"Västerås stad","type":"MUNICIPALITY","areaCode":"1980"}"""));
        add("POST /dead-letters/{id}/replays", () -> Call.json("POST", "/dead-letters/1/replays", null));
        add("POST /parked-events/{id}/repeats", () -> Call.json("POST", "/parked-events/1/repeats", null));
        add(
                "POST /changes/generations",
                () -> Call.json("POST", "/changes/generations", "{\"reason\":\"Återställd\"}"));
    }

    private static Response made(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "What a write needs answered " + answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }
}
