package se.samverka.finance.books.receivable.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import se.samverka.finance.books.invoice.model.PartyScope;
import se.samverka.finance.books.receivable.model.Ageing;
import se.samverka.finance.books.receivable.model.Bucket;
import se.samverka.finance.books.receivable.model.Receivable;
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
                  FROM standing i WHERE open > 0 ORDER BY {order} LIMIT :limit OFFSET :offset)
            SELECT s.bucket, s.count, s.open, s.overpaid, i.*
              FROM sums s FULL JOIN page i ON false ORDER BY s.bucket, {order}""";

    private static final int SUM_COLUMNS = 4;

    private final EntityManager entities;

    public Receivables(EntityManager entities) {
        this.entities = entities;
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
        var sql = THEN.replace("{payments}", each(scopes, Receivables::payments, parameters))
                .replace("{credits}", each(scopes, scope -> CREDITS, parameters))
                .replace("{open}", each(scopes, scope -> OPEN, parameters))
                .replace("{overpaid}", each(scopes, scope -> OVERPAID, parameters))
                .replace("{bucket}", BUCKET)
                .replace("{order}", "i.due_date" + direction + ", i.id" + direction);
        var query = entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
        query.setParameter("asOf", filter.asOf());
        query.setParameter("limit", limit);
        query.setParameter("offset", offset);
        parameters.forEach(query::setParameter);
        return standing(query.getResultList());
    }

    private static Standing standing(List<Object[]> rows) {
        var buckets = new EnumMap<Bucket, Ageing.Open>(Bucket.class);
        var overpaid = Money.ZERO;
        var page = new ArrayList<Receivable>();
        for (var row : rows) {
            if (row[0] == null) {
                page.add(receivable(Arrays.copyOfRange(row, SUM_COLUMNS, row.length)));
            } else {
                buckets.put(
                        Bucket.valueOf((String) row[0]),
                        new Ageing.Open(((Number) row[1]).longValue(), Money.of((BigDecimal) row[2])));
                overpaid = overpaid.plus(Money.of((BigDecimal) row[3]));
            }
        }
        return new Standing(new Ageing(buckets, overpaid), List.copyOf(page));
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

    private static Receivable receivable(Object[] row) {
        return new Receivable(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (Integer) row[3],
                OrganisationNumber.of((String) row[4]),
                OrganisationNumber.of((String) row[5]),
                (String) row[6],
                day(row[7]),
                day(row[8]),
                Money.of((BigDecimal) row[9]),
                Money.of((BigDecimal) row[10]),
                Money.of((BigDecimal) row[11]),
                ((Number) row[12]).intValue());
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
