package se.samverka.meetings.meeting.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class MeetingExamples {

    static final String MEETING = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01",
             "body":"Strategisk regional beredning","date":"2024-04-19","status":"HELD",
             "approvalDueOn":"2024-05-03","approvers":[],"previousMeetingOn":"2024-01-26",
             "nextMeetingOn":"2024-06-14","nextMeetingTime":"09:00:00","revision":0}""";

    static final String MEETINGS = """
            {"meetings":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01",
             "bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01","body":"Strategisk regional beredning",
             "date":"2024-04-19","status":"HELD","approvalDueOn":"2024-05-03","approvers":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/meetings","rel":"self","method":"GET"}}}""";

    static final String NEW_MEETING = """
            {"bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01","date":"2024-06-14","startTime":"09:00"}""";

    static final String CONVOCATION = "{\"calledOn\":\"2024-06-05\"}";

    static final String CLOSING = "{}";

    static final String CANCELLATION = "{\"reason\":\"För få anmälda\"}";

    static final String MINUTES_APPROVAL =
            "{\"approvedOn\":\"2024-04-25\",\"chair\":\"Anna Exempel\",\"approvers\":[\"Johan Exempel\"]}";

    static final String ANNOUNCEMENT = "{\"announcedOn\":\"2024-04-26\"}";

    static final String PARAGRAPH = """
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01","number":21,"title":"Välfärdsbrottslighet",
             "caseNumber":"RV240022","summary":"Beredningen får en lägesbild.",
             "contributions":[{"organisation":"Västerås stad","text":"Kommunen söker samverkan."}],
             "proposedDecision":"Ledningsgruppen får i uppgift att återkomma.",
             "decision":"Ledningsgruppen får i uppgift att återkomma.","outcome":"ASSIGNED",
             "documents":["Tjänsteskrivelse"],"notices":[],"revision":0}""";

    static final String NEW_PARAGRAPH = """
            {"title":"Nästa sammanträde","proposedDecision":"Nästa sammanträde är den 14 juni.",
             "decision":"Nästa sammanträde är den 14 juni.","documents":[],"notices":[]}""";

    static final String PARAGRAPHS = """
            {"paragraphs":[{"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01","number":21,
             "title":"Välfärdsbrottslighet","summary":"","contributions":[],"documents":[],"notices":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01/paragraphs",
             "rel":"self","method":"GET"}}}""";

    private MeetingExamples() {}
}
