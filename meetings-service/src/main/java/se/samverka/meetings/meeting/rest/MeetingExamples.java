package se.samverka.meetings.meeting.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class MeetingExamples {

    static final String MEETING = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01",
             "body":"Strategisk regional beredning","date":"2024-04-19","form":"ON_SITE","status":"HELD",
             "firstParagraph":15,"lastParagraph":29,"missingParagraphs":{"from":1,"to":14},
             "approvalDueOn":"2024-05-03","approvers":[],"approvals":[],"previousMeetingOn":"2024-01-26",
             "nextMeetingOn":"2024-06-14","nextMeetingTime":"09:00:00","revision":0}""";

    static final String MEETINGS = """
            {"meetings":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01",
             "bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01","body":"Strategisk regional beredning",
             "date":"2024-04-19","form":"ON_SITE","status":"HELD","approvalDueOn":"2024-05-03","approvers":[],"approvals":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/meetings","rel":"self","method":"GET"}}}""";

    static final String NEW_MEETING = """
            {"bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01","date":"2024-06-14","startTime":"09:00"}""";

    static final String CONVOCATION = "{\"calledOn\":\"2024-06-05\"}";

    static final String REPLACEMENT = """
            {"date":"2024-06-14","startTime":"09:30","place":"Stadshuset, Sala","form":"HYBRID"}""";

    static final String REPLACED = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c02","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01",
             "body":"Strategisk regional beredning","date":"2024-06-14","startTime":"09:30:00",
             "place":"Stadshuset, Sala","form":"HYBRID","status":"PLANNED","approvalDueOn":"2024-06-28",
             "approvers":[],"approvals":[],"revision":1}""";

    static final String HISTORY = """
            {"history":[{"changedAt":"2024-05-02T08:15:00Z","organisationNumber":"232100-0172",
             "changes":[{"field":"place","before":"Regionhuset, Västerås","after":"Stadshuset, Sala"}]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c02/history",
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
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01","number":21,"label":"21",
             "title":"Välfärdsbrottslighet","caseNumber":"RV240022","summary":"Beredningen får en lägesbild.",
             "contributions":[{"organisation":"Västerås stad","text":"Kommunen söker samverkan."}],
             "proposedDecision":"Ledningsgruppen får i uppgift att återkomma.",
             "decision":"Ledningsgruppen får i uppgift att återkomma.","outcome":"ASSIGNED",
             "outcomes":[],"votes":[],"reservations":[],"statements":[],"counterProposals":[],
             "documents":["Tjänsteskrivelse"],"notices":[],"revision":0}""";

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
             "documents":["Tjänsteskrivelse"],"notices":[]}""";

    static final String PARAGRAPHS = """
            {"paragraphs":[{"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01","number":21,
             "label":"21","title":"Välfärdsbrottslighet","summary":"","contributions":[],"outcomes":[],"votes":[],
             "reservations":[],"statements":[],"counterProposals":[],"documents":[],"notices":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01/paragraphs",
             "rel":"self","method":"GET"}}}""";

    private MeetingExamples() {}
}
