package se.samverka.meetings;

import java.util.List;
import java.util.Map;

/// Minutes with everything that minutes can have, made through the API.
final class MinutesFixture {

    private MinutesFixture() {}

    /// Held, with attendance and four §§, the second one with votes, reservations and numbered points.
    static String held(String body, String date) {
        var meeting = Api.meeting(body, date);
        Api.step(meeting, "convocations", Map.of());
        Api.step(meeting, "closings", Map.of("openedAt", "09:02", "closedAt", "12:15"));
        attendance(meeting);
        paragraph(
                meeting,
                Map.of(
                        "title",
                        "Val av justerare",
                        "summary",
                        "Protokollet justeras av ordföranden och en ledamot.",
                        "proposedDecision",
                        "Johan Exempel utses att justera.",
                        "decision",
                        "Johan Exempel utses att justera."));
        paragraph(
                meeting,
                Map.ofEntries(
                        Map.entry("title", "Gemensam upphandling <script>alert(1)</script> & \"prov\""),
                        Map.entry("caseNumber", "RV240031"),
                        Map.entry(
                                "summary", "Ordföranden redogör för ärendet.\n\nUnderlaget finns i tjänsteskrivelsen."),
                        Map.entry(
                                "contributions",
                                List.of(
                                        Map.of("organisation", "Sala kommun", "text", "Kommunen deltar gärna."),
                                        Map.of("organisation", "Västerås stad", "text", "Staden avvaktar."))),
                        Map.entry("proposedDecision", "Upphandlingen görs gemensamt."),
                        Map.entry("counterProposals", List.of(Map.of("by", "Bo Exempel (M)", "text", "Avslag."))),
                        Map.entry(
                                "votes",
                                List.of(Map.of(
                                        "yes",
                                        2,
                                        "no",
                                        1,
                                        "abstained",
                                        1,
                                        "byName",
                                        List.of(
                                                Map.of("name", "Anna Exempel", "party", "S", "ballot", "YES"),
                                                Map.of("name", "Bo Exempel", "party", "M", "ballot", "NO"),
                                                Map.of("name", "Cia Exempel", "ballot", "ABSTAINED"))))),
                        Map.entry(
                                "decision",
                                "1. Upphandlingen görs gemensamt.\n2. Ledningsgruppen får i uppdrag att återkomma\nden 11 oktober.\n3. Ärendet är avslutat."),
                        Map.entry(
                                "reservations",
                                List.of(Map.of("by", "Bo Exempel (M)", "text", "Kostnaden är inte utredd."))),
                        Map.entry(
                                "statements",
                                List.of(Map.of("by", "Cia Exempel (C)", "text", "Kostnaden bör följas upp."))),
                        Map.entry("documents", List.of("Tjänsteskrivelse", "Kalkyl")),
                        Map.entry("notices", List.of("RV240022-1.1 Årsplan")),
                        Map.entry("sentTo", List.of("Sala kommun", "Ekonomiavdelningen"))));
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        Api.paragraph(meeting, "Sjön", "Sjön renas.");
        return meeting;
    }

    private static void attendance(String meeting) {
        Api.json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of(
                        "attendances",
                        List.of(
                                Map.of(
                                        "name",
                                        "Anna Exempel",
                                        "party",
                                        "S",
                                        "organisation",
                                        "Region Västmanland",
                                        "role",
                                        "MEMBER",
                                        "disqualifiedFor",
                                        List.of("3")),
                                Map.of(
                                        "name",
                                        "Eva Exempel",
                                        "party",
                                        "M",
                                        "organisation",
                                        "Sala kommun",
                                        "role",
                                        "SERVING_SUBSTITUTE",
                                        "servesFor",
                                        "Johan Exempel",
                                        "presentFrom",
                                        "2",
                                        "disqualifiedFor",
                                        List.of()),
                                Map.of(
                                        "name",
                                        "Siv Exempel",
                                        "role",
                                        "OTHER",
                                        "function",
                                        "sekreterare",
                                        "disqualifiedFor",
                                        List.of()))))
                .put("/meetings/" + meeting + "/attendances")
                .then()
                .statusCode(200);
    }

    private static void paragraph(String meeting, Map<String, ?> text) {
        Api.json(Api.secretary())
                .body(text)
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
    }
}
