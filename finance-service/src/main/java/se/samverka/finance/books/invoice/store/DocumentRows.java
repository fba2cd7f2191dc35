package se.samverka.finance.books.invoice.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.DocumentSeal;
import se.samverka.finance.books.invoice.model.Giro;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Reads documents with their lines by plain SQL. Each computation reads all documents of its agreement, in one
/// round trip with their basis. Hibernate would keep the rows and compare all of them again at commit.
final class DocumentRows {

    /// Names each column: with `*`, PostgreSQL refuses a statement that is already prepared once another
    /// replica's migration adds a column.
    private static final String OF_AGREEMENT = """
            SELECT i.id, i.agreement_id, i.agreement_version, i.year, i.instalment, i.kind, i.status, i.payee, i.payee_name,
                   i.payee_bankgiro, i.payee_plusgiro, i.payer, i.payer_name, i.buyer_reference, i.fiscal_year, i.sequence,
                   i.issue_date, i.due_date, i.currency, i.payment_reference, i.total, i.paid, i.credited,
                   i.original_invoice_id, i.credit_purpose, i.credit_reason, i.acknowledged_at, i.hash,
                   i.previous_hash, i.revision, i.blocked_by, %s
              FROM invoice i LEFT JOIN invoice_line l ON l.invoice_id = i.id
             WHERE i.agreement_id = :agreement ORDER BY i.id, l.line_number""".formatted(Sql.columns(Invoice.Line.class).stream()
            .map(column -> "l." + column)
            .collect(Collectors.joining(", ")));

    private DocumentRows() {}

    /// A document with one of its lines.
    private record DocumentRow(
            UUID id,
            UUID agreementId,
            int agreementVersion,
            int year,
            int instalment,
            DocumentKind kind,
            Invoice.Status status,
            OrganisationNumber payee,
            String payeeName,
            @Nullable String payeeBankgiro,
            @Nullable String payeePlusgiro,
            OrganisationNumber payer,
            String payerName,
            @Nullable String buyerReference,
            @Nullable Integer fiscalYear,
            @Nullable Integer sequence,
            @Nullable LocalDate issueDate,
            @Nullable LocalDate dueDate,
            String currency,
            @Nullable String paymentReference,
            Money total,
            Money paid,
            Money credited,
            @Nullable UUID originalInvoiceId,
            ManualCredit.@Nullable Purpose creditPurpose,
            @Nullable String creditReason,
            @Nullable Instant acknowledgedAt,
            @Nullable String hash,
            @Nullable String previousHash,
            long revision,
            @Nullable String blockedBy,
            Invoice.@Nullable Line line) {

        Invoice toModel(List<Invoice.Line> lines) {
            return new Invoice(
                    id,
                    agreementId,
                    agreementVersion,
                    year,
                    instalment,
                    kind,
                    status,
                    new Invoice.Party(payee, payeeName, giro()),
                    new Invoice.Party(payer, payerName, null, buyerReference),
                    fiscalYear == null || sequence == null ? null : new InvoiceNumber(fiscalYear, sequence),
                    issueDate,
                    dueDate,
                    currency,
                    paymentReference,
                    lines,
                    total,
                    paid,
                    credited,
                    originalInvoiceId,
                    creditPurpose == null || creditReason == null
                            ? null
                            : new ManualCredit(creditPurpose, creditReason),
                    acknowledgedAt,
                    hash == null ? null : new DocumentSeal(hash, previousHash),
                    revision,
                    blockedBy == null ? null : Hindrance.of(blockedBy));
        }

        private @Nullable Giro giro() {
            return payeeBankgiro == null && payeePlusgiro == null ? null : new Giro(payeeBankgiro, payeePlusgiro);
        }
    }

    /// Queued, to be sent together with the transaction's other queries.
    static Supplier<List<Invoice>> ofAgreement(Sql sql, UUID agreementId) {
        var rows = sql.readLater(SqlQuery.of(OF_AGREEMENT).with("agreement", agreementId), DocumentRow.class);
        return () -> documents(rows.get());
    }

    private static List<Invoice> documents(List<DocumentRow> rows) {
        var byDocument = new LinkedHashMap<UUID, List<DocumentRow>>();
        rows.forEach(row ->
                byDocument.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row));
        return byDocument.values().stream()
                .map(lines -> lines.getFirst().toModel(lines(lines)))
                .toList();
    }

    private static List<Invoice.Line> lines(List<DocumentRow> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.line())).toList();
    }
}
