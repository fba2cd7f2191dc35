package se.samverka.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.samverka.deploy.local.client.PlatformClient;

/// Two years of documents under the made-up agreement, as the payee's finance issues them. Last year's are paid.
/// Of this year's two are paid, one is partly paid, one credited and one overdue.
final class DemoClaims {

    private static final String FINANCE = "/finance/v1";
    private static final String REGION = "232100-0172";
    private static final String ESKILSTUNA = "212000-0357";
    private static final String VASTERAS = "212000-2080";
    private static final String KOPING = "212000-2114";
    private static final String SALA = "212000-2098";

    private final PlatformClient finance;
    private final String agreementId;
    private final DemoDays days;

    DemoClaims(PlatformClient finance, String agreementId, DemoDays days) {
        this.finance = finance;
        this.agreementId = agreementId;
        this.days = days;
    }

    void load() {
        requisition(days.lastYear(), days.claimedLastYear());
        for (var payer : List.of(REGION, ESKILSTUNA, VASTERAS, KOPING, SALA)) {
            var invoice = invoice(days.lastYear(), payer);
            pay(invoice, total(invoice), days.claimedLastYear().plusDays(26));
        }
        requisition(days.year(), days.claimed());
        for (var payer : List.of(REGION, KOPING)) {
            var invoice = invoice(days.year(), payer);
            pay(invoice, total(invoice), days.claimed().plusDays(20));
        }
        pay(invoice(days.year(), VASTERAS), "250000.00", days.claimed().plusDays(30));
        credit(invoice(days.year(), SALA));
    }

    /// Reports for Västerås that its system has booked this year's invoice.
    void acknowledge(PlatformClient erp) {
        var invoice = invoice(days.year(), VASTERAS);
        if (!invoice.hasNonNull("acknowledgedAt")) {
            var report = Map.of("bookedOn", days.claimed().plusDays(3).toString(), "reference", "LEV-000812");
            erp.post(path(invoice) + "/acknowledgements", report, null).expect(201);
        }
    }

    /// Issues what an amendment has changed in this year: a supplementary invoice and a credit note.
    void adjust() {
        var asked = Map.of("agreementId", agreementId, "year", days.year());
        // 409: they are issued already.
        finance.postWhenHeardOf(FINANCE + "/adjustments", asked).expect(201, 409);
    }

    private void requisition(int year, LocalDate on) {
        var there = finance.get(FINANCE + "/requisitions?agreementId=" + agreementId + "&year=" + year);
        if (!there.expect(200).path("requisitions").isEmpty()) {
            return;
        }
        var asked = new HashMap<String, Object>(
                Map.of("agreementId", agreementId, "year", year, "requisitionedOn", on.toString()));
        if (on.getYear() < days.year()) {
            asked.put("lateReason", "Demodata: kravet är från tiden innan plattformen togs i bruk");
        }
        finance.postWhenHeardOf(FINANCE + "/requisitions", asked).expect(201);
    }

    /// The first document of that payer and year.
    private JsonNode invoice(int year, String payer) {
        var documents = finance.get(FINANCE + "/invoices?limit=200&kind=INVOICE&agreementId=" + agreementId + "&year="
                + year + "&payer=" + payer);
        return StreamSupport.stream(documents.expect(200).path("invoices").spliterator(), false)
                .filter(document -> document.hasNonNull("number"))
                .min((a, b) ->
                        a.path("number").asText().compareTo(b.path("number").asText()))
                .orElseThrow();
    }

    private void pay(JsonNode invoice, String amount, LocalDate on) {
        if (invoice.path("paid").asText().equals("0.00")) {
            var payment = Map.of(
                    "paidOn",
                    on.toString(),
                    "amount",
                    amount,
                    "bankReference",
                    "BG " + on + "/" + invoice.path("number").asText());
            finance.post(path(invoice) + "/payments", payment, tag(invoice)).expect(201);
        }
    }

    private void credit(JsonNode invoice) {
        if (invoice.path("credited").asText().equals("0.00")) {
            var credit = Map.of("reason", "Kommunen avstod från tjänsten i år", "amount", total(invoice));
            finance.post(path(invoice) + "/credits", credit, tag(invoice)).expect(201);
        }
    }

    private @Nullable String tag(JsonNode invoice) {
        return finance.get(path(invoice)).etag();
    }

    private static String total(JsonNode invoice) {
        return invoice.path("total").asText();
    }

    private static String path(JsonNode invoice) {
        return FINANCE + "/invoices/" + invoice.path("id").asText();
    }
}
