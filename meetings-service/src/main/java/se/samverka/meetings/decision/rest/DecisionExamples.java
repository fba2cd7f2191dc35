package se.samverka.meetings.decision.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class DecisionExamples {

    static final String DECISIONS = """
            {"decisions":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "body":"Strategisk regional beredning","date":"2024-04-19","meetingStatus":"ANNOUNCED","paragraph":22,
             "title":"Gemensam målbild","caseNumber":"HSF240207","decision":"Målbilden rekommenderas.",
             "outcome":"RECOMMENDED","outcomes":[],"agreementLinks":[]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String LINK = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d16","meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "paragraph":22,"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","relation":"RECOMMENDS",
             "linkedAt":"2024-04-26T08:00:00Z"}""";

    static final String LINKS = """
            {"agreementLinks":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d16","meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "paragraph":22,"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","relation":"RECOMMENDS",
             "linkedAt":"2024-04-26T08:00:00Z"}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String NEW_LINK = """
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","paragraph":22,
             "agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","relation":"RECOMMENDS"}""";

    private DecisionExamples() {}
}
