package se.samverka.meetings.assignment.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class AssignmentExamples {

    static final String ASSIGNMENT = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d17","meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "paragraph":21,"addressee":"Regionala ledningsgruppen","task":"återkomma med förslag",
             "dueOn":"2024-10-11","status":"OPEN","revision":0}""";

    static final String ASSIGNMENTS = """
            {"assignments":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d17","meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "paragraph":21,"addressee":"Regionala ledningsgruppen","task":"återkomma med förslag",
             "dueOn":"2024-10-11","status":"OPEN","revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String CLOSED = """
            {"status":"CLOSED","closedOn":"2024-10-11","closedByMeetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "closedByParagraph":44,"note":"Förslaget presenterades","revision":1}""";

    static final String NEW_ASSIGNMENT = """
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","paragraph":21,
             "addressee":"Regionala ledningsgruppen","task":"återkomma med förslag","dueOn":"2024-10-11"}""";

    static final String REPLACEMENT = """
            {"addressee":"Regionala ledningsgruppen","task":"återkomma med förslag","dueMonth":"2024-11",
             "dueText":"senast i november 2024","reason":"Importen läste fel månad"}""";

    static final String REPLACED = """
            {"dueOn":null,"dueMonth":"2024-11","dueText":"senast i november 2024","revision":1}""";

    static final String REMOVAL = """
            {"reason":"Importen läste en rekommendation som ett uppdrag"}""";

    static final String REMOVED = """
            {"status":"REMOVED","removedAt":"2024-05-02T08:00:00Z",
             "removalReason":"Importen läste en rekommendation som ett uppdrag","revision":1}""";

    static final String CLOSURE = """
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14","paragraph":44,"note":"Förslaget presenterades"}""";

    static final String REOPENED = """
            {"status":"OPEN","revision":2}""";

    static final String REOPENING = """
            {"reason":"§ 44 har rättats: förslaget lades inte fram."}""";

    static final String SUMMARIES = """
            {"summaries":[{"addressee":"Regionala ledningsgruppen","open":1,"overdue":0,"closed":1,
             "nextDueOn":"2024-10-11"}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String HISTORY = """
            {"history":[{"changedAt":"2024-10-14T08:15:00Z","organisationNumber":"232100-0172",
             "changes":[{"field":"status","before":"OPEN","after":"CLOSED"},
             {"field":"closedOn","after":"2024-10-11"},
             {"field":"closedByMeetingId","after":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14"},
             {"field":"closedByParagraph","after":"44"},{"field":"note","after":"Förslaget presenterades"}]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String CALENDAR = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//Samverka//Assignments//SV\r
            BEGIN:VEVENT\r
            UID:01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d17@assignments.samverka\r
            DTSTAMP:20240418T220000Z\r
            SEQUENCE:0\r
            DTSTART;VALUE=DATE:20241011\r
            SUMMARY:Regionala ledningsgruppen: återkomma med förslag\r
            CATEGORIES:OPEN\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private AssignmentExamples() {}
}
