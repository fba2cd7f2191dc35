package client;

import client.api.AgreementsApi;
import client.api.ChangesApi;
import client.api.InvoicesApi;
import client.api.PaymentsApi;
import client.model.FinanceChange;
import client.model.Invoice;
import client.model.NewPayment;
import client.model.NewPaymentKind;
import client.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a municipality writes on top of its generated client; program.ts is the same in TypeScript.
public final class Program {

    private static final UUID ID = UUID.fromString("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01");

    private Program() {}

    public static List<String> run(String address) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(address);
        var said = new ArrayList<String>();
        var invoice = new InvoicesApi(client).getInvoice(ID, null);
        said.add("invoice " + invoice.getStatus() + " " + invoice.getTotal());
        var agreement = new AgreementsApi(client).getAgreement(ID, null, null, null);
        said.add("agreement " + agreement.getKind() + " " + agreement.getTitle());
        for (var change : new ChangesApi(client).listFinanceChanges(null, null).getChanges()) {
            said.add(change.getCursor() + ": " + document(client, change));
        }
        try {
            new PaymentsApi(client)
                    .recordPayment(
                            ID,
                            "\"1\"",
                            "key-1",
                            new NewPayment()
                                    .kind(NewPaymentKind.PAYMENT)
                                    .paidOn(LocalDate.of(2026, 1, 31))
                                    .amount("100.00")
                                    .bankReference("B1"));
        } catch (ApiException refused) {
            var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            said.add("refused " + problem.getStatus() + " " + problem.getCode());
        }
        return said;
    }

    private static String document(ApiClient client, FinanceChange change) {
        var document = change.getDocument();
        if (document == null) {
            return change.getDocumentType() + " " + change.getId() + " is gone";
        }
        return switch (change.getDocumentType()) {
            case "invoice" -> "invoice of "
                    + client.getObjectMapper().convertValue(document, Invoice.class).getTotal();
            default -> change.getDocumentType() + " is not known here";
        };
    }
}
