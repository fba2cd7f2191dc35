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

    static final String DECISION = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "body":"Strategisk regional beredning","date":"2024-04-19","meetingStatus":"ANNOUNCED","paragraph":22,
             "title":"Gemensam målbild","caseNumber":"HSF240207","decision":"Målbilden rekommenderas.",
             "outcome":"RECOMMENDED","outcomes":[],"agreementLinks":[]}""";

    static final String CONSEQUENCES = "{\"decision\":" + DECISION + """
            ,"year":2026,"agreements":[{"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","title":"STARK",
             "status":"IN_FORCE","relations":["RECOMMENDS"],"resting":[],
             "amounts":[{"clauseId":"sormland","branchId":"eskilstuna","title":"Eskilstuna kommun","agreementVersion":1,
             "payer":"212000-0357","payee":"202100-2916","currency":"SEK","amount":"590000.00"}],
             "documents":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01","number":"2026-0001","kind":"INVOICE",
             "status":"ISSUED","payer":"212000-0357","payee":"202100-2916","issueDate":"2026-02-01","currency":"SEK",
             "total":"590000.00",
             "explanation":"/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01/explanations"}],
             "problems":[],"truncated":false}],"totalAgreements":1,"missingScopes":[]}""";

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

    static final String REMOVAL = """
            {"reason":"Beslutet gäller ett annat avtal"}""";

    /// What a removal changes of the link.
    static final String REMOVED = """
            {"removedAt":"2024-05-02T08:00:00Z","removedBy":"232100-0172","removalReason":"Beslutet gäller ett annat avtal"}""";

    static final String NEW_LINK = """
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","paragraph":22,
             "agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","relation":"RECOMMENDS"}""";

    private DecisionExamples() {}
}
