package se.samverka.finance.receivable.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import se.samverka.finance.receivable.model.Ageing;
import se.samverka.finance.receivable.model.Bucket;
import se.samverka.finance.receivable.model.Receivable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Reads open amounts as of a day.
///
/// What was open then is what is open now, with what has been paid and credited since put back. Only invoices that
/// are open or overpaid now, or have been paid or credited since, can have been open then, and each of those is
/// found by an index of its own.
@ApplicationScoped
public class Receivables {

    private static final String BUCKET = Arrays.stream(Bucket.values())
            .map(bucket -> "WHEN days <= " + bucket.mostDays() + " THEN '" + bucket + "'")
            .collect(Collectors.joining(" ", "CASE ", " END"));

    private static final String THEN = """
            WITH candidate AS (
                SELECT i.id FROM invoice i WHERE i.kind = 'INVOICE' AND i.status IN ('ISSUED', 'PARTLY_PAID') AND {parties}
                UNION SELECT i.id FROM invoice i WHERE i.overpaid AND {parties}
                UNION SELECT p.invoice_id FROM payment p JOIN invoice i ON i.id = p.invoice_id
                       WHERE p.paid_on > :asOf AND {parties}
                UNION SELECT i.original_invoice_id FROM invoice i
                       WHERE i.kind = 'CREDIT_NOTE' AND i.status <> 'DRAFT' AND i.issue_date > :asOf AND {parties}),
            at_the_time AS (
                SELECT i.*, :asOf - i.due_date AS days,
                       i.paid - coalesce((SELECT sum(CASE kind WHEN 'PAYMENT' THEN amount ELSE -amount END)
                                            FROM payment p WHERE p.invoice_id = i.id AND p.paid_on > :asOf), 0) AS paid_then,
                       i.credited - coalesce((SELECT sum(n.total) FROM invoice n WHERE n.original_invoice_id = i.id
                                               AND n.status <> 'DRAFT' AND n.issue_date > :asOf), 0) AS credited_then
                  FROM candidate JOIN invoice i USING (id) WHERE i.issue_date <= :asOf),
            standing AS (SELECT *, total - credited_then - paid_then AS open FROM at_the_time)
            """;

    private final EntityManager entities;

    public Receivables(EntityManager entities) {
        this.entities = entities;
    }

    /// The sums over all that the filter lets through.
    public Ageing ageing(ReceivableFilter filter) {
        var rows = query(
                        filter,
                        "SELECT " + BUCKET + " AS bucket, count(*) FILTER (WHERE open > 0), coalesce(sum(open) FILTER"
                                + " (WHERE open > 0), 0), coalesce(-sum(open) FILTER (WHERE open < 0), 0) FROM standing"
                                + " GROUP BY bucket")
                .getResultList();
        var buckets = new EnumMap<Bucket, Ageing.Open>(Bucket.class);
        var overpaid = Money.ZERO;
        for (var row : rows) {
            buckets.put(
                    Bucket.valueOf((String) row[0]),
                    new Ageing.Open(((Number) row[1]).longValue(), Money.of((BigDecimal) row[2])));
            overpaid = overpaid.plus(Money.of((BigDecimal) row[3]));
        }
        return new Ageing(buckets, overpaid);
    }

    /// One page of what is left to pay, what falls due first before the rest.
    public List<Receivable> page(ReceivableFilter filter, boolean descending, int offset, int limit) {
        var direction = descending ? " DESC" : "";
        return query(
                        filter,
                        "SELECT id, number, agreement_id, year, payee, payer, payer_name, issue_date, due_date, total,"
                                + " paid_then, credited_then, days FROM standing WHERE open > 0 ORDER BY due_date"
                                + direction
                                + ", id" + direction)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Receivables::receivable)
                .toList();
    }

    private NativeQuery<Object[]> query(ReceivableFilter filter, String select) {
        Map<String, Object> parameters = new HashMap<>();
        var parties = parties(filter, parameters);
        var query = entities.unwrap(Session.class)
                .createNativeQuery(THEN.replace("{parties}", parties) + select, Object[].class);
        query.setParameter("asOf", filter.asOf());
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String parties(ReceivableFilter filter, Map<String, Object> parameters) {
        var conditions = new StringBuilder("true");
        narrow("(i.payee = :reader OR i.payer = :reader)", "reader", filter.reader(), conditions, parameters);
        narrow("i.payee = :payee", "payee", filter.payee(), conditions, parameters);
        narrow("i.payer = :payer", "payer", filter.payer(), conditions, parameters);
        return conditions.toString();
    }

    private static void narrow(
            String condition,
            String name,
            Optional<OrganisationNumber> value,
            StringBuilder conditions,
            Map<String, Object> parameters) {
        value.ifPresent(v -> {
            conditions.append(" AND ").append(condition);
            parameters.put(name, v.value());
        });
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
