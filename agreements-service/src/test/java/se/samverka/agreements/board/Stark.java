package se.samverka.agreements.board;

import static se.samverka.agreements.Api.*;

import io.restassured.response.Response;

/// STARK and its boards, as the Region's decision document describes them, and people to sit on them.
final class Stark {

    static final String REGION_SORMLAND = "232100-0032";

    /// Three for MDU and four for the other parties, two of them and one substitute appointed by SRB for
    /// Västmanland. What the document does not say of Sörmland's is that they are the two that are left.
    static final String PROGRAMRAD = """
            {"name":"Programråd","kind":"PROGRAMME_COUNCIL",
             "purpose":"Säkerställa att arbetet utvecklas i linje med dess syfte",
             "seats":[
               {"nominator":{"organisationNumber":"202100-2916"},"ordinary":3,"substitute":0},
               {"nominator":{"groupId":"vastmanland"},"groupName":"Västmanland",
                "appointedBy":"Strategisk regional beredning i Västmanland (SRB)","ordinary":2,"substitute":1},
               {"nominator":{"groupId":"sormland"},"groupName":"Sörmland","ordinary":2,"substitute":0}]}""";

    /// Four from MDU and four from the municipalities; each county appoints two.
    static final String PROGRAMGRUPP = """
            {"name":"Programgrupp","kind":"PROGRAMME_GROUP",
             "purpose":"Prioritera och konkretisera innehållet i respektive programområde",
             "seats":[
               {"nominator":{"organisationNumber":"202100-2916"},"ordinary":4,"substitute":0},
               {"nominator":{"groupId":"vastmanland"},"groupName":"Västmanlands kommuner",
                "appointedBy":"Kommundirektörer och regiondirektör i Västmanland","ordinary":2,"substitute":0},
               {"nominator":{"groupId":"sormland"},"groupName":"Sörmlands kommuner",
                "appointedBy":"Kommundirektörer och regiondirektör i Sörmland","ordinary":2,"substitute":0}]}""";

    private Stark() {}

    static void register() {
        organisations();
        int status = admin().body("""
                        {"organisationNumber":"232100-0032","name":"Region Sörmland","type":"REGION","areaCode":"04"}""").put("/organisations/" + REGION_SORMLAND).statusCode();
        if (status != 201 && status != 428) {
            throw new IllegalStateException("Registering Region Sörmland answered " + status);
        }
    }

    static String drafted() {
        var answer = admin().body("""
                        {"kind":"COOPERATION_AGREEMENT","title":"STARK","validFrom":"2026-01-01","validTo":"2028-12-31",
                         "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR","FUNDER"]},
                                    {"organisationNumber":"232100-0172","roles":["FUNDER"]},
                                    {"organisationNumber":"232100-0032","roles":["FUNDER"]},
                                    {"organisationNumber":"212000-0357","roles":["FUNDER"]}]}""").post("/agreements");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    /// The path of a board of a new agreement.
    static String board(String agreement, String board) {
        var answer = admin().body(board).post("/agreements/" + agreement + "/boards");
        answer.then().statusCode(201);
        return "/agreements/" + agreement + "/boards/" + answer.path("id");
    }

    static String programrad() {
        return board(drafted(), PROGRAMRAD);
    }

    static Response appoint(String board, String person, String nominator, String role, String from, String to) {
        return admin().body(appointment(person, nominator, role, from, to)).post(board + "/appointments");
    }

    /// @param nominator an organisation number, or a group's id
    static String appointment(String person, String nominator, String role, String from, String to) {
        return """
                {"person":"%s","nominator":{"%s":"%s"},"role":"%s","chair":false,"from":"%s"%s,
                 "decision":{"body":"SRB","decidedOn":"2024-04-19","reference":"§ 21"}}""".formatted(
                        person,
                        nominator.matches("[0-9-]+") ? "organisationNumber" : "groupId",
                        nominator,
                        role,
                        from,
                        to == null ? "" : ",\"to\":\"" + to + "\"");
    }
}
