package se.samverka.finance.books.invoice.rest;

/// Examples in the OpenAPI document: the region's invoice under STARK.
public final class InvoiceExamples {

    public static final String INVOICE = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01","number":"2026-000001","kind":"INVOICE","status":"ISSUED",
            "agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","agreementVersion":1,"year":2026,
            "payee":{"organisationNumber":"202100-2916","name":"Mälardalens universitet","bankgiro":"5050-1055"},
            "payer":{"organisationNumber":"232100-0172","name":"Region Västmanland","buyerReference":"RK-4711"},
            "issueDate":"2026-01-10","dueDate":"2026-02-09","currency":"SEK","paymentReference":"202600000121",
            "lines":[{"clauseId":"parties","branchId":"region","description":"Parternas bidrag, Region Västmanland, 2026",
            "amount":"590000.00","vatCategory":"O"}],"total":"590000.00","paid":"0.00","credited":"0.00",
            "remaining":"590000.00","overpaid":"0.00",
            "hash":"7d5f2c1f0e3b4a6988f0c7f0d5f4b1a2c3d4e5f60718293a4b5c6d7e8f901234"}""";

    public static final String CREDIT_REQUEST =
            "{\"reason\":\"Verksamheten genomfördes inte under våren\",\"amount\":\"90000.00\"}";

    public static final String CREDIT_NOTE = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a02","number":"2026-000012","kind":"CREDIT_NOTE","status":"ISSUED",
            "agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","agreementVersion":1,"year":2026,
            "payee":{"organisationNumber":"202100-2916","name":"Mälardalens universitet"},
            "payer":{"organisationNumber":"232100-0172","name":"Region Västmanland","buyerReference":"RK-4711"},
            "issueDate":"2026-06-15","currency":"SEK","paymentReference":"202600001228",
            "lines":[{"clauseId":"parties","branchId":"region","description":"Parternas bidrag, Region Västmanland, 2026",
            "amount":"90000.00","vatCategory":"O"}],"total":"90000.00","paid":"0.00","credited":"0.00",
            "originalInvoiceId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01","purpose":"REDUCTION",
            "reason":"Verksamheten genomfördes inte under våren",
            "hash":"7d5f2c1f0e3b4a6988f0c7f0d5f4b1a2c3d4e5f60718293a4b5c6d7e8f901234",
            "previousHash":"0d5f2c1f0e3b4a6988f0c7f0d5f4b1a2c3d4e5f60718293a4b5c6d7e8f901230"}""";

    private static final String META =
            "\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";

    public static final String INVOICES = "{\"invoices\":[" + INVOICE + "]," + META;

    private static final String AGREEMENT_YEAR =
            "{\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\",\"year\":2026";

    /// The region's line, up to its amount.
    private static final String REGION_LINE = """
            "lines":[{"clauseId":"parties","branchId":"region",
            "description":"Parternas bidrag, Region Västmanland, 2026",""";

    private static final String NOT_BOUND = """
            "notIssued":[{"kind":"INVOICE","payer":"212000-2031","total":"20907.00","blockedBy":"payer-not-bound"}]""";

    private static final String ISSUED = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01","number":"2026-000001","kind":"INVOICE","payer":"232100-0172",
            "dueDate":"2026-02-09","total":"590000.00"}""";

    public static final String REQUEST = AGREEMENT_YEAR + ",\"requisitionedOn\":\"2026-01-10\"}";

    /// The region is bound and invoiced; Surahammar is not bound yet.
    private static final String REQUISITIONED = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1b01","agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
            "year":2026,"payee":"202100-2916","requisitionedOn":"2026-01-10","invoices":[""" + ISSUED + "]," + NOT_BOUND + ",\"total\":\"590000.00\"";

    public static final String REQUISITION = REQUISITIONED + "}";

    /// What requisitions answers to [#REQUEST].
    public static final String REQUISITION_MADE = REQUISITIONED + ",\"warnings\":[]}";

    public static final String REQUISITIONS = "{\"requisitions\":[" + REQUISITION + "]," + META;

    /// The dry run of [#REQUEST].
    public static final String REQUISITION_PLANNED =
            AGREEMENT_YEAR + """
            ,"documents":[{"kind":"INVOICE",
            "payer":{"organisationNumber":"232100-0172","name":"Region Västmanland","buyerReference":"RK-4711"},
            "issueDate":"2026-01-10",""" + REGION_LINE + """
            "amount":"590000.00","vatCategory":"O"}],"total":"590000.00"}],""" + NOT_BOUND + ",\"total\":\"590000.00\",\"warnings\":[]}";

    /// The dry run of [#CREDIT_REQUEST], which gives [#CREDIT_NOTE].
    public static final String CREDIT_PLANNED = AGREEMENT_YEAR + """
            ,"documents":[{"kind":"CREDIT_NOTE",
            "payer":{"organisationNumber":"232100-0172","name":"Region Västmanland","buyerReference":"RK-4711"},
            "issueDate":"2026-06-15",""" + REGION_LINE + """
            "amount":"90000.00","vatCategory":"O"}],"total":"90000.00",
            "originalInvoiceId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01"}],
            "notIssued":[],"total":"-90000.00","warnings":[]}""";

    public static final String ADJUSTMENT_REQUEST = AGREEMENT_YEAR + "}";

    /// Surahammar has become bound since the requisition.
    public static final String ADJUSTMENT = AGREEMENT_YEAR + """
            ,"documents":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a03","number":"2026-000011","kind":"INVOICE",
            "payer":"212000-2031","dueDate":"2026-05-04","total":"20907.00"}],"notIssued":[],"warnings":[]}""";

    /// The dry run of [#ADJUSTMENT_REQUEST].
    public static final String ADJUSTMENT_PLANNED = AGREEMENT_YEAR + """
            ,"documents":[{"kind":"INVOICE",
            "payer":{"organisationNumber":"212000-2031","name":"Surahammars kommun"},"issueDate":"2026-04-04",
            "lines":[{"clauseId":"parties","branchId":"surahammar",
            "description":"Parternas bidrag, Surahammar, 2026","amount":"20907.00","vatCategory":"O"}],
            "total":"20907.00"}],"notIssued":[],"total":"20907.00","warnings":[]}""";

    public static final String PEPPOL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">…</Invoice>""";

    public static final String INCOMPLETE = """
            {"type":"https://samverka.example/problems/e-invoice-incomplete","title":"The document lacks what an e-invoice needs","status":409,
            "detail":"This document cannot be an e-invoice yet; errors names what is missing",
            "instance":"/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01","code":"e-invoice-incomplete",
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[{"pointer":"/payer/endpoint","code":"endpoint-missing",
            "detail":"Register the endpoint of 232100-0172 among the organisations, such as 0007:2120002080"}]}""";

    private InvoiceExamples() {}
}
