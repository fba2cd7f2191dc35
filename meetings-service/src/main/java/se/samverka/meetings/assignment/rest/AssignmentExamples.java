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

    static final String CLOSURE = """
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14","paragraph":44,"note":"Förslaget presenterades"}""";

    private AssignmentExamples() {}
}
