package se.samverka.finance.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Documents as returned by `/invoices`.
final class AnsweredDocument {

    /// Ids, numbers, values derived from them, and times.
    private static final List<String> OF_ITS_OWN = List.of(
            "id",
            "agreementId",
            "number",
            "paymentReference",
            "originalInvoiceId",
            "acknowledgedAt",
            "hash",
            "previousHash");

    private AnsweredDocument() {}

    /// The documents' contents, byte by byte, without unique values. Each document has its position among similar
    /// ones, to which a credit note refers.
    static List<String> texts(Collection<JsonNode> documents) {
        var places =
                Papers.places(documents.stream().map(AnsweredDocument::invoice).toList());
        return documents.stream()
                .map(document -> {
                    ObjectNode text = document.deepCopy();
                    text.remove(OF_ITS_OWN);
                    if (!document.path("issueDate").asText().endsWith("-01-10")) {
                        // For an adjustment or a credit: today, which may become tomorrow meanwhile.
                        text.remove(List.of("issueDate", "dueDate"));
                    }
                    return text + " "
                            + places.get(UUID.fromString(document.path("id").asText()));
                })
                .sorted()
                .toList();
    }

    static Invoice invoice(JsonNode document) {
        var number = document.path("number").asText(null);
        var reason = document.path("reason").asText(null);
        var lines = new ArrayList<Invoice.Line>();
        for (var line : document.path("lines")) {
            lines.add(new Invoice.Line(
                    lines.size() + 1,
                    line.path("clauseId").asText(),
                    line.path("branchId").asText(),
                    line.path("description").asText(),
                    Coding.ofVat(line.path("vatCategory").asText()),
                    Money.of(line.path("amount").asText()),
                    null));
        }
        return new Invoice(
                id(document, "id"),
                id(document, "agreementId"),
                document.path("agreementVersion").asInt(),
                document.path("year").asInt(),
                document.path("instalment").asInt(0),
                DocumentKind.valueOf(document.path("kind").asText()),
                Invoice.Status.valueOf(document.path("status").asText()),
                party(document.path("payee")),
                party(document.path("payer")),
                number == null
                        ? null
                        : new InvoiceNumber(
                                Integer.parseInt(number.substring(0, 4)), Integer.parseInt(number.substring(5))),
                number == null
                        ? null
                        : LocalDate.parse(document.path("issueDate").asText()),
                null,
                document.path("currency").asText(),
                null,
                lines,
                Money.of(document.path("total").asText()),
                Money.of(document.path("paid").asText()),
                Money.of(document.path("credited").asText()),
                document.has("originalInvoiceId") ? id(document, "originalInvoiceId") : null,
                reason == null
                        ? null
                        : new ManualCredit(
                                ManualCredit.Purpose.valueOf(
                                        document.path("purpose").asText()),
                                reason),
                null,
                null,
                1,
                document.has("blockedBy")
                        ? Hindrance.of(document.path("blockedBy").asText())
                        : null);
    }

    /// Without what the API does not return: the line that a credit line refers to.
    static Invoice asAnswered(Invoice document) {
        var lines = document.lines().stream()
                .map(line -> new Invoice.Line(
                        line.lineNumber(),
                        line.clauseId(),
                        line.branchId(),
                        line.description(),
                        line.coding(),
                        line.amount(),
                        null))
                .toList();
        return new Invoice(
                document.id(),
                document.agreementId(),
                document.agreementVersion(),
                document.year(),
                document.instalment(),
                document.kind(),
                document.status(),
                document.payee(),
                document.payer(),
                document.number(),
                document.issueDate(),
                document.dueDate(),
                document.currency(),
                document.paymentReference(),
                lines,
                document.total(),
                document.paid(),
                document.credited(),
                document.originalInvoiceId(),
                document.manualCredit(),
                null,
                null,
                document.revision(),
                document.blockedBy());
    }

    private static Invoice.Party party(JsonNode party) {
        return new Invoice.Party(
                OrganisationNumber.of(party.path("organisationNumber").asText()),
                party.path("name").asText());
    }

    private static UUID id(JsonNode document, String field) {
        return UUID.fromString(document.path(field).asText());
    }
}
