package se.samverka.finance.books.invoice.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Sha256;

/// The hash chain of the documents of one payee and fiscal year: which text is hashed, and whether a series is
/// intact.
///
/// The hashed text is UTF-8, and anyone who has the document can write it: a first line that names the format,
/// then a line `field=value` for each field of the document, ended by a line feed. In a value a backslash is
/// written `\\`, a line feed `\n` and a carriage return `\r`. An absent field has no line, so a field that is
/// added later leaves earlier hashes valid. Payments, credits and acknowledgements are not hashed: they happen
/// to a document and do not change what it says.
public final class DocumentChain {

    /// At most this many faults of a series are reported.
    public static final int MAX_FAULTS = 100;

    private static final String FORM = "samverka-document-1\n";

    private DocumentChain() {}

    /// A fault of a series, at one of its numbers.
    public sealed interface Fault {
        /// No document has this number.
        record Missing(InvoiceNumber number) implements Fault {}

        /// The document is not what it was when it was issued.
        record Changed(InvoiceNumber number) implements Fault {}

        /// The document does not name the hash of the one before it.
        record Unlinked(InvoiceNumber number) implements Fault {}
    }

    /// How far a series has been verified.
    ///
    /// @param sequence of the last document; 0 before the first
    /// @param hash of the last document; absent before the first and where the last is missing
    public record Position(int sequence, @Nullable String hash) {

        public static final Position START = new Position(0, null);
    }

    /// @param end where the next page begins
    /// @param faults in the order of numbers, about [#MAX_FAULTS] at most
    public record Verified(Position end, List<Fault> faults) {

        public Verified {
            faults = List.copyOf(faults);
        }
    }

    /// Seals a numbered document.
    public static DocumentSeal seal(Invoice document, @Nullable String previousHash) {
        return new DocumentSeal(hash(document, previousHash), previousHash);
    }

    /// Verifies a part of a series. A changed document is one fault: the document after it is compared with the
    /// hash that it carries, not with the one it should carry.
    ///
    /// @param documents issued ones of one payee and fiscal year, in the order of their numbers, all after `from`
    public static Verified verify(Position from, List<Invoice> documents) {
        var faults = new ArrayList<Fault>();
        var at = from;
        for (var document : documents) {
            var number = document.number();
            var seal = document.seal();
            if (number == null || seal == null) {
                throw new IllegalArgumentException("Only issued documents are in a series: " + document.id());
            }
            faults.addAll(missing(at, number.fiscalYear(), number.sequence() - 1, MAX_FAULTS - faults.size()));
            boolean follows = number.sequence() == at.sequence() + 1 && (at.sequence() == 0 || at.hash() != null);
            if (follows && !Objects.equals(seal.previousHash(), at.hash())) {
                faults.add(new Fault.Unlinked(number));
            }
            if (!seal.hash().equals(hash(document, seal.previousHash()))) {
                faults.add(new Fault.Changed(number));
            }
            at = new Position(number.sequence(), seal.hash());
        }
        return new Verified(at, faults);
    }

    /// Reports the numbers after a position, up to `last`, as missing.
    public static List<Fault> missing(Position after, int fiscalYear, int last, int most) {
        var faults = new ArrayList<Fault>();
        for (int sequence = after.sequence() + 1; sequence <= last && faults.size() < most; sequence++) {
            faults.add(new Fault.Missing(new InvoiceNumber(fiscalYear, sequence)));
        }
        return faults;
    }

    /// The text that is hashed.
    static String content(Invoice document, @Nullable String previousHash) {
        var text = new StringBuilder(FORM);
        field(text, "previousHash", previousHash);
        field(text, "id", document.id());
        field(text, "kind", document.kind());
        field(text, "number", document.number());
        field(text, "payee", document.payee().organisationNumber().value());
        field(text, "payeeName", document.payee().name());
        var giro = document.payee().giro();
        field(text, "payeeBankgiro", giro == null ? null : giro.bankgiro());
        field(text, "payeePlusgiro", giro == null ? null : giro.plusgiro());
        field(text, "payer", document.payer().organisationNumber().value());
        field(text, "payerName", document.payer().name());
        field(text, "buyerReference", document.payer().buyerReference());
        field(text, "agreementId", document.agreementId());
        field(text, "agreementVersion", document.agreementVersion());
        field(text, "year", document.year());
        field(text, "instalment", document.instalment());
        field(text, "issueDate", document.issueDate());
        field(text, "dueDate", document.dueDate());
        field(text, "currency", document.currency());
        field(text, "paymentReference", document.paymentReference());
        field(text, "originalInvoiceId", document.originalInvoiceId());
        var manual = document.manualCredit();
        field(text, "purpose", manual == null ? null : manual.purpose());
        field(text, "reason", manual == null ? null : manual.reason());
        field(text, "total", document.total());
        for (var line : document.lines()) {
            field(text, "line", line.lineNumber());
            field(text, "clauseId", line.clauseId());
            field(text, "branchId", line.branchId());
            field(text, "description", line.description());
            line.coding().fields().forEach((name, value) -> field(text, name, value));
            field(text, "amount", line.amount());
            field(text, "originalLineNumber", line.originalLineNumber());
        }
        return text.toString();
    }

    private static void field(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            var written =
                    value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            text.append(name).append('=').append(written).append('\n');
        }
    }

    private static String hash(Invoice document, @Nullable String previousHash) {
        return Sha256.hex(content(document, previousHash));
    }
}
