package se.samverka.finance.delivery.export.rest;

/// Examples in the OpenAPI document: Mälardalens universitet's e-invoices of 2026.

final class ExportExamples {

    static final String REQUEST =
            "{\"format\":\"PEPPOL\",\"payee\":\"202100-2916\",\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}";

    static final String WAITING = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e01","format":"PEPPOL","payee":"202100-2916","from":"2026-01-01",
            "to":"2026-12-31","status":"WAITING","progress":{"done":0,"total":11,"leftOut":0},
            "requestedAt":"2026-02-01T08:00:00Z"}""";

    static final String DONE = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e01","format":"PEPPOL","payee":"202100-2916","from":"2026-01-01",
            "to":"2026-12-31","status":"DONE","progress":{"done":11,"total":11,"leftOut":0},
            "requestedAt":"2026-02-01T08:00:00Z","finishedAt":"2026-02-01T08:00:02Z","size":18231,
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

    static final String LIST = "{\"exports\":[" + DONE + """
            ],"_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/exports","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/exports?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/exports?page=1","rel":"last","method":"GET"}}}""";

    static final String NOT_DONE = """
            {"status":409,
            "detail":"The file is not finished: 0 of 11 documents have been processed",
            "instance":"/finance/v1/exports/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e01/content","code":"export-not-done",
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    static final String TOO_MANY = """
            {"status":409,
            "detail":"10 of your exports are unfinished; wait until one is finished","instance":"/finance/v1/exports",
            "code":"too-many-exports","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private ExportExamples() {}
}
