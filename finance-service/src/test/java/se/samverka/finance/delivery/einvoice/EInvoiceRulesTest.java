package se.samverka.finance.delivery.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.PaymentReference;
import se.samverka.finance.delivery.einvoice.model.EInvoice;
import se.samverka.finance.delivery.einvoice.model.EInvoiceReader;
import se.samverka.finance.delivery.einvoice.model.EInvoiceReader.Parties;
import se.samverka.finance.delivery.einvoice.model.EInvoiceReader.Reading;
import se.samverka.finance.delivery.einvoice.model.PaymentAccount;
import se.samverka.platform.value.Money;

/// E-invoices are validated against the official rules, and their contents are checked.
class EInvoiceRulesTest {

    private static final int GENERATED = 240;
    private static final long SEED = 20_260_101;
    /// Ordinary and hostile titles and names: markup, quotes, control characters, lone surrogates, other scripts.
    private static final List<String> PIECES = List.of(
            "Bidrag",
            "Västmanlands & Sörmlands län",
            "<b>fet</b>",
            "]]>",
            "\"citat\"",
            "'apostrof'",
            "§ 6–7 …",
            "€ 1\u00A0000,00",
            "\t",
            "\r\n",
            "\u0001",
            "\uFFFE",
            "\uD83D",
            "😀",
            "日本語",
            "עברית",
            "&amp;",
            "  ",
            "Å");

