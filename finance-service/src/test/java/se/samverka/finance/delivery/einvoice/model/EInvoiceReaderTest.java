package se.samverka.finance.delivery.einvoice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.delivery.DeliveredInvoice.issued;
import static se.samverka.finance.delivery.DeliveredInvoice.line;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.delivery.DeliveredInvoice;
import se.samverka.finance.delivery.einvoice.model.EInvoiceReader.Parties;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.ElectronicAddress;
import se.samverka.platform.value.Money;

/// What prevents a document from becoming an e-invoice, and what it contains.
class EInvoiceReaderTest {

    private static final PaymentAccount ACCOUNT = new PaymentAccount(PaymentAccount.Giro.BANKGIRO, "50501055");
    private static final Organisation PAYEE = organisation("MDU", "0007:2021002916", null);
    private static final Organisation PAYER = organisation("Regionen", "0007:2321000172", "KS-1");

    @ParameterizedTest
    @MethodSource
    void each_thing_that_is_missing_is_named_where_it_is_missing_with_what_to_do(
            Supplier<List<Violation>> lacks, String expected) {
        assertThat(lacks.get().stream()
                        .map(lack -> lack.pointer() + " " + lack.code().code() + ": " + lack.detail()))
                .containsExactlyElementsOf(expected.lines().toList());
    }

    static Stream<Arguments> each_thing_that_is_missing_is_named_where_it_is_missing_with_what_to_do() {
        var bare = issued().to("Region Västmanland", null);
        return Stream.of(
                row("nothing", () -> EInvoiceReader.lacks(issued().invoice(), parties()), ""),
                row(
                        "organisations that are not known",
                        () -> EInvoiceReader.lacks(bare.invoice(), new Parties(null, null, ACCOUNT)),
                        """
                        /payee/endpoint endpoint-missing: Register the endpoint of 202100-2916 among the organisations, such as 0007:2120002080
                        /payer/endpoint endpoint-missing: Register the endpoint of 232100-0172 among the organisations, such as 0007:2120002080
                        /payer/buyerReference buyer-reference-missing: Register the buyerReference of 232100-0172 among the organisations
                        """),
                row(
                        "endpoints that are not registered, or not valid in Peppol",
                        () -> EInvoiceReader.lacks(
                                issued().invoice(),
                                new Parties(
                                        organisation("MDU", null, null),
                                        organisation("Regionen", "0007:2321000173", null),
                                        ACCOUNT)),
                        """
                        /payee/endpoint endpoint-missing: Register the endpoint of 202100-2916 among the organisations, such as 0007:2120002080
                        /payer/endpoint endpoint-malformed: The endpoint of 232100-0172 must be 0007 and an organisation number, or 0088 and a GLN, such as 0007:2120002080
                        """),
                row(
                        "a reference of blanks is none",
                        () -> EInvoiceReader.lacks(
                                issued().to("Region Västmanland", " ").invoice(), parties()),
                        """
                        /payer/buyerReference buyer-reference-missing: Register the buyerReference of 232100-0172 among the organisations
                        """),
                row(
                        "the account of an issued invoice",
                        () -> EInvoiceReader.lacks(issued().invoice(), new Parties(PAYEE, PAYER, null)),
                        """
                        /payee/bankgiro account-missing: The invoice was issued without an account; credit it with purpose REPLACEMENT and adjust the year once the bankgiro or plusgiro of 202100-2916 is registered
                        """),
                row(
                        "the account of a draft",
                        () -> EInvoiceReader.lacks(issued().draft().invoice(), new Parties(PAYEE, PAYER, null)),
                        """
                        /payee/bankgiro account-missing: Register the bankgiro or plusgiro of 202100-2916 by PUT /agreements/v1/organisations/202100-2916
                        """),
                row(
                        "a credit note needs no account",
                        () -> EInvoiceReader.lacks(issued().credit(null).invoice(), new Parties(PAYEE, PAYER, null)),
                        ""),
                row(
                        "each line that is not outside the scope of VAT",
                        () -> EInvoiceReader.lacks(
                                issued().of(taxed(1, "S"), line(2, "b", "", "B", null, "1.00"), taxed(3, "E"))
                                        .invoice(),
                                parties()),
                        """
                        /lines/0/vatCategory vat-category-unsupported: The lines of an e-invoice must be in VAT category O, outside the scope of VAT; this one is S
                        /lines/2/vatCategory vat-category-unsupported: The lines of an e-invoice must be in VAT category O, outside the scope of VAT; this one is E
                        """));
    }

