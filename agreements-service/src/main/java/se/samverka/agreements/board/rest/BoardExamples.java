package se.samverka.agreements.board.rest;

/// Examples in the API's description: the Programråd of STARK.
final class BoardExamples {

    private static final String BOARD_ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a13";
    private static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a14";
    private static final String AGREEMENT_ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01";

    private static final String BOARD_FIELDS =
            "\"name\":\"Programråd\",\"kind\":\"PROGRAMME_COUNCIL\",\"purpose\":\"Säkerställa att arbetet utvecklas i linje"
                    + " med dess syfte\",\"seats\":[{\"nominator\":{\"organisationNumber\":\"202100-2916\"},\"ordinary\":3,"
                    + "\"substitute\":0},{\"nominator\":{\"groupId\":\"vastmanland\"},\"groupName\":\"Västmanland\","
                    + "\"appointedBy\":\"SRB\",\"ordinary\":2,\"substitute\":1}]";

    private static final String APPOINTED =
            "\"person\":\"Anna Berg\",\"nominator\":{\"groupId\":\"vastmanland\"},\"role\":\"ORDINARY\",\"chair\":false,"
                    + "\"from\":\"2026-01-01\",";

    private static final String BY_DECISION =
            "\"decision\":{\"body\":\"SRB\",\"decidedOn\":\"2024-04-19\"," + "\"reference\":\"§ 21\"}";

    static final String BOARD_REQUEST = "{" + BOARD_FIELDS + "}";

    static final String BOARD = "{\"id\":\"" + BOARD_ID + "\",\"agreementId\":\"" + AGREEMENT_ID + "\"," + BOARD_FIELDS
            + ",\"validOn\":\"2026-03-01\",\"posts\":[{\"nominator\":{\"organisationNumber\":\"202100-2916\"},"
            + "\"role\":\"ORDINARY\",\"seats\":3,\"filled\":0,\"vacant\":3,\"overfilled\":0},"
            + "{\"nominator\":{\"groupId\":\"vastmanland\"},\"groupName\":\"Västmanland\",\"role\":\"ORDINARY\","
            + "\"seats\":2,\"filled\":1,\"vacant\":1,\"overfilled\":0},{\"nominator\":{\"groupId\":\"vastmanland\"},"
            + "\"groupName\":\"Västmanland\",\"role\":\"SUBSTITUTE\",\"seats\":1,\"filled\":0,\"vacant\":1,"
            + "\"overfilled\":0}],\"members\":[{\"appointmentId\":\"" + ID + "\",\"person\":\"Anna Berg\","
            + "\"nominator\":{\"groupId\":\"vastmanland\"},\"role\":\"ORDINARY\",\"chair\":false,"
            + "\"from\":\"2026-01-01\"}]}";

    private static final String META =
            "\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}";

    static final String BOARDS = "{\"boards\":[" + BOARD + "]," + META + "}";

    static final String APPOINTMENT_REQUEST = "{" + APPOINTED + BY_DECISION + "}";

    static final String APPOINTMENT_ENDED = "{" + APPOINTED + "\"to\":\"2027-05-31\"," + BY_DECISION + "}";

    static final String ENDED = "{\"to\":\"2027-05-31\"}";

    static final String APPOINTMENT = "{\"id\":\"" + ID + "\",\"boardId\":\"" + BOARD_ID + "\"," + APPOINTED
            + BY_DECISION + ",\"recordedAt\":\"2025-12-01T08:00:00Z\"}";

    static final String APPOINTMENTS = "{\"appointments\":[" + APPOINTMENT + "]," + META + "}";

    private BoardExamples() {}
}
