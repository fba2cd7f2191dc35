package se.samverka.finance.delivery.pdf.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.finance.shared.text.model.Wording;
import se.samverka.finance.shared.text.model.XmlText;

/// All texts of an issued document on paper.
///
/// @param facts number, dates and references, in reading order
/// @param vat the text about VAT; empty where a line is not outside the scope of VAT
/// @param explanation how the amount was computed, in order
public record InvoicePages(
        String title,
        Party payee,
        Party payer,
        List<Fact> facts,
        List<Row> rows,
        String total,
        String totalLabel,
        String vat,
        List<Section> explanation) {

    /// Payer or payee.
    public record Party(String name, String organisationNumber) {}

    /// A label and its value.
    public record Fact(String label, String value) {}

    /// One line of the document.
    public record Row(String description, String amount) {}

    /// A heading and the sentences under it.
    public record Section(String heading, List<String> sentences) {
        public Section {
            sentences = sentences.stream().map(XmlText::of).toList();
        }
    }

    private static final String OUTSIDE_THE_SCOPE = "Utanför momsens tillämpningsområde";

    /// @param original the number of the invoice that a credit note refers to
    public static InvoicePages of(Invoice invoice, @Nullable InvoiceNumber original, List<Section> explanation) {
        boolean claim = invoice.kind() == DocumentKind.INVOICE;
        var project = Coding.sharedProject(invoice.lines().stream().map(Invoice.Line::coding));
        boolean outside = invoice.lines().stream().allMatch(l -> l.coding().isOutsideTheScopeOfVat());
        return new InvoicePages(
                (claim ? "Faktura " : "Kreditfaktura ") + invoice.number(),
                party(invoice.payee()),
                party(invoice.payer()),
                facts(invoice, original, project),
                invoice.lines().stream()
                        .map(l -> new Row(
                                XmlText.of(l.description(), l.clauseId()) + (project.isEmpty() ? ofProject(l) : ""),
                                Wording.SV.number(l.amount().toBigDecimal())))
                        .toList(),
                Wording.SV.amount(invoice.total()),
                claim ? "Att betala" : "Krediteras",
                outside ? OUTSIDE_THE_SCOPE : "",
                explanation);
    }

    private static List<Fact> facts(Invoice invoice, @Nullable InvoiceNumber original, Optional<String> project) {
        var facts = new java.util.ArrayList<Fact>();
        facts.add(new Fact("Fakturanummer", String.valueOf(invoice.number())));
        if (original != null) {
            facts.add(new Fact("Krediterar faktura", original.toString()));
        }
        day("Fakturadatum", invoice.issueDate(), facts);
        day("Förfallodatum", invoice.dueDate(), facts);
        var reference = invoice.paymentReference();
        if (reference != null && invoice.kind() == DocumentKind.INVOICE) {
            facts.add(new Fact("OCR-nummer", reference));
        }
        var buyerReference =
                XmlText.of(Objects.requireNonNullElse(invoice.payer().buyerReference(), ""));
        if (!buyerReference.isEmpty()) {
            facts.add(new Fact("Er referens", buyerReference));
        }
        var giro = invoice.payee().giro();
        if (giro != null) {
            text("Bankgiro", giro.bankgiro(), facts);
            text("Plusgiro", giro.plusgiro(), facts);
        }
        facts.add(new Fact("Avser år", String.valueOf(invoice.year())));
        if (invoice.instalment() != Obligation.WHOLE_YEAR) {
            facts.add(new Fact("Delbetalning", String.valueOf(invoice.instalment())));
        }
        project.ifPresent(shared -> facts.add(new Fact("Projekt", XmlText.of(shared))));
        facts.add(new Fact("Avtal", invoice.agreementId().toString()));
        facts.add(new Fact("Avtalsversion", String.valueOf(invoice.agreementVersion())));
        var manual = invoice.manualCredit();
        if (manual != null) {
            facts.add(new Fact("Orsak", XmlText.of(manual.reason())));
        }
        var seal = invoice.seal();
        if (seal != null) {
            facts.add(new Fact("Kontrollsumma", seal.hash()));
        }
        return facts;
    }

    /// The line's own project, where the document as a whole has none.
    private static String ofProject(Invoice.Line line) {
        var project = line.coding().projectReference();
        return project == null ? "" : ", projekt " + XmlText.of(project);
    }

    private static void text(String label, @Nullable String value, List<Fact> facts) {
        if (value != null) {
            facts.add(new Fact(label, value));
        }
    }

    private static void day(String label, @Nullable LocalDate day, List<Fact> facts) {
        if (day != null) {
            facts.add(new Fact(label, day.toString()));
        }
    }

    private static Party party(Invoice.Party party) {
        var number = party.organisationNumber().value();
        return new Party(XmlText.of(party.name(), number), number);
    }
}