    @Test
    void an_invoice_is_read_as_it_was_issued_with_the_registered_addresses() {
        assertThat(ready(issued(), null))
                .isEqualTo(new EInvoice(
                        DocumentKind.INVOICE,
                        new InvoiceNumber(2026, 1),
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 2, 9),
                        "SEK",
                        "RK-4711",
                        DeliveredInvoice.AGREEMENT,
                        new EInvoice.Party(MDU, "Mälardalens universitet", new ElectronicAddress("0007", "2021002916")),
                        new EInvoice.Party(REGION, "Region Västmanland", new ElectronicAddress("0007", "2321000172")),
                        "202600000121",
                        null,
                        ACCOUNT,
                        null,
                        null,
                        List.of(new EInvoice.Line(
                                1, "Parternas bidrag, 2026", null, "parties/region", Money.of("1000.50"))),
                        Money.of("1000.50")));
    }

    @ParameterizedTest
    @CsvSource({"RK-4711, RK-4711", "'RK\n4711', RK 4711", ", KS-1"})
    void the_buyers_reference_is_that_of_the_issue_or_else_the_registered_one(@Nullable String atIssue, String read) {
        assertThat(ready(issued().to("Region Västmanland", atIssue), null).buyerReference())
                .isEqualTo(read);
    }

    /// A dash means none; BT-11 is the document's project and BT-154 that of a line.
    @ParameterizedTest
    @CsvSource({"P-1 P-1, P-1, - -", "P-1 P-2, -, P-1 P-2", "P-1 -, -, P-1 -", "- -, -, - -"})
    void a_project_is_the_documents_where_all_lines_share_it_and_the_lines_own_otherwise(
            String projects, String ofDocument, String ofLines) {
        var of = Stream.of(projects.split(" "))
                .map(one -> one.equals("-") ? null : one)
                .toList();
        var read = ready(
                issued().of(line(1, "a", "", "A", of.get(0), "1.00"), line(2, "b", "", "B", of.get(1), "2.00")), null);
        assertThat(read.projectReference()).isEqualTo(ofDocument.equals("-") ? null : ofDocument);
        assertThat(read.lines().stream().map(line -> line.description() == null ? "-" : line.description()))
                .containsExactly(ofLines.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "parties, region, Bidrag, parties/region, Bidrag",
        "parties, '', Bidrag, parties, Bidrag",
        "parties, '', ' ', parties, parties",
        "' ', '', ' ', 7, 7"
    })
    void a_line_has_the_ids_of_its_clause_and_branch_and_always_a_name(
            String clause, String branch, String description, String sellersId, String name) {
        assertThat(ready(issued().of(line(7, clause, branch, description, null, "1.00")), null)
                        .lines())
                .containsExactly(new EInvoice.Line(7, name, null, sellersId, Money.of("1.00")));
    }

    @Test
    void a_credit_note_refers_to_its_invoice_and_says_why_the_payee_decided_on_it() {
        var original = issued().invoice();
        var note = ready(issued().credit("Inställt\ti maj"), original);
        assertThat(note.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(note.dueDate()).isNull();
        assertThat(note.note()).isEqualTo("Inställt i maj");
        assertThat(note.original())
                .isEqualTo(new EInvoice.Original(new InvoiceNumber(2026, 1), LocalDate.of(2026, 1, 10)));
        assertThat(ready(issued().credit(" "), original).note()).isNull();
        assertThat(ready(issued().credit(null), original).note()).isNull();
        assertThat(ready(issued().credit(null), issued().draft().invoice()).original())
                .as("an invoice without a number cannot be referred to")
                .isNull();
    }

    @Test
    void a_name_of_blanks_gives_way_to_the_organisation_number() {
        assertThat(ready(issued().to(" ", "RK-4711"), null).buyer().name()).isEqualTo("232100-0172");
    }

    @Test
    void what_is_missing_is_the_answer_where_something_is_missing() {
        assertThat(EInvoiceReader.read(issued().invoice(), new Parties(PAYEE, PAYER, null), null))
                .isInstanceOfSatisfying(
                        EInvoiceReader.Reading.Lacking.class,
                        lacking -> assertThat(lacking.lacks())
                                .extracting(Violation::pointer)
                                .containsExactly("/payee/bankgiro"));
    }

    @ParameterizedTest
    @CsvSource({"BANKGIRO, SE:BANKGIRO", "PLUSGIRO, SE:PLUSGIRO"})
    void a_giro_is_told_by_its_branch_as_bis_billing_se_r_007_wants_it(PaymentAccount.Giro giro, String branch) {
        assertThat(giro.branch()).isEqualTo(branch);
    }

    @Test
    void a_draft_is_no_e_invoice() {
        var draft = issued().draft().invoice();
        assertThatThrownBy(() -> EInvoiceReader.read(draft, parties(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A draft cannot be an e-invoice");
    }

    private static EInvoice ready(DeliveredInvoice document, @Nullable Invoice original) {
        return switch (EInvoiceReader.read(document.invoice(), parties(), original)) {
            case EInvoiceReader.Reading.Ready(var invoice) -> invoice;
            case EInvoiceReader.Reading.Lacking(var lacks) -> throw new AssertionError(lacks);
        };
    }

    private static Parties parties() {
        return new Parties(PAYEE, PAYER, ACCOUNT);
    }

    private static Organisation organisation(String name, @Nullable String endpoint, @Nullable String reference) {
        return new Organisation(MDU, name, null, endpoint, reference);
    }

    private static Invoice.Line taxed(int number, String category) {
        return new Invoice.Line(number, "t", "", "T", Coding.ofVat(category), Money.of("1.00"), null);
    }

    private static Arguments row(String missing, Supplier<List<Violation>> lacks, String expected) {
        return Arguments.argumentSet(missing, lacks, expected);
    }
}
