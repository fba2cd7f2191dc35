package se.samverka.agreements.agreement.rest;

/// Example bodies of the OpenAPI document. They are compile-time constants because annotations want them so.
final class Examples {

    static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01";

    private static final String TO_THE_AMOUNT =
            "\"title\":\"Samhällskontraktet 2026–2029\",\"caseNumber\":\"KS 2025:100\","
                    + "\"validFrom\":\"2026-01-01\",\"validTo\":\"2029-12-31\",\"parties\":["
                    + "{\"organisationNumber\":\"202100-2916\",\"roles\":[\"COORDINATOR\",\"FUNDER\"]},"
                    + "{\"organisationNumber\":\"212000-0357\",\"roles\":[\"FUNDER\"]}],"
                    + "\"fundingClauses\":[{\"clauseId\":\"eskilstuna\",\"kind\":\"FIXED_CONTRIBUTION\","
                    + "\"payer\":\"212000-0357\",\"payee\":\"202100-2916\",\"annualAmount\":\"5000000.00\"";

    private static final String AFTER_THE_AMOUNT =
            "}],\"entryConditions\":[{\"party\":\"212000-0357\",\"decidingBody\":\"Kommunstyrelsen\","
                    + "\"requirement\":\"LEGAL_FORCE\"},{\"party\":\"202100-2916\",\"decidingBody\":\"Rektor\","
                    + "\"requirement\":\"APPROVAL\"}],\"paymentTerms\":{\"netDays\":30,\"earliestDue\":\"01-31\"}";

    private static final String TERMS_FIELDS = TO_THE_AMOUNT + AFTER_THE_AMOUNT;

    private static final String INDEXED_TERMS_FIELDS = TO_THE_AMOUNT
            + ",\"indexation\":{\"series\":\"KPI\",\"basePeriod\":\"2025-10\",\"month\":10,\"roundingUnit\":\"1.00\"}"
            + AFTER_THE_AMOUNT;

    static final String TERMS = "{\"kind\":\"COOPERATION_AGREEMENT\"," + TERMS_FIELDS + "}";

    static final String AGREEMENT = "{\"id\":\"" + ID + "\",\"status\":\"DRAFT\",\"version\":1,\"revision\":1,"
            + "\"createdAt\":\"2025-11-01T08:00:00Z\",\"bindings\":[],\"notices\":[],\"warnings\":[],\"kind\":\"COOPERATION_AGREEMENT\","
            + TERMS_FIELDS
            + "}";

    static final String REVISION =
            "{\"id\":\"" + ID + "\",\"revision\":5,\"due\":false,\"readers\":[\"202100-2916\",\"212000-0357\"]}";

    static final String META =
            "\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{\"self\":"
                    + "{\"href\":\"https://samverka.example/agreements/v1/agreements\",\"rel\":\"self\",\"method\":\"GET\"}}";

    static final String AGREEMENTS = "{\"agreements\":[" + AGREEMENT + "]," + META + "}";

    static final String VERSION = "{\"version\":1,\"effectiveFrom\":\"2026-01-01\","
            + "\"recordedAt\":\"2025-11-01T08:00:00Z\",\"corrections\":[],"
            + "\"hash\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"terms\":" + TERMS + "}";

    static final String VERSIONS = "{\"versions\":[" + VERSION + "]," + META + "}";

    static final String APPROVAL_REQUEST =
            "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2025-11-25\",\"decidingBody\":\"Kommunstyrelsen\","
                    + "\"reference\":\"§ 112\",\"announcedOn\":\"2025-11-28\"}";

    static final String AMENDMENT_APPROVAL_REQUEST =
            "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-03-02\",\"decidingBody\":\"Kommunstyrelsen\","
                    + "\"reference\":\"§ 30\",\"announcedOn\":\"2026-03-04\"}";

    static final String APPROVAL = "{\"party\":\"212000-0357\",\"outcome\":\"APPROVED\",\"decidedOn\":\"2025-11-25\","
            + "\"decidingBody\":\"Kommunstyrelsen\",\"reference\":\"§ 112\",\"announcedOn\":\"2025-11-28\","
            + "\"appealed\":false,\"bindingFrom\":\"2025-12-20\",\"legalForceOn\":\"2025-12-20\",\"recordedAt\":\"2025-12-01T08:00:00Z\"}";

    static final String APPROVALS = "{\"approvals\":[" + APPROVAL
            + "],\"missing\":[{\"party\":\"202100-2916\",\"decidingBody\":\"Rektor\",\"requirement\":\"APPROVAL\"}]}";

    static final String AMENDMENT_REQUEST =
            "{\"effectiveFrom\":\"2027-01-01\",\"reason\":\"Bidraget följer index\",\"terms\":{" + INDEXED_TERMS_FIELDS
                    + "}}";

    static final String AMENDMENT = "{\"id\":\"" + ID + "\",\"agreementId\":\"" + ID
            + "\",\"status\":\"PROPOSED\",\"baseVersion\":1,\"effectiveFrom\":\"2027-01-01\",\"reason\":\"Bidraget följer index\","
            + "\"createdAt\":\"2026-11-01T08:00:00Z\",\"terms\":{\"kind\":\"COOPERATION_AGREEMENT\","
            + INDEXED_TERMS_FIELDS + "}"
            + ",\"approvals\":[],\"awaited\":[\"202100-2916\",\"212000-0357\"]}";

    static final String AMENDMENTS = "{\"amendments\":[" + AMENDMENT + "]," + META + "}";

    static final String DIFFERENCES = "{\"version\":2,\"against\":1,\"patch\":[{\"op\":\"replace\",\"path\":"
            + "\"/fundingClauses/0/annualAmount\",\"value\":\"6000000.00\"}],\"differences\":[{\"path\":"
            + "\"fundingClauses/eskilstuna/annualAmount\",\"kind\":\"CHANGED\",\"before\":\"5000000.00\","
            + "\"after\":\"6000000.00\"}]}";

    private Examples() {}
}
