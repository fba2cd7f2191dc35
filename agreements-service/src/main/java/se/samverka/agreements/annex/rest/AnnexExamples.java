package se.samverka.agreements.annex.rest;

/// Example bodies of the OpenAPI document.
final class AnnexExamples {

    private static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a16";
    private static final String FIELDS = "\"label\":\"Bilaga 1\",\"title\":\"Vision, mission och fokusområden\","
            + "\"revisableBy\":\"BOARD\",\"boardId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a13\"";
    private static final String TEXT = "\"text\":\"Vision: ett hållbart samhälle.\"";
    private static final String META =
            "\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";

    static final String ANNEX_REQUEST = "{" + FIELDS + "," + TEXT + "}";

    private static final String FIRST_HEAD =
            "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a17\",\"annexId\":\"" + ID + "\",\"number\":1,";
    private static final String FIRST_END = "\"recordedAt\":\"2025-11-01T08:00:00Z\"}";
    private static final String ANNEX_HEAD = "{\"id\":\"" + ID
            + "\",\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\"," + FIELDS
            + ",\"revisions\":1,\"revision\":" + FIRST_HEAD;

    static final String ANNEX = ANNEX_HEAD + TEXT + "," + FIRST_END + "}";

    static final String ANNEXES = "{\"annexes\":[" + ANNEX_HEAD + FIRST_END + "}]," + META;

    private static final String DECISION = "\"decidedOn\":\"2026-03-01\",\"reference\":\"§ 12\","
            + "\"validFrom\":\"2026-04-01\",\"reason\":\"Nytt fokusområde\"";

    static final String REVISION_REQUEST = "{" + TEXT + "," + DECISION + "}";

    static final String REVISION = "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a18\",\"annexId\":\"" + ID
            + "\",\"number\":2," + TEXT + "," + DECISION + ",\"recordedAt\":\"2026-03-05T08:00:00Z\"}";

    static final String REVISIONS = "{\"revisions\":[" + FIRST_HEAD + FIRST_END + "]," + META;

    private AnnexExamples() {}
}
