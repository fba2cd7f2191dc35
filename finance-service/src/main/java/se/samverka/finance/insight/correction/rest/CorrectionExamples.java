package se.samverka.finance.insight.correction.rest;

/// Examples in the OpenAPI document.
final class CorrectionExamples {

    private static final String WHICH = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d03","agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
            "area":"1980","date":"2023-12-31","counted":159662,"population":159712,"source":"Statistics Sweden",
            "importId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d01","recordedAt":"2026-05-04T08:00:00Z",""";

    private static final String CORRECTION = WHICH + "\"status\":\"WAITING\"}";

    private static final String APPLIED =
            WHICH + "\"status\":\"APPLIED\",\"decisionId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d04\"}";

    static final String CORRECTIONS = "{\"populationCorrections\":[" + CORRECTION + """
            ],"_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/population-corrections","rel":"self",
            "method":"GET"}}}""";

    static final String IMPACT = "{\"correction\":" + CORRECTION + ",\"waiting\":[" + CORRECTION + """
            ],"years":[{"year":2026,"parties":[{"organisationNumber":"212000-2080","name":"Västerås stad",
            "before":"336025.00","after":"336070.00","difference":"45.00","unbound":false}]}]}""";

    static final String REQUEST = """
            {"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
            "corrections":["01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d03"],
            "reason":"SCB har rättat folkmängden i Västerås","decisionReference":"Programrådet § 12"}""";

    static final String DECISION = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d04","agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
            "decidedAt":"2026-05-05T08:00:00Z","decidedBy":"platform-admin",
            "reason":"SCB har rättat folkmängden i Västerås","decisionReference":"Programrådet § 12",
            "corrections":[""" + APPLIED + "]}";

    private CorrectionExamples() {}
}
