package se.samverka.finance.claim.allocation.rest;

/// Examples in the OpenAPI document: STARK, shortened to two branches.

final class AllocationExamples {

    private static final String BRANCHES = """
            "branches":[{"branchId":"region","path":"region","title":"Region Västmanland","share":"1/2",
            "computedAmount":"590500.00","decidedAmount":"590000.00","decisionReference":"RS § 123","residual":"0.00",
            "amount":"590000.00","payer":"232100-0172","unassigned":false,"absent":false,"left":false,"unbound":false,"contested":false,
            "released":false,"branches":[]},
            {"branchId":"municipalities","path":"municipalities","title":"Kommunerna","share":"1/2",
            "computedAmount":"590500.00","residual":"500.00","amount":"591000.00","unassigned":true,
            "absent":false,"left":false,"unbound":false,"contested":false,
            "released":false,"branches":[]}],
            "problems":[]}""";

    static final String LIST = """
            {"allocations":[{"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","agreementVersion":1,"year":2026,
            "clauseId":"parties","title":"Parternas bidrag","kind":"SHARED_CONTRIBUTION","receivable":true,
            "payee":"202100-2916","absent":false,"left":false,"payeeAbsent":false,"unbound":false,"contested":false,"released":false,
            "proration":"NONE","currency":"SEK","amount":"1181000.00",
            """ + BRANCHES + """
            ],"problems":[],"_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/allocations?year=2026","rel":"self",
            "method":"GET"},"first":{"href":"https://samverka.example/finance/v1/allocations?year=2026&page=1",
            "rel":"first","method":"GET"},"last":{"href":
            "https://samverka.example/finance/v1/allocations?year=2026&page=1","rel":"last","method":"GET"}}}""";

    static final String PREVIEW = """
            {"allocations":[{"year":2026,"clauseId":"parties","title":"Parternas bidrag","kind":"SHARED_CONTRIBUTION",
            "receivable":true,"payee":"202100-2916","absent":false,"left":false,"payeeAbsent":false,"unbound":false,"contested":false,"released":false,
            "proration":"NONE","currency":"SEK",
            "amount":"1181000.00",
            """ + BRANCHES + "]}";

    static final String REQUEST = """
            {"year":2026,"terms":{"title":"STARK","validFrom":"2026-01-01","validTo":"2028-12-31",
            "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
            {"organisationNumber":"232100-0172","roles":["FUNDER"]}],
            "fundingClauses":[{"clauseId":"parties","kind":"SHARED_CONTRIBUTION","title":"Parternas bidrag",
            "payee":"202100-2916","annualAmount":"1181000.00","split":{"method":"SHARES","roundingUnit":"0.01",
            "residualOwner":"municipalities","branches":[{"branchId":"region","title":"Region Västmanland",
            "payer":"232100-0172","share":"1/2","decidedAmount":"590000.00","decisionReference":"RS § 123"},
            {"branchId":"municipalities","title":"Kommunerna","share":"1/2"}]}}]}}""";

    static final String NOT_FOUND = """
            {"status":404,
            "detail":"There is no such agreement, or it is not yours to see","instance":"/finance/v1/allocations",
            "code":"not-found","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private AllocationExamples() {}
}
