package se.samverka.finance.books.invoice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.sql.Pipeline.Statement;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Reads documents with their lines by plain SQL, what a model is made of and no more. Every computation does, in
/// one round trip with what the documents rest on, and none is kept by Hibernate, which would compare all of them
/// again when the transaction commits.
final class DocumentRows {

    /// Each column by its name: a replica that runs on while another adds one to the table goes on with the
    /// statement that it has prepared, which PostgreSQL refuses once `*` means something else.
    private static final String OF_AGREEMENT = """
            SELECT i.id, i.agreement_id, i.agreement_version, i.year, i.instalment, i.kind, i.status, i.payee, i.payee_name,
                   i.payee_bankgiro, i.payee_plusgiro, i.payer, i.payer_name, i.buyer_reference, i.fiscal_year, i.sequence,
                   i.issue_date, i.due_date, i.currency, i.payment_reference, i.total, i.paid, i.credited,
                   i.original_invoice_id, i.credit_purpose, i.credit_reason, i.acknowledged_at, i.hash,
                   i.previous_hash, i.revision, i.blocked_by, l.line_number, l.clause_id, l.branch_id, l.description, l.vat_category, l.amount,
                   l.original_line_number
              FROM invoice i LEFT JOIN invoice_line l ON l.invoice_id = i.id
             WHERE i.agreement_id = ? ORDER BY i.id, l.line_number""";

    private DocumentRows() {}

    static Statement ofAgreement(UUID agreementId) {
        return Statement.of(OF_AGREEMENT, agreementId);
    }

    static List<Invoice> read(ResultSet rows) throws SQLException {
        var found = new LinkedHashMap<UUID, InvoiceEntity>();
        while (rows.next()) {
            var id = rows.getObject("id", UUID.class);
            var document = found.get(id);
            if (document == null) {
                document = document(id, rows);
                found.put(id, document);
            }
            if (rows.getObject("line_number") != null) {
                document.lines.add(line(rows));
            }
        }
        return found.values().stream().map(InvoiceEntity::toModel).toList();
    }

    private static InvoiceEntity document(UUID id, ResultSet row) throws SQLException {
        var document = new InvoiceEntity();
        document.id = id;
        document.agreementId = row.getObject("agreement_id", UUID.class);
        document.agreementVersion = row.getInt("agreement_version");
        document.year = row.getInt("year");
        document.instalment = row.getInt("instalment");
        document.kind = DocumentKind.valueOf(row.getString("kind"));
        document.status = Invoice.Status.valueOf(row.getString("status"));
        document.payee = OrganisationNumber.of(row.getString("payee"));
        document.payeeName = row.getString("payee_name");
        document.payeeBankgiro = row.getString("payee_bankgiro");
        document.payeePlusgiro = row.getString("payee_plusgiro");
        document.payer = OrganisationNumber.of(row.getString("payer"));
        document.payerName = row.getString("payer_name");
        document.buyerReference = row.getString("buyer_reference");
        document.fiscalYear = row.getObject("fiscal_year", Integer.class);
        document.sequence = row.getObject("sequence", Integer.class);
        document.issueDate = row.getObject("issue_date", LocalDate.class);
        document.dueDate = row.getObject("due_date", LocalDate.class);
        document.currency = row.getString("currency");
        document.paymentReference = row.getString("payment_reference");
        document.total = Money.of(row.getBigDecimal("total"));
        document.paid = Money.of(row.getBigDecimal("paid"));
        document.credited = Money.of(row.getBigDecimal("credited"));
        document.originalInvoiceId = row.getObject("original_invoice_id", UUID.class);
        document.creditPurpose = purpose(row.getString("credit_purpose"));
        document.creditReason = row.getString("credit_reason");
        var acknowledgedAt = row.getObject("acknowledged_at", OffsetDateTime.class);
        document.acknowledgedAt = acknowledgedAt == null ? null : acknowledgedAt.toInstant();
        document.hash = row.getString("hash");
        document.previousHash = row.getString("previous_hash");
        document.revision = row.getLong("revision");
        var blockedBy = row.getString("blocked_by");
        document.blockedBy = blockedBy == null ? null : Hindrance.of(blockedBy);
        return document;
    }

    private static ManualCredit.@Nullable Purpose purpose(@Nullable String name) {
        return name == null ? null : ManualCredit.Purpose.valueOf(name);
    }

    private static InvoiceLineRow line(ResultSet row) throws SQLException {
        var line = new InvoiceLineRow();
        line.clauseId = row.getString("clause_id");
        line.branchId = row.getString("branch_id");
        line.description = row.getString("description");
        line.vatCategory = row.getString("vat_category");
        line.amount = Money.of(row.getBigDecimal("amount"));
        line.originalLineNumber = row.getObject("original_line_number", Integer.class);
        return line;
    }
}
