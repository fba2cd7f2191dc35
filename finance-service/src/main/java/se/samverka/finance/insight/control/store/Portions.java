package se.samverka.finance.insight.control.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;

/// Lets the database look for faults, a portion of a table at a time in the order of ids: each portion is one
/// statement, which sees all of a commit or nothing of it, and no statement takes long.
@ApplicationScoped
public class Portions {

    private static final int SIZE = 10_000;
    private static final int TIMEOUT_SECONDS = 300;
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;

    public Portions(EntityManager entities) {
        this.entities = entities;
    }

    private record Portion(long count, @Nullable UUID last) {}

    /// @param table whose rows are counted as checked; its primary key is `id`
    /// @param faults a query with the columns rule, href, expected and found (texts), of the rows of the table
    ///     whose id is above `:after` and not above `:upTo`
    public void check(String table, String faults, Findings findings) {
        var after = FIRST;
        while (true) {
            var portion = portion(table, after);
            var last = portion.last();
            if (last == null) {
                return;
            }
            var from = after;
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> faults(faults, from, last, findings));
            findings.checked(portion.count());
            after = last;
        }
    }

    /// As [#check], by one statement over everything.
    ///
    /// @param count a query of how many are checked
    public void checkAtOnce(String count, String faults, Findings findings) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            findings.checked(session().createNativeQuery(count, Long.class).getSingleResult());
            faults(faults, null, null, findings);
        });
    }

    /// Notes what is no fault, by one statement over everything.
    ///
    /// @param count a query of how many are looked at
    public void noteAtOnce(String count, String notes, Findings findings) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            findings.checked(session().createNativeQuery(count, Long.class).getSingleResult());
            var rows = rows(notes, Findings.MOST_KEPT).getResultList();
            if (!rows.isEmpty()) {
                findings.note(found(rows), total(rows));
            }
        });
    }

    private Portion portion(String table, UUID after) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            var row = session()
                    .createNativeQuery(
                            "SELECT count(*), (array_agg(id ORDER BY id DESC))[1] FROM (SELECT id FROM " + table
                                    + " WHERE id > :after ORDER BY id LIMIT " + SIZE + ") p",
                            Object[].class)
                    .setParameter("after", after)
                    .getSingleResult();
            return new Portion(((Number) row[0]).longValue(), (UUID) row[1]);
        });
    }

    private void faults(String faults, @Nullable UUID after, @Nullable UUID upTo, Findings findings) {
        var query = rows(faults, Math.max(1, findings.room()));
        if (after != null && upTo != null) {
            query.setParameter("after", after).setParameter("upTo", upTo);
        }
        var rows = query.getResultList();
        if (!rows.isEmpty()) {
            findings.add(found(rows), total(rows));
        }
    }

    private NativeQuery<Object[]> rows(String faults, int most) {
        return session()
                .createNativeQuery(
                        "SELECT f.rule, f.href, f.expected, f.found, count(*) OVER () FROM (" + faults
                                + ") f ORDER BY f.href, f.rule LIMIT " + most,
                        Object[].class);
    }

    private static List<Finding> found(List<Object[]> rows) {
        return rows.stream().map(Portions::finding).toList();
    }

    private static long total(List<Object[]> rows) {
        return ((Number) rows.getFirst()[4]).longValue();
    }

    private static Finding finding(Object[] row) {
        return new Finding((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