    @Test
    void generated_documents_break_no_rule_and_raise_no_warning() {
        var random = new Random(SEED);
        for (int i = 0; i < GENERATED; i++) {
            var original = invoice(random, DocumentKind.INVOICE, null);
            var document = i % 4 == 3 ? invoice(random, DocumentKind.CREDIT_NOTE, original.id()) : original;
            var xml = UblDocument.write(ready(document, parties(random), original));
            assertThat(PeppolRules.problems(document.kind(), xml))
                    .as("document %d: %s", i, new String(xml, StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }

    @Test
    void the_rules_detect_broken_documents() {
        var xml = new String(sample(), StandardCharsets.UTF_8);
        // Then
        assertThat(problems(xml)).isEmpty();
        assertThat(problems(xml.replaceAll("(?s)<cbc:BuyerReference>.*?</cbc:BuyerReference>", "")))
                .anyMatch(p -> p.contains("PEPPOL-EN16931-R003"));
        assertThat(problems(xml.replace("VATEX-EU-O", "VATEX-NONE"))).isNotEmpty();
        assertThat(problems(xml.replace(">2321000172<", ">2321000173<"))).isNotEmpty();
        assertThat(problems(xml.replaceFirst(
                        "<cbc:PayableAmount currencyID=\"SEK\">[0-9.]+", "<cbc:PayableAmount currencyID=\"SEK\">1.00")))
                .isNotEmpty();
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(sample()).isEqualTo(sample());
    }

    @Test
    void an_invoice_says_who_owes_whom_what_and_where_to_pay() {
        var xml = new String(sample(), StandardCharsets.UTF_8);
        assertThat(xml)
                .contains("<cbc:ID>2026-000007</cbc:ID>")
                .contains("<cbc:EndpointID schemeID=\"0007\">2021002916</cbc:EndpointID>")
                .contains("<cbc:EndpointID schemeID=\"0007\">2321000172</cbc:EndpointID>")
                .contains("<cbc:RegistrationName>Region Västmanland</cbc:RegistrationName>")
                .contains("<cbc:CompanyID schemeID=\"0007\">2321000172</cbc:CompanyID>")
                .contains("<cbc:BuyerReference>RV-4711</cbc:BuyerReference>")
                .contains("<cbc:PaymentID>202600000725</cbc:PaymentID>")
                .contains("<cbc:ID>50501055</cbc:ID>")
                .contains("<cbc:ID>SE:BANKGIRO</cbc:ID>")
                .contains("<cbc:PayableAmount currencyID=\"SEK\">590000.00</cbc:PayableAmount>")
                .contains("<cbc:TaxExemptionReason>Utanför momsens tillämpningsområde</cbc:TaxExemptionReason>")
                .doesNotContain("E+");
    }

    private static List<String> problems(String xml) {
        return PeppolRules.problems(DocumentKind.INVOICE, xml.getBytes(StandardCharsets.UTF_8));
    }

    /// The region's share of STARK.
    private static byte[] sample() {
        var line = new Invoice.Line(
                1,
                "parties",
                "region",
                "Parternas bidrag, Region Västmanland, 2026",
                Coding.DEFAULT,
                Money.of("590000.00"),
                null);
        var invoice = document(
                DocumentKind.INVOICE,
                new Invoice.Party(Figures.MDU, "Mälardalens universitet"),
                new Invoice.Party(Figures.REGION, "Region Västmanland"),
                new InvoiceNumber(2026, 7),
                LocalDate.of(2026, 1, 10),
                List.of(line),
                null);
        var parties = new Parties(
                new Organisation(Figures.MDU, "Mälardalens universitet", null, "0007:2021002916", null),
                new Organisation(Figures.REGION, "Region Västmanland", "19", "0007:2321000172", "RV-4711"),
                new PaymentAccount(PaymentAccount.Giro.BANKGIRO, "50501055"));
        return UblDocument.write(ready(invoice, parties, null));
    }

    private static EInvoice ready(Invoice invoice, Parties parties, Invoice original) {
        return switch (EInvoiceReader.read(
                invoice, parties, invoice.kind() == DocumentKind.CREDIT_NOTE ? original : null)) {
            case Reading.Ready(var ready) -> ready;
            case Reading.Lacking(var lacks) -> throw new AssertionError(lacks.toString());
        };
    }

    private static Invoice invoice(Random random, DocumentKind kind, UUID original) {
        var lines = IntStream.rangeClosed(1, random.nextInt(10) == 0 ? 120 : 1 + random.nextInt(5))
                .mapToObj(i -> new Invoice.Line(
                        i,
                        text(random, 3) + "c" + i,
                        random.nextBoolean() ? "" : text(random, 2),
                        text(random, random.nextInt(8) == 0 ? 200 : 4),
                        Coding.DEFAULT,
                        amount(random),
                        null))
                .toList();
        return document(
                kind,
                new Invoice.Party(Figures.MDU, text(random, 3)),
                new Invoice.Party(Figures.number(random.nextInt(10_000)), text(random, 30)),
                new InvoiceNumber(2026 + random.nextInt(4), 1 + random.nextInt(999_999)),
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_400)),
                lines,
                original);
    }

    private static Invoice document(
            DocumentKind kind,
            Invoice.Party payee,
            Invoice.Party payer,
            InvoiceNumber number,
            LocalDate issueDate,
            List<Invoice.Line> lines,
            UUID original) {
        return new Invoice(
                UUID.nameUUIDFromBytes(number.toString().getBytes(StandardCharsets.UTF_8)),
                UUID.fromString("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01"),
                1,
                2026,
                0,
                kind,
                Invoice.Status.ISSUED,
                payee,
                payer,
                number,
                issueDate,
                kind == DocumentKind.INVOICE ? issueDate.plusDays(30) : null,
                "SEK",
                PaymentReference.of(number).value(),
                lines,
                Money.sum(lines.stream().map(Invoice.Line::amount).toList()),
                Money.ZERO,
                Money.ZERO,
                original,
                null,
                null,
                null,
                2);
    }

    private static Parties parties(Random random) {
        var gln = random.nextBoolean();
        var account = random.nextBoolean()
                ? new PaymentAccount(PaymentAccount.Giro.BANKGIRO, "50501055")
                : new PaymentAccount(PaymentAccount.Giro.PLUSGIRO, "2865434");
        return new Parties(
                new Organisation(Figures.MDU, "x", null, "0007:202100-2916", null),
                new Organisation(
                        Figures.REGION,
                        "x",
                        null,
                        gln ? "0088:7300009005000" : "0007:2321000172",
                        "r" + text(random, 2)),
                account);
    }

    private static Money amount(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Money.ORE;
            case 1 -> Money.ofOre(1 + random.nextInt(1_000));
            case 2 -> Money.of("999999999999.99");
            default -> Money.ofOre(1 + random.nextLong(100_000_000_000L));
        };
    }

    private static String text(Random random, int pieces) {
        var text = new ArrayList<String>();
        for (int i = 0; i < pieces; i++) {
            text.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join(random.nextBoolean() ? " " : "", text);
    }
}
