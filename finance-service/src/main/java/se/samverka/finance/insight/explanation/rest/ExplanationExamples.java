package se.samverka.finance.insight.explanation.rest;

/// Examples in the OpenAPI document.

final class ExplanationExamples {

    static final String EXPLANATION = """
            {"invoiceId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a04","number":"2026-000002","kind":"INVOICE","year":2026,
            "payee":{"organisationNumber":"202100-2916","name":"Mälardalens universitet"},
            "payer":{"organisationNumber":"212000-2080","name":"Västerås stad"},"agrees":true,
            "agreement":{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a11","title":"Samhällskontraktet",
            "caseNumber":"KS2025-00123","versions":[{"version":1,"effectiveFrom":"2026-01-01","approvals":[
            {"party":"212000-2080","name":"Västerås stad","decidingBody":"Kommunstyrelsen","decidedOn":"2025-11-26",
            "reference":"§ 412","legalForceOn":"2025-12-22","bindingFrom":"2025-12-22"}]}]},
            "binding":{"state":"BOUND","versions":[{"first":1,"last":1}],"bindingFrom":"2025-12-22"},
            "sentences":[{"sv":"Fakturan 2026-000002 avser år 2026 enligt avtalet Samhällskontraktet (KS2025-00123).",
            "en":"Invoice 2026-000002 is for the year 2026 under the agreement Samhällskontraktet (KS2025-00123)."}],
            "lines":[{"lineNumber":1,"clauseId":"vasteras","amount":"5000000.00","stretches":[{"agreementVersion":1,
            "from":"2026-01-01","to":"2026-12-31","proration":"NONE","part":"1/1","clauseAmount":"5000000.00",
            "levels":[],"amount":"5000000.00","exactAmount":"5000000/1"}],
            "rounding":{"exactAmount":"5000000/1","amount":"5000000.00"},"entitlement":"5000000.00","issued":[],
            "difference":"5000000.00","sentences":[
            {"sv":"Villkoret Västerås bidrag ger 5 000 000,00 kr för år 2026.",
            "en":"The clause Västerås bidrag gives SEK 5,000,000.00 for the year 2026."}]}]}""";

    private ExplanationExamples() {}
}
