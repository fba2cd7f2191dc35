package se.samverka.finance.books.payment.rest;

/// Examples in the OpenAPI document: the region pays its invoice under STARK.

final class PaymentExamples {

    static final String REQUEST =
            "{\"paidOn\":\"2026-02-05\",\"amount\":\"590000.00\",\"bankReference\":\"BG 5050-1055 2026-02-05/17\"}";

    static final String PAYMENT = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1c01","invoiceId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01",
            "kind":"PAYMENT","paidOn":"2026-02-05","amount":"590000.00","currency":"SEK",
            "bankReference":"BG 5050-1055 2026-02-05/17","recordedAt":"2026-02-06T08:00:00Z"}""";

    static final String REVERSAL_REQUEST = "{\"reason\":\"Avsåg en annan faktura\"}";

    static final String REVERSAL = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1c02","invoiceId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01",
            "kind":"REVERSAL","paidOn":"2026-02-10","amount":"590000.00","currency":"SEK",
            "reverses":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1c01","reason":"Avsåg en annan faktura",
            "recordedAt":"2026-02-10T08:00:00Z"}""";

    static final String REVERSED = """
            {"status":409,
            "detail":"The payment was already reversed from 2026-02-10, by 01936a6e-7c1f-7d30-a9a4-5f3f4b1f1c02",
            "instance":"/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01/payments/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1c01/reversals",
            "code":"payment-already-reversed","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private static final String LIST = "\"href\":\"https://samverka.example/finance/v1/invoices/"
            + "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01/payments";

    static final String PAYMENTS = "{\"payments\":[" + PAYMENT + "," + REVERSAL
            + "],\"_meta\":{\"totalRecords\":2,\"page\":1,\"limit\":20,\"count\":2},\"_links\":{"
            + "\"self\":{" + LIST + "\",\"rel\":\"self\",\"method\":\"GET\"},"
            + "\"first\":{" + LIST + "?page=1\",\"rel\":\"first\",\"method\":\"GET\"},"
            + "\"last\":{" + LIST + "?page=1\",\"rel\":\"last\",\"method\":\"GET\"}}}";

    static final String REPEATED = """
            {"status":409,
            "detail":"The payee has already recorded a payment with bank reference BG 5050-1055 2026-02-05/17",
            "instance":"/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01/payments",
            "code":"bank-reference-already-recorded","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private PaymentExamples() {}
}
