package se.samverka.meetings.meeting.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class MeetingExamples {

    static final String MEETING = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "body":"Strategisk regional beredning","date":"2024-04-19","startTime":"09:00:00",
             "place":"Regionhuset, Västerås","status":"PLANNED","approvalDueOn":"2024-05-03","approvers":[],
             "revision":0}""";

    static final String CALLED = """
            {"status":"CALLED","calledOn":"2024-04-10","revision":1}""";

    static final String CANCELLED = CALLED + """
            {"status":"CANCELLED","cancellationReason":"För få anmälda","revision":2}""";

    static final String HELD = CALLED + """
            {"status":"HELD","revision":2}""";

    static final String APPROVED = HELD + """
            {"status":"APPROVED","approvedOn":"2024-04-25","chair":"Anna Exempel","approvers":["Johan Exempel"],
             "announcementDueOn":"2024-04-27","revision":3}""";

    static final String ANNOUNCED = APPROVED + """
            {"status":"ANNOUNCED","announcedOn":"2024-04-26","postedUntil":"2024-05-17","revision":4}""";

    /// As minutes that were imported show it.
    static final String IMPORTED = """
            {"startTime":null,"place":null,"status":"HELD","previousMeetingOn":"2024-01-26",
             "nextMeetingOn":"2024-06-14","nextMeetingTime":"09:00:00"}""";

    static final String MEETINGS = """
            {"meetings":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","body":"Strategisk regional beredning",
             "date":"2024-04-19","status":"HELD","approvalDueOn":"2024-05-03","approvers":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String NEW_MEETING = """
            {"bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","date":"2024-04-19","startTime":"09:00",
             "place":"Regionhuset, Västerås"}""";

    static final String CONVOCATION = "{\"calledOn\":\"2024-04-10\"}";

    static final String CLOSING = "{}";

    static final String CANCELLATION = "{\"reason\":\"För få anmälda\"}";

    static final String MINUTES_APPROVAL =
            "{\"approvedOn\":\"2024-04-25\",\"chair\":\"Anna Exempel\",\"approvers\":[\"Johan Exempel\"]}";

    static final String ANNOUNCEMENT = "{\"announcedOn\":\"2024-04-26\"}";

    static final String PARAGRAPH = """
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","number":21,"title":"Välfärdsbrottslighet",
             "caseNumber":"RV240022","summary":"Beredningen får en lägesbild.",
             "contributions":[{"organisation":"Västerås stad","text":"Kommunen söker samverkan."}],
             "proposedDecision":"Ledningsgruppen får i uppgift att återkomma.",
             "decision":"Ledningsgruppen får i uppgift att återkomma.","outcome":"ASSIGNED",
             "documents":["Tjänsteskrivelse"],"notices":[],"revision":0}""";

    /// What the request for a new paragraph makes.
    static final String ADDED = """
            {"number":30,"title":"Nästa sammanträde","caseNumber":null,"summary":"","contributions":[],
             "proposedDecision":"Nästa sammanträde är den 14 juni.","decision":"Nästa sammanträde är den 14 juni.",
             "outcome":"NOTED","documents":[],"notices":[]}""";

    static final String REPLACED = ADDED + """
            {"revision":1}""";

    static final String NEW_PARAGRAPH = """
            {"title":"Nästa sammanträde","proposedDecision":"Nästa sammanträde är den 14 juni.",
             "decision":"Nästa sammanträde är den 14 juni.","documents":[],"notices":[]}""";

    static final String PARAGRAPHS = """
            {"paragraphs":[{"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","number":21,
             "title":"Välfärdsbrottslighet","summary":"","contributions":[],"documents":[],"notices":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    private MeetingExamples() {}
}
