package se.samverka.finance.books.receivable.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.PartyScope;
import se.samverka.finance.books.receivable.model.Ageing;
import se.samverka.finance.books.receivable.model.Bucket;
import se.samverka.finance.books.receivable.model.Receivable;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Reads open amounts as of a day.
///
/// An amount that was open then is today's open amount plus what has been paid and credited since. Only
/// invoices that are open or overpaid today, or were paid or credited since, can have been open then. Each of
/// these groups has an index of its own, by payee and by payer. One query gives the sums and the page.
@ApplicationScoped
public class Receivables {

    private static final String BUCKET = Arrays.stream(Bucket.values())
            .map(bucket -> "WHEN days <= " + bucket.mostDays() + " THEN '" + bucket + "'")
            .collect(Collectors.joining(" ", "CASE ", " END"));

    private static final String OPEN = """
            SELECT i.id FROM invoice i
             WHERE i.kind = 'INVOICE' AND i.status IN ('ISSUED', 'PARTLY_PAID') AND {parties}""";

    private static final String OVERPAID = "SELECT i.id FROM invoice i WHERE i.overpaid AND {parties}";

    private static final String PAYMENTS_TO_PAYEE = """
            SELECT p.invoice_id, p.change FROM payment p WHERE p.paid_on > :asOf AND {payee}""";

    private static final String PAYMENTS_OF_PAYER = """
            SELECT p.invoice_id, p.change FROM invoice i JOIN payment p ON p.invoice_id = i.id
             WHERE p.paid_on > :asOf AND i.kind = 'INVOICE' AND i.status <> 'DRAFT' AND i.issue_date <= :asOf AND {parties}""";

    private static final String CREDITS = """
            SELECT i.original_invoice_id AS invoice_id, i.total FROM invoice i
             WHERE i.kind = 'CREDIT_NOTE' AND i.status <> 'DRAFT' AND i.issue_date > :asOf AND {parties}""";

    private static final String THEN = """
            WITH paid_since AS (
                SELECT p.invoice_id AS id, sum(p.change) AS amount
                  FROM ({payments}) p GROUP BY p.invoice_id),
            credited_since AS (
                SELECT n.invoice_id AS id, sum(n.total) AS amount FROM ({credits}) n GROUP BY n.invoice_id),
            candidate AS (
                {open} UNION {overpaid} UNION SELECT id FROM paid_since UNION SELECT id FROM credited_since),
            at_the_time AS (
                SELECT i.*, :asOf - i.due_date AS days, i.paid - coalesce(p.amount, 0) AS paid_then,
                       i.credited - coalesce(c.amount, 0) AS credited_then
                  FROM candidate
                  JOIN invoice i ON i.id = candidate.id
                  LEFT JOIN paid_since p ON p.id = candidate.id
                  LEFT JOIN credited_since c ON c.id = candidate.id
                 WHERE i.issue_date <= :asOf),
            standing AS MATERIALIZED (SELECT *, total - credited_then - paid_then AS open FROM at_the_time),
            sums AS (
                SELECT {bucket} AS bucket, count(*) FILTER (WHERE open > 0) AS count,
                       coalesce(sum(open) FILTER (WHERE open > 0), 0) AS open,
                       coalesce(-sum(open) FILTER (WHERE open < 0), 0) AS overpaid
                  FROM standing GROUP BY 1),
            page AS (
                SELECT id, number, agreement_id, year, payee, payer, payer_name, issue_date, due_date, total, paid_then,
                       credited_then, days
                  FROM standing i WHERE open > 0 ORDER BY {by} LIMIT :limit OFFSET :offset)
            SELECT s.bucket, s.count, s.open, s.overpaid, i.id AS invoice_id, i.number, i.agreement_id, i.year, i.payee,
                   i.payer, i.payer_name, i.issue_date, i.due_date, i.total, i.paid_then AS paid,
                   i.credited_then AS credited, i.days AS days_overdue
              FROM sums s FULL JOIN page i ON false ORDER BY s.bucket, {by}""";

    private final Sql sql;

    public Receivables(Sql sql) {
        this.sql = sql;
    }

    /// @param ageing the sums over all invoices of the filter
    /// @param page open amounts, by due date
    public record Standing(Ageing ageing, List<Receivable> page) {}

    /// The sums and one page, by one query.
    public Standing read(ReceivableFilter filter, boolean descending, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        var scopes = PartyScope.of(filter.reader(), filter.payee(), filter.payer());
        if (scopes.isEmpty()) {
            return new Standing(new Ageing(Map.of(), Money.ZERO), List.of());
        }
        var direction = descending ? " DESC" : "";
        var query = SqlQuery.of(THEN)
                .part("payments", each(scopes, Receivables::payments, parameters))
                .part("credits", each(scopes, scope -> CREDITS, parameters))
                .part("open", each(scopes, scope -> OPEN, parameters))
                .part("overpaid", each(scopes, scope -> OVERPAID, parameters))
                .part("bucket", BUCKET)
                .part("by", "i.due_date" + direction + ", i.id" + direction)
                .with("asOf", filter.asOf())
                .with("limit", limit)
                .with("offset", offset);
        parameters.forEach(query::with);
        return standing(sql.list(query, Row.class));
    }

    /// A sum, or an invoice of the page.
    private record Row(@Nullable Sum sum, @Nullable Receivable receivable) {}

    private record Sum(Bucket bucket, long count, Money open, Money overpaid) {}

    private static Standing standing(List<Row> rows) {
        var sums = rows.stream().map(Row::sum).filter(Objects::nonNull).toList();
        return new Standing(
                new Ageing(
                        sums.stream()
                                .collect(
                                        Collectors.toMap(Sum::bucket, sum -> new Ageing.Open(sum.count(), sum.open()))),
                        Money.sum(sums.stream().map(Sum::overpaid).toList())),
                rows.stream().map(Row::receivable).filter(Objects::nonNull).toList());
    }

    /// A payment's row has its payee; the payer is on the invoice.
    private static String payments(PartyScope scope) {
        return scope.payer().isPresent() ? PAYMENTS_OF_PAYER : PAYMENTS_TO_PAYEE;
    }

    /// One query per scope; no invoice is in two scopes.
    private static String each(
            List<PartyScope> scopes, Function<PartyScope, String> select, Map<String, Object> parameters) {
        var selects = new ArrayList<String>();
        for (var scope : scopes) {
            int n = selects.size();
            var payee = party("i.payee", ":payee" + n, scope.payee(), parameters);
            var payer = party("i.payer", ":payer" + n, scope.payer(), parameters);
            selects.add(select.apply(scope)
                    .replace("{parties}", payee + " AND " + payer)
                    .replace("{payee}", party("p.payee", ":payee" + n, scope.payee(), parameters)));
        }
        return String.join(" UNION ALL ", selects);
    }

    private static String party(
            String column, String name, Optional<OrganisationNumber> organisation, Map<String, Object> parameters) {
        organisation.ifPresent(number -> parameters.put(name.substring(1), number.value()));
        return organisation.isPresent() ? column + " = " + name : "true";
    }
}
