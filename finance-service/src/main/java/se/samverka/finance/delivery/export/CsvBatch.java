package se.samverka.finance.delivery.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.store.ExportContents.Made;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// One row per line of each document, as RFC 4180 but with semicolons and decimal commas, which spreadsheets and
/// ERP systems with Swedish settings read. UTF-8 without a byte-order mark; rows end with CR LF; the first row
/// names the columns. Only data that never changes is included, so the same documents give the same file.
@ApplicationScoped
class CsvBatch implements BatchFormat {

    static final CSVFormat CSV = CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private static final List<String> OF_DOCUMENT_AND_LINE = List.of(
            "number",
            "kind",
            "issueDate",
            "dueDate",
            "agreementId",
            "agreementVersion",
            "year",
            "instalment",
            "payee",
            "payeeName",
            "payer",
            "payerName",
            "currency",
            "paymentReference",
            "originalNumber",
            "purpose",
            "reason",
            "lineNumber",
            "clauseId",
            "branchId",
            "description");

    /// The fields of a line's coding stand between the two.
    private static final List<String> AMOUNTS = List.of("amount", "total");

    private final IssuedDocuments issued;

    CsvBatch(IssuedDocuments issued) {
        this.issued = issued;
    }

    @Override
    public Export.Format format() {
        return Export.Format.CSV;
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public String fileEnding() {
        return "csv";
    }

    @Override
    public List<UUID> items(
            Export.Side side, OrganisationNumber organisation, LocalDate from, LocalDate to, int limit) {
        return issued.ids(side, organisation, from, to, limit);
    }

    @Override
    public List<Outcome> portion(Export export, List<UUID> items) {
        var read = issued.read(items);
        var outcomes = new ArrayList<Outcome>();
        for (var document : read.documents()) {
            var rows = new StringBuilder();
            for (var line : document.lines()) {
                rows.append(row(cells(document, read.originalOf(document), line)));
            }
            outcomes.add(new Outcome(IssuedDocuments.nameOf(document), rows.toString(), null));
        }
        return outcomes;
    }

    @Override
    public void file(Export export, Iterable<Made> made, OutputStream out) throws IOException {
        out.write(row(columns()).getBytes(StandardCharsets.UTF_8));
        for (var document : made) {
            var content = document.content();
            if (content != null) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> columns() {
        var columns = new ArrayList<>(OF_DOCUMENT_AND_LINE);
        columns.addAll(Coding.DEFAULT.fields().keySet());
        columns.addAll(AMOUNTS);
        return columns;
    }

    private static List<String> cells(Invoice document, @Nullable Invoice original, Invoice.Line line) {
        var manual = document.manualCredit();
        var cells = new ArrayList<>(List.of(
                shown(document.number()),
                document.kind().name(),
                shown(document.issueDate()),
                shown(document.dueDate()),
                document.agreementId().toString(),
                String.valueOf(document.agreementVersion()),
                String.valueOf(document.year()),
                String.valueOf(document.instalment()),
                document.payee().organisationNumber().value(),
                SpreadsheetText.of(document.payee().name()),
                document.payer().organisationNumber().value(),
                SpreadsheetText.of(document.payer().name()),
                document.currency(),
                shown(document.paymentReference()),
                original == null ? "" : shown(original.number()),
                manual == null ? "" : manual.purpose().name(),
                manual == null ? "" : SpreadsheetText.of(manual.reason()),
                String.valueOf(line.lineNumber()),
                SpreadsheetText.of(line.clauseId()),
                SpreadsheetText.of(line.branchId()),
                SpreadsheetText.of(line.description())));
        line.coding().fields().values().forEach(value -> cells.add(SpreadsheetText.of(shown(value))));
        cells.add(amount(document, line.amount()));
        cells.add(amount(document, document.total()));
        return cells;
    }

    /// Below zero on a credit note, so that the sum of the line amounts is what has been claimed less what has been
    /// credited. The document's total is repeated on each of its rows, so that column must not be summed. Payments
    /// are not included.
    private static String amount(Invoice document, Money amount) {
        var signed = document.kind() == DocumentKind.CREDIT_NOTE ? amount.negated() : amount;
        return signed.toString().replace('.', ',');
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String row(List<String> cells) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSV)) {
            printer.printRecord(cells);
        } catch (IOException neverOfAStringBuilder) {
            throw new UncheckedIOException(neverOfAStringBuilder);
        }
        return text.toString();
    }
}
