package se.samverka.meetings.minutesimport.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class ImportExamples {

    static final String TEXT = """
            MÖTESPROTOKOLL
            Mötesdatum
            Strategisk regional beredning 2024-04-19

            § 21 Välfärdsbrottslighet
            Förslag till beslut
            Regionala ledningsgruppen får i uppgift att återkomma vid sammanträdet 2024-10-11.

            Beslut
            Regionala ledningsgruppen får i uppgift att återkomma vid sammanträdet 2024-10-11.
            """;

    static final String IMPORT = """
            {"meeting":{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "body":"Strategisk regional beredning","date":"2024-04-19","status":"HELD","attendance":[],"absent":[],
             "approvers":[],"sources":[{"field":"body","firstLine":3,"lastLine":3,"page":1},
             {"field":"date","firstLine":3,"lastLine":3,"page":1}]},
             "paragraphs":[{"number":21,"label":"21","line":5,"title":"Välfärdsbrottslighet","summary":"",
             "contributions":[],
             "proposedDecision":"Regionala ledningsgruppen får i uppgift att återkomma vid sammanträdet 2024-10-11.",
             "decision":"Regionala ledningsgruppen får i uppgift att återkomma vid sammanträdet 2024-10-11.",
             "outcome":"ASSIGNED","outcomes":["ASSIGNED"],"votes":[],"reservations":[],"statements":[],
             "counterProposals":[],"documents":[],"notices":[],
             "sources":[{"field":"number","firstLine":5,"lastLine":5,"page":1},{"field":"title","firstLine":5,"lastLine":5,"page":1},
             {"field":"proposedDecision","firstLine":6,"lastLine":7,"page":1},{"field":"decision","firstLine":9,"lastLine":10,"page":1}]}],
             "assignments":[{"paragraph":21,"label":"21","addressee":"Regionala ledningsgruppen",
             "task":"återkomma vid sammanträdet 2024-10-11","dueOn":"2024-10-11"}],
             "removed":[{"field":"page-header","firstLine":1,"lastLine":3,"page":1}],
             "diagnostics":[{"severity":"INFO","code":"page-header","line":1,"lastLine":3,"page":1,
             "text":"MÖTESPROTOKOLL | Mötesdatum | Strategisk regional beredning 2024-04-19",
             "message":"A page header stands here, lines 1–3; it is part of no paragraph"}]}""";

    private ImportExamples() {}
}
