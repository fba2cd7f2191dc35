package se.samverka.finance.insight.control.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// Searches a table for faults, a portion at a time in the order of ids. Each portion is one statement, which sees
/// all or nothing of another transaction, and no statement takes long.
@ApplicationScoped
public class Portions {

    private static final int SIZE = 10_000;
    private static final int TIMEOUT_SECONDS = 300;
    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    public Portions(Sql sql) {
        this.sql = sql;
    }

    private record Portion(long count, @Nullable UUID last) {}

    /// @param table whose rows are counted as checked; its primary key is `id`
    /// @param faults a query with the text columns rule, href, expected and found, over the rows of the table whose
    ///     id is above `:after` and not above `:upTo`
    public void check(String table, String faults, Findings findings) {
        var after = FIRST;
        while (true) {
            var portion = portion(table, after);
            var last = portion.last();
            if (last == null) {
                return;
            }
            var from = after;
            QuarkusTransaction.requiringNew()
                    .timeout(TIMEOUT_SECONDS)
                    .run(() -> faults(
                            SqlQuery.of(rows(faults, findings))
                                    .with("after", from)
                                    .with("upTo", last),
                            findings));
            findings.checked(portion.count());
            after = last;
        }
    }

    /// As [#check], in one statement over the whole table.
    ///
    /// @param count a query for how many are checked
    public void checkAtOnce(String count, String faults, Findings findings) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            findings.checked(sql.one(SqlQuery.of(count), Long.class));
            faults(SqlQuery.of(rows(faults, findings)), findings);
        });
    }

    /// Notes observations that are not faults, in one statement over the whole table.
    ///
    /// @param count a query for how many are checked
    public void noteAtOnce(String count, String notes, Findings findings) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            findings.checked(sql.one(SqlQuery.of(count), Long.class));
            var found = sql.list(SqlQuery.of(rows(notes, Findings.MOST_KEPT)), Found.class);
            if (!found.isEmpty()) {
                findings.note(findings(found), found.getFirst().total());
            }
        });
    }

    private Portion portion(String table, UUID after) {
        var query = SqlQuery.of(
                        "SELECT count(*) AS count, (array_agg(id ORDER BY id DESC))[1] AS last FROM (SELECT id FROM "
                                + table + " WHERE id > :after ORDER BY id LIMIT " + SIZE + ") p")
                .with("after", after);
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> sql.one(query, Portion.class));
    }

    /// @param total their number, including those that are not read
    private record Found(Finding finding, long total) {}

    private void faults(SqlQuery query, Findings findings) {
        var found = sql.list(query, Found.class);
        if (!found.isEmpty()) {
            findings.add(findings(found), found.getFirst().total());
        }
    }

    private static String rows(String faults, Findings findings) {
        return rows(faults, Math.max(1, findings.room()));
    }

    private static String rows(String faults, int most) {
        return "SELECT f.rule, f.href, f.expected, f.found, count(*) OVER () AS total FROM (" + faults
                + ") f ORDER BY f.href, f.rule LIMIT " + most;
    }

    private static List<Finding> findings(List<Found> found) {
        return found.stream().map(Found::finding).toList();
    }
}
