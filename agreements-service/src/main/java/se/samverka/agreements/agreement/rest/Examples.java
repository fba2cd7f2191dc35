package se.samverka.agreements.agreement.rest;

/// Example bodies of the OpenAPI document. They are compile-time constants because annotations want them so.
final class Examples {

    static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01";

    private static final String TO_THE_AMOUNT =
            "\"title\":\"Samhällskontraktet 2026–2029\",\"caseNumber\":\"KS 2025:100\","
                    + "\"validFrom\":\"2026-01-01\",\"validTo\":\"2029-12-31\",\"parties\":["
                    + "{\"organisationNumber\":\"202100-2916\",\"roles\":[\"COORDINATOR\",\"FUNDER\"]},"
                    + "{\"organisationNumber\":\"212000-0357\",\"roles\":[\"FUNDER\"]},"
                    + "{\"organisationNumber\":\"212000-2080\",\"roles\":[\"FUNDER\"]}],"
                    + "\"fundingClauses\":[{\"clauseId\":\"eskilstuna\",\"kind\":\"FIXED_CONTRIBUTION\","
                    + "\"payer\":\"212000-0357\",\"payee\":\"202100-2916\",\"annualAmount\":\"5000000.00\"";

    private static final String AFTER_THE_AMOUNT =
            "},{\"clauseId\":\"vasteras\",\"kind\":\"FIXED_CONTRIBUTION\",\"payer\":\"212000-2080\","
                    + "\"payee\":\"202100-2916\",\"annualAmount\":\"5000000.00\"}],"
                    + "\"entryConditions\":[{\"party\":\"212000-0357\",\"decidingBody\":\"Kommunstyrelsen\","
                    + "\"requirement\":\"LEGAL_FORCE\"},{\"party\":\"212000-2080\",\"decidingBody\":\"Kommunstyrelsen\","
                    + "\"requirement\":\"LEGAL_FORCE\"},{\"party\":\"202100-2916\",\"decidingBody\":\"Rektor\","
                    + "\"requirement\":\"APPROVAL\"}],\"paymentTerms\":{\"netDays\":30,\"earliestDue\":\"01-31\"}";

    private static final String TERMS_FIELDS = TO_THE_AMOUNT + AFTER_THE_AMOUNT;

    private static final String INDEXED_TERMS_FIELDS = TO_THE_AMOUNT
            + ",\"indexation\":{\"series\":\"KPI\",\"basePeriod\":\"2025-10\",\"month\":10,\"roundingUnit\":\"1.00\"}"
            + AFTER_THE_AMOUNT;

    private static final String BOUND =
            "{\"state\":\"BOUND\",\"versions\":[{\"first\":1,\"last\":1}],\"releasedVersions\":[],\"party\":";

    static final String TERMS = "{\"kind\":\"COOPERATION_AGREEMENT\"," + TERMS_FIELDS + "}";

    static final String AGREEMENT = "{\"id\":\"" + ID + "\",\"status\":\"DRAFT\",\"version\":1,\"revision\":1,"
            + "\"createdAt\":\"2025-11-01T08:00:00Z\",\"bindings\":[],\"notices\":[],\"warnings\":[],\"kind\":\"COOPERATION_AGREEMENT\","
            + TERMS_FIELDS
            + "}";

    static final String REVISION = "{\"id\":\"" + ID
            + "\",\"revision\":5,\"due\":false,\"readers\":[\"202100-2916\",\"212000-0357\",\"212000-2080\"]}";

    static final String PROPOSED = "{\"status\":\"PROPOSED\",\"revision\":2}";

    static final String WITHDRAWN = "{\"status\":\"WITHDRAWN\",\"revision\":3}";

    static final String IN_FORCE = "{\"status\":\"IN_FORCE\",\"revision\":5,\"inForceSince\":\"2025-12-20\","
            + "\"bindings\":[" + BOUND + "\"202100-2916\",\"bindingFrom\":\"2025-11-27\"}," + BOUND
            + "\"212000-0357\",\"bindingFrom\":\"2025-12-20\"}," + BOUND
            + "\"212000-2080\",\"bindingFrom\":\"2025-12-20\"}]}";

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
            + "],\"missing\":[{\"party\":\"212000-2080\",\"decidingBody\":\"Kommunstyrelsen\","
            + "\"requirement\":\"LEGAL_FORCE\"},{\"party\":\"202100-2916\",\"decidingBody\":\"Rektor\","
            + "\"requirement\":\"APPROVAL\"}]}";

    /// The same party's decision on the amendment.
    static final String AMENDMENT_APPROVED = "{\"decidedOn\":\"2026-03-02\",\"reference\":\"§ 30\","
            + "\"announcedOn\":\"2026-03-04\",\"bindingFrom\":\"2026-03-26\",\"legalForceOn\":\"2026-03-26\","
            + "\"recordedAt\":\"2026-03-06T08:00:00Z\"}";

    static final String AMENDMENT_REQUEST =
            "{\"effectiveFrom\":\"2027-01-01\",\"reason\":\"Bidraget följer index\",\"terms\":{" + INDEXED_TERMS_FIELDS
                    + "}}";

    static final String AMENDMENT = "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a11\",\"agreementId\":\"" + ID
            + "\",\"status\":\"PROPOSED\",\"baseVersion\":1,\"effectiveFrom\":\"2027-01-01\",\"reason\":\"Bidraget följer index\","
            + "\"createdAt\":\"2026-02-01T08:00:00Z\",\"terms\":{\"kind\":\"COOPERATION_AGREEMENT\","
            + INDEXED_TERMS_FIELDS + "}"
            + ",\"approvals\":[],\"awaited\":[\"202100-2916\",\"212000-0357\",\"212000-2080\"]}";

    static final String AMENDMENT_WITHDRAWN = "{\"status\":\"WITHDRAWN\",\"awaited\":[]}";

    static final String AMENDMENTS = "{\"amendments\":[" + AMENDMENT + "]," + META + "}";

    static final String DIFFERENCES = "{\"version\":2,\"against\":1,\"patch\":[{\"op\":\"replace\",\"path\":"
            + "\"/fundingClauses/0/annualAmount\",\"value\":\"6000000.00\"}],\"differences\":[{\"path\":"
            + "\"fundingClauses/eskilstuna/annualAmount\",\"kind\":\"CHANGED\",\"before\":\"5000000.00\","
            + "\"after\":\"6000000.00\"}]}";

    private Examples() {}
}
