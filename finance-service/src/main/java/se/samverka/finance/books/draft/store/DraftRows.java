package se.samverka.finance.books.draft.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.draft.model.DraftChanges;
import se.samverka.finance.books.draft.model.DraftChanges.Rewritten;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Writes drafts with one statement per kind of change, however many drafts there are: an amendment rewrites
/// those of every year and payer at once.
@ApplicationScoped
public class DraftRows {

    private static final String DRAFTS = " FROM json_to_recordset(cast(:rows AS json)) AS d(id uuid, agreement_id uuid,"
            + " agreement_version int, year int, instalment int, kind text, payee text, payee_name text, payer text,"
            + " payer_name text, currency text, total numeric, original_invoice_id uuid, credit_purpose text, credit_reason text,"
            + " revision bigint, blocked_by text)";

    private static final String ADD =
            "INSERT INTO invoice (id, agreement_id, agreement_version, year, instalment, kind,"
                    + " status, payee, payee_name, payer, payer_name, currency, total, original_invoice_id,"
                    + " credit_purpose, credit_reason, revision, blocked_by)"
                    + " SELECT id, agreement_id, agreement_version, year, instalment, kind, 'DRAFT', payee, payee_name, payer,"
                    + " payer_name, currency, total, original_invoice_id, credit_purpose, credit_reason, revision, blocked_by"
                    + DRAFTS;

    /// Sets no indexed column, so PostgreSQL updates no index. The revision also proves that the row is still a
    /// draft, because issuing raises it; with a condition on the status, PostgreSQL would choose the index of
    /// drafts and read those of all agreements.
    private static final String REWRITE = "UPDATE invoice i SET agreement_version = d.agreement_version,"
            + " payee_name = d.payee_name, payer_name = d.payer_name, total = d.total, revision = d.revision"
            + DRAFTS + " WHERE i.id = d.id AND i.revision = d.revision - 1";

    private static final String REMOVE = "DELETE FROM invoice i USING (SELECT id, revision" + DRAFTS + ") d"
            + " WHERE i.id = d.id AND i.revision = d.revision";

    /// The types are those of the table.
    private static final String LINES =
            " FROM json_populate_recordset(cast(NULL AS invoice_line), cast(:rows AS json)) AS d";

    private static final String LINE_COLUMNS = String.join(", ", Sql.columns(LineRow.class));

    private static final String ADD_LINES =
            "INSERT INTO invoice_line (" + LINE_COLUMNS + ") SELECT " + LINE_COLUMNS + LINES;

    private static final String REWRITE_LINES = Sql.columns(Invoice.Line.class).stream()
                    .map(column -> column + " = d." + column)
                    .collect(Collectors.joining(", ", "UPDATE invoice_line l SET ", LINES))
            + " WHERE l.invoice_id = d.invoice_id AND l.line_number = d.line_number";

    private static final String REMOVE_LINES = "DELETE FROM invoice_line l USING (SELECT invoice_id, line_number"
            + LINES + ") d WHERE l.invoice_id = d.invoice_id AND l.line_number = d.line_number";

    private final Sql sql;
    private final ObjectMapper json;

    DraftRows(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json.copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addMixIn(Invoice.Line.class, Columns.class);
    }

    private record DraftRow(
            UUID id,
            UUID agreementId,
            int agreementVersion,
            int year,
            int instalment,
            DocumentKind kind,
            OrganisationNumber payee,
            String payeeName,
            OrganisationNumber payer,
            String payerName,
            String currency,
            Money total,
            @Nullable UUID originalInvoiceId,
            ManualCredit.@Nullable Purpose creditPurpose,
            @Nullable String creditReason,
            long revision,
            @Nullable String blockedBy) {

        static DraftRow of(Invoice draft) {
            var manual = draft.manualCredit();
            var blockedBy = draft.blockedBy();
            return new DraftRow(
                    draft.id(),
                    draft.agreementId(),
                    draft.agreementVersion(),
                    draft.year(),
                    draft.instalment(),
                    draft.kind(),
                    draft.payee().organisationNumber(),
                    draft.payee().name(),
                    draft.payer().organisationNumber(),
                    draft.payer().name(),
                    draft.currency(),
                    draft.total(),
                    draft.originalInvoiceId(),
                    manual == null ? null : manual.purpose(),
                    manual == null ? null : manual.reason(),
                    draft.revision(),
                    blockedBy == null ? null : blockedBy.code());
        }
    }

    private record LineRow(UUID invoiceId, @JsonUnwrapped Invoice.Line line) {}

    /// A column for each field of the coding.
    interface Columns {
        @JsonUnwrapped
        Coding coding();
    }

    /// Adds a credit note that the payee has decided on. It must be issued in the same transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Invoice creditNote) {
        write(new DraftChanges(List.of(creditNote), List.of(), List.of()));
    }

    /// Writes in the caller's transaction, together with its other writes. The transaction fails if a draft has
    /// changed since it was read. None of these drafts may have been read as an entity earlier in the transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(DraftChanges changes) {
        run(REMOVE, changes.removed().stream().map(DraftRow::of));
        run(ADD, changes.added().stream().map(DraftRow::of));
        run(ADD_LINES, changes.added().stream().flatMap(draft -> lines(draft, 0)));
        var rewritten = changes.rewritten();
        run(REWRITE, rewritten.stream().map(draft -> DraftRow.of(draft.after())));
        run(REWRITE_LINES, rewritten.stream().flatMap(DraftRows::changedLines));
        run(ADD_LINES, rewritten.stream().flatMap(draft -> lines(draft.after(), size(draft.before()))));
        run(REMOVE_LINES, rewritten.stream().flatMap(draft -> lines(draft.before(), size(draft.after()))));
    }

    /// Sends the queued statements and forgets the rebuilt agreement.
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        sql.forget();
    }

    private static Stream<LineRow> changedLines(Rewritten draft) {
        var before = draft.before().lines();
        return draft.after().lines().stream()
                .limit(before.size())
                .filter(line -> !line.equals(before.get(line.lineNumber() - 1)))
                .map(line -> new LineRow(draft.after().id(), line));
    }

    /// The lines with higher numbers than this one.
    private static Stream<LineRow> lines(Invoice draft, int above) {
        return draft.lines().stream().skip(above).map(line -> new LineRow(draft.id(), line));
    }

    private static int size(Invoice draft) {
        return draft.lines().size();
    }

    private void run(String statement, Stream<? extends Record> of) {
        List<? extends Record> rows = of.toList();
        if (rows.isEmpty()) {
            return;
        }
        sql.writeLater(SqlQuery.of(statement).with("rows", text(rows)), written -> {
            if (written != rows.size()) {
                throw new IllegalStateException("A draft was changed without its agreement's lock");
            }
        });
    }

    private String text(List<? extends Record> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Drafts cannot be written as JSON", e);
        }
    }
}
