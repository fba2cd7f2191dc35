package se.samverka.meetings.meeting.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class MeetingExamples {

    static final String MEETING = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "body":"Strategisk regional beredning","date":"2024-04-19","startTime":"09:00:00",
             "place":"Regionhuset, Västerås","form":"ON_SITE","status":"PLANNED","approvalDueOn":"2024-05-03",
             "approvers":[],"approvals":[],"redactions":[],"revision":0}""";

    static final String CALLED = """
            {"status":"CALLED","calledOn":"2024-04-10","revision":1}""";

    static final String CANCELLED = CALLED + """
            {"status":"CANCELLED","cancellationReason":"För få anmälda","revision":2}""";

    static final String HELD = CALLED + """
            {"status":"HELD","openedAt":"09:02:00","closedAt":"12:15:00","firstParagraph":15,"lastParagraph":29,
             "missingParagraphs":{"from":1,"to":14},"revision":2}""";

    static final String APPROVED = HELD + """
            {"status":"APPROVED","approvedOn":"2024-04-25","chair":"Anna Exempel","approvers":["Johan Exempel"],
             "approvals":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19","body":"Strategisk regional beredning","paragraphs":["15","16","17","18","19","20",
             "21","22","23","24","25","26","27","28","29"],"approvedOn":"2024-04-25",
             "chair":"Anna Exempel","approvers":["Johan Exempel"],"announcementDueOn":"2024-04-29","sequence":7,
             "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "previousHash":"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752","erasures":[]}],
             "announcementDueOn":"2024-04-29","revision":3}""";

    static final String ANNOUNCED = APPROVED + """
            {"status":"ANNOUNCED","announcedOn":"2024-04-26","postedUntil":"2024-05-17",
             "approvals":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19","body":"Strategisk regional beredning",
             "paragraphs":["15","16","17","18","19","20",
             "21","22","23","24","25","26","27","28","29"],"approvedOn":"2024-04-25",
             "chair":"Anna Exempel","approvers":["Johan Exempel"],"announcementDueOn":"2024-04-29","announcedOn":"2024-04-26",
             "postedUntil":"2024-05-17","sequence":7,
             "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "previousHash":"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752","erasures":[]}],
             "revision":4}""";

    /// As minutes that were imported show it.
    static final String IMPORTED = """
            {"startTime":null,"place":null,"status":"HELD","firstParagraph":15,"lastParagraph":29,
             "missingParagraphs":{"from":1,"to":14},"previousMeetingOn":"2024-01-26",
             "nextMeetingOn":"2024-06-14","nextMeetingTime":"09:00:00"}""";

    static final String MEETINGS = """
            {"meetings":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","body":"Strategisk regional beredning",
             "date":"2024-04-19","form":"ON_SITE","status":"HELD","firstParagraph":15,"lastParagraph":29,
             "approvalDueOn":"2024-05-03","approvers":[],"approvals":[],"redactions":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String NEW_MEETING = """
            {"bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","date":"2024-04-19","startTime":"09:00",
             "place":"Regionhuset, Västerås"}""";

    static final String CONVOCATION = "{\"calledOn\":\"2024-04-10\"}";

    static final String REPLACEMENT = """
            {"date":"2024-06-14","startTime":"09:30","place":"Stadshuset, Sala","form":"HYBRID"}""";

    static final String MOVED = """
            {"date":"2024-06-14","startTime":"09:30:00","place":"Stadshuset, Sala","form":"HYBRID",
             "approvalDueOn":"2024-06-28","revision":1}""";

    static final String HISTORY = """
            {"history":[{"changedAt":"2024-05-02T08:15:00Z","organisationNumber":"232100-0172",
             "changes":[{"field":"place","before":"Regionhuset, Västerås","after":"Stadshuset, Sala"}]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14/history",
             "rel":"self","method":"GET"}}}""";

    static final String NEW_ATTENDANCES = """
            {"attendances":[{"name":"Anna Exempel","party":"S","organisation":"Region Västmanland","role":"MEMBER",
             "disqualifiedFor":[]},
             {"name":"Eva Exempel","party":"M","organisation":"Sala kommun","role":"SERVING_SUBSTITUTE",
             "servesFor":"Johan Exempel","presentFrom":"17","disqualifiedFor":["19"]}]}""";

    static final String ATTENDANCES = NEW_ATTENDANCES;

    static final String CLOSING = "{\"firstParagraph\":15,\"openedAt\":\"09:02\",\"closedAt\":\"12:15\"}";

    static final String CANCELLATION = "{\"reason\":\"För få anmälda\"}";

    static final String MINUTES_APPROVAL =
            "{\"approvedOn\":\"2024-04-25\",\"chair\":\"Anna Exempel\",\"approvers\":[\"Johan Exempel\"]}";

    static final String ANNOUNCEMENT = "{\"announcedOn\":\"2024-04-26\"}";

    static final String PARAGRAPH = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d20",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","number":21,"label":"21",
             "title":"Välfärdsbrottslighet","caseNumber":"RV240022","summary":"Beredningen får en lägesbild.",
             "contributions":[{"organisation":"Västerås stad","text":"Kommunen söker samverkan."}],
             "proposedDecision":"Ledningsgruppen får i uppgift att återkomma.",
             "decision":"Ledningsgruppen får i uppgift att återkomma.","outcome":"ASSIGNED",
             "outcomes":[],"votes":[],"reservations":[],"statements":[],"counterProposals":[],
             "documents":["Tjänsteskrivelse"],"notices":[],"sentTo":["Regionala ledningsgruppen"],"corrections":[],"redactions":[],"references":[],"revision":0}""";

    /// What the request for a new paragraph makes.
    static final String ADDED = """
            {"number":30,"label":"30","title":"Gemensam upphandling","caseNumber":"RV240031",
             "summary":"Ordföranden redogör för ärendet.",
             "contributions":[{"organisation":"Sala kommun","text":"Kommunen deltar gärna."}],
             "proposedDecision":"Upphandlingen görs gemensamt.","decision":"Upphandlingen görs gemensamt.",
             "outcome":"ADOPTED","outcomes":[],
             "votes":[{"yes":15,"no":10,"abstained":1,
             "byName":[{"name":"Eva Exempel","party":"S","ballot":"YES"}]}],
             "reservations":[{"by":"Bo Exempel (M)","text":"Kostnaden är inte utredd."}],
             "statements":[{"by":"Cia Exempel (C)","text":"Kostnaden bör följas upp."}],
             "counterProposals":[{"by":"Bo Exempel (M)","text":"Avslag."}],
             "documents":["Tjänsteskrivelse"],"notices":[],"sentTo":["Sala kommun"]}""";

    static final String REPLACED = ADDED + """
            {"revision":1}""";

    static final String CONTINUATION = "{\"continues\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21\"}";

    static final String CONTINUING = """
            {"continues":{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14","date":"2024-01-26","paragraph":9},"revision":1}""";

    static final String CORRECTION = """
            {"paragraph":"21","correctedOn":"2024-05-20",
             "text":"Ledningsgruppen får i uppgift att återkomma den 11 oktober 2024.","reason":"Dagen saknades."}""";

    static final String CORRECTED = """
            {"corrections":[{"correctedOn":"2024-05-20",
             "text":"Ledningsgruppen får i uppgift att återkomma den 11 oktober 2024.","reason":"Dagen saknades."}],
             "revision":1}""";

    static final String NEW_PARAGRAPH = """
            {"title":"Gemensam upphandling","caseNumber":"RV240031","summary":"Ordföranden redogör för ärendet.",
             "contributions":[{"organisation":"Sala kommun","text":"Kommunen deltar gärna."}],
             "proposedDecision":"Upphandlingen görs gemensamt.","decision":"Upphandlingen görs gemensamt.",
             "outcome":"ADOPTED","outcomes":[],
             "votes":[{"yes":15,"no":10,"abstained":1,
             "byName":[{"name":"Eva Exempel","party":"S","ballot":"YES"}]}],
             "reservations":[{"by":"Bo Exempel (M)","text":"Kostnaden är inte utredd."}],
             "statements":[{"by":"Cia Exempel (C)","text":"Kostnaden bör följas upp."}],
             "counterProposals":[{"by":"Bo Exempel (M)","text":"Avslag."}],
             "documents":["Tjänsteskrivelse"],"notices":[],"sentTo":["Sala kommun"]}""";

    static final String PARAGRAPHS = """
            {"paragraphs":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d20",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","number":21,
             "label":"21","title":"Välfärdsbrottslighet","summary":"","contributions":[],"outcomes":[],"votes":[],
             "reservations":[],"statements":[],"counterProposals":[],"documents":[],"notices":[],"sentTo":[],"corrections":[],"redactions":[],"references":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    private MeetingExamples() {}
}
