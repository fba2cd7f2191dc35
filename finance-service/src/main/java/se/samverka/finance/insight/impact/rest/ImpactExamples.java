package se.samverka.finance.insight.impact.rest;

/// Examples in the OpenAPI document: one party pays more, in a year that is already invoiced.

final class ImpactExamples {

    static final String REQUEST = """
            {"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a11","version":1,"effectiveFrom":"2026-01-01",
            "terms":{"title":"Samhällskontraktet","validFrom":"2026-01-01","validTo":"2026-12-31",
            "parties":[{"organisationNumber":"202100-2916","roles":["COORDINATOR"]},
            {"organisationNumber":"212000-2080","roles":["FUNDER"]}],
            "fundingClauses":[{"clauseId":"vasteras","kind":"FIXED_CONTRIBUTION","title":"Västerås bidrag",
            "payer":"212000-2080","payee":"202100-2916","annualAmount":"5500000.00"}]}}""";

    static final String PREVIEW = """
            {"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a11","version":1,"effectiveFrom":"2026-01-01",
            "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "years":[{"year":2026,"requisitionedBy":["202100-2916"],"parties":[
            {"organisationNumber":"202100-2916","name":"Mälardalens universitet","before":"0.00","after":"0.00",
            "difference":"0.00","unbound":false},
            {"organisationNumber":"212000-2080","name":"Västerås stad","before":"5000000.00","after":"5500000.00",
            "difference":"500000.00","unbound":false}],
            "unassigned":{"before":"0.00","after":"0.00","difference":"0.00"},
            "ownShares":{"before":"0.00","after":"0.00","difference":"0.00"},
            "released":{"before":"0.00","after":"0.00","difference":"0.00"},
            "documents":[{"kind":"INVOICE","effect":"ADDED",
            "payee":{"organisationNumber":"202100-2916","name":"Mälardalens universitet"},
            "payer":{"organisationNumber":"212000-2080","name":"Västerås stad"},"total":"500000.00",
            "lines":[{"clauseId":"vasteras","description":"Västerås bidrag, 2026","amount":"500000.00",
            "vatCategory":"O"}]}],"removedDocuments":[],"problems":[]}]}""";

    static final String NOT_FOUND = """
            {"status":404,
            "detail":"There is no such agreement, or it is not yours to see","instance":"/finance/v1/impact-previews",
            "code":"not-found","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private ImpactExamples() {}
}
