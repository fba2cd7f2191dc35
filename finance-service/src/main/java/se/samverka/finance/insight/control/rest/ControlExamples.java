package se.samverka.finance.insight.control.rest;

/// Examples in the OpenAPI document: a nightly run that finds a total changed directly in the database.

final class ControlExamples {

    static final String FAILED = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f01","run":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f00",
            "code":"document-totals","title":{"en":"The lines of every document sum to its total",
            "sv":"Summan av raderna på varje handling är lika med dess totalbelopp"},"result":"FAILED","checked":42,"findingCount":1,
            "findings":[{"rule":"total-is-not-sum-of-lines",
            "href":"https://samverka.example/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01",
            "expected":"590000.00","found":"590001.00"}],"noteCount":0,"notes":[],"orderedAt":"2026-02-01T02:30:00Z",
            "startedAt":"2026-02-01T02:30:01Z","finishedAt":"2026-02-01T02:30:02Z"}""";

    static final String LIST = "{\"controls\":[" + FAILED + """
            ],"_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/controls","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/controls?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/controls?page=1","rel":"last","method":"GET"}}}""";

    static final String ORDERED = """
            {"run":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f00","controls":[
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f01","run":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f00",
            "code":"document-totals","title":{"en":"The lines of every document sum to its total",
            "sv":"Summan av raderna på varje handling är lika med dess totalbelopp"},"result":"WAITING","checked":0,"findingCount":0,
            "findings":[],"noteCount":0,"notes":[],"orderedAt":"2026-02-01T02:30:00Z"}]}""";

    static final String TOO_MANY = """
            {"status":409,
            "detail":"5 runs are unfinished; wait until one is finished","instance":"/finance/v1/controls",
            "code":"too-many-controls","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    static final String NOT_FOUND = """
            {"status":404,
            "detail":"There is no such control, or it is not yours to see",
            "instance":"/finance/v1/controls/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f02","code":"not-found",
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private ControlExamples() {}
}
