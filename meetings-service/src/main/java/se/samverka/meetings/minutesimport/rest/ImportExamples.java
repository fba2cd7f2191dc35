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
            {"importId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21",
             "meeting":{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "body":"Strategisk regional beredning","date":"2024-04-19","status":"HELD","attendance":[],"absent":[],
             "approvers":[],"sources":[{"field":"body","firstLine":3,"lastLine":3,"page":1},
             {"field":"date","firstLine":3,"lastLine":3,"page":1}]},
             "paragraphs":[{"number":21,"label":"21","line":5,"title":"Välfärdsbrottslighet","summary":"",
             "contributions":[],
             "proposedDecision":"Regionala ledningsgruppen får i uppgift att återkomma vid sammanträdet 2024-10-11.",
             "decision":"Regionala ledningsgruppen får i uppgift att återkomma vid sammanträdet 2024-10-11.",
             "outcome":"ASSIGNED","outcomes":["ASSIGNED"],"votes":[],"reservations":[],"statements":[],
             "counterProposals":[],"documents":[],"notices":[],"sentTo":[],
             "sources":[{"field":"number","firstLine":5,"lastLine":5,"page":1},{"field":"title","firstLine":5,"lastLine":5,"page":1},
             {"field":"proposedDecision","firstLine":6,"lastLine":7,"page":1},{"field":"decision","firstLine":9,"lastLine":10,"page":1}]}],
             "assignments":[{"paragraph":21,"label":"21","addressee":"Regionala ledningsgruppen",
             "task":"återkomma vid sammanträdet 2024-10-11","dueOn":"2024-10-11"}],
             "removed":[{"field":"page-header","firstLine":1,"lastLine":3,"page":1}],
             "diagnostics":[{"severity":"INFO","code":"page-header","line":1,"lastLine":3,"page":1,
             "text":"MÖTESPROTOKOLL | Mötesdatum | Strategisk regional beredning 2024-04-19",
             "message":"A page header stands here, lines 1–3; it is part of no paragraph"}]}""";

    static final String RECORD = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","date":"2024-04-19","status":"PROPOSED",
             "importedAt":"2024-04-22T08:00:00Z","organisationNumber":"232100-0172","mediaType":"application/pdf",
             "bytes":48213,"pages":12,"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "sources":[{"field":"date","firstLine":3,"lastLine":3,"page":1},
             {"paragraph":"21","field":"decision","firstLine":9,"lastLine":10,"page":1}],
             "diagnostics":[{"severity":"WARNING","code":"date-doubtful","line":423,"lastLine":423,"page":9,
             "text":"20230-04-14","message":"\\"20230-04-14\\" looks like a date, but no calendar has it"}],
             "revision":0}""";

    static final String DISCARDED = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d22","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "date":"2024-04-19","status":"DISCARDED",
             "importedAt":"2024-04-22T08:00:00Z","organisationNumber":"232100-0172","mediaType":"text/plain",
             "bytes":18213,"pages":1,"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "sources":[{"field":"date","firstLine":3,"lastLine":3,"page":1}],
             "diagnostics":[{"severity":"WARNING","code":"date-doubtful","line":423,"lastLine":423,"page":1}],
             "closedAt":"2024-04-22T08:10:00Z","reason":"Fel protokoll","revision":2}""";

    static final String MOVED = """
            {"date":"2024-04-20","meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14","revision":2}""";

    static final String RECORDS = """
            {"imports":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","date":"2024-04-19","status":"PROPOSED",
             "importedAt":"2024-04-22T08:00:00Z","organisationNumber":"232100-0172","mediaType":"application/pdf",
             "bytes":48213,"pages":12,"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "diagnosticsCount":3}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String DISCARD = """
            {"reason":"Fel protokoll"}""";

    static final String MOVE = """
            {"date":"2024-04-20"}""";

    private ImportExamples() {}
}
