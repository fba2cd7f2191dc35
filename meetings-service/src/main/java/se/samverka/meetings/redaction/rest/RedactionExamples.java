package se.samverka.meetings.redaction.rest;

/// Examples of redactions.
final class RedactionExamples {

    static final String REQUEST = """
            {"kind":"MASKED","paragraph":"17","passages":["Eva Exempel"],
             "reason":"Personuppgifter som inte ska vara offentliga."}""";

    static final String REDACTION = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d41","meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "kind":"MASKED","paragraphs":["17"],
             "places":[{"documentType":"paragraph",
               "path":"/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/17","occurrences":2}],
             "redactedOn":"2024-06-03","reason":"Personuppgifter som inte ska vara offentliga.","revision":0}""";

    static final String PAGE = """
            {"redactions":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d41","meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
              "kind":"MASKED","paragraphs":["17"],
              "places":[{"documentType":"paragraph",
                "path":"/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/17","occurrences":2}],
              "redactedOn":"2024-06-03","reason":"Personuppgifter som inte ska vara offentliga.","revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String REMOVAL = """
            {"reason":"Fel paragraf."}""";

    static final String REMOVED = """
            {"removedOn":"2024-06-10","removalReason":"Fel paragraf.","revision":1}""";

    private RedactionExamples() {}
}
