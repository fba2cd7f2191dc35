package se.samverka.finance.insight.control.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.control.model.ControlResult;
import se.samverka.finance.insight.control.model.ControlResult.Result;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Page;

/// The runs and their results. Plain SQL.
@ApplicationScoped
public class ControlResults {

    /// The name of the loop that works on them, which an order wakes.
    public static final String LOOP = "samverka-controls";

    private static final String SELECT = "SELECT r.id, r.run_id, r.code, r.result, r.checked, r.finding_count,"
            + " r.note_count, c.ordered_at, r.started_at, r.finished_at, r.revision FROM control_result r"
            + " JOIN control_run c ON c.id = r.run_id";

    private final DataSource dataSource;

    ControlResults(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Orders a run of all controls.
    ///
    /// @param night null where somebody asks for it
    /// @return the run; empty when that night has its run already
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> order(List<String> codes, @Nullable LocalDate night, Instant at) {
        var run = Ids.newId();
        int added = update(
                "INSERT INTO control_run (id, night, ordered_at) VALUES (?, ?, ?) ON CONFLICT (night) DO NOTHING",
                run,
                night,
                at(at));
        if (added == 0) {
            return Optional.empty();
        }
        int position = 1;
        for (var code : codes) {
            update(
                    "INSERT INTO control_result (id, run_id, position, code, result, revision)"
                            + " VALUES (?, ?, ?, ?, 'WAITING', 1)",
                    Ids.newId(),
                    run,
                    position++,
                    code);
        }
        notifyLoop();
        return Optional.of(run);
    }

    /// Serialises orders until the transaction ends, so that their number can be bounded.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockOrders() {
        update("LOCK TABLE control_run IN SHARE ROW EXCLUSIVE MODE");
    }

    /// How many runs are not finished.
    public long open() {
        return count("SELECT count(DISTINCT run_id) FROM control_result WHERE result IN ('WAITING', 'RUNNING')");
    }

    /// Begins the next. Only the one replica that leads may: what is RUNNING then was left by one that is gone.
    @Transactional
    public Optional<Claim> claim(Instant now) {
        var next = read(
                "UPDATE control_result SET result = 'RUNNING', started_at = ?, attempts = attempts + 1,"
                        + " revision = revision + 1 WHERE id = (SELECT r.id FROM control_result r"
                        + " JOIN control_run c ON c.id = r.run_id WHERE r.result IN ('WAITING', 'RUNNING')"
                        + " ORDER BY c.ordered_at, r.run_id, r.position LIMIT 1)"
                        + " RETURNING id, code, attempts, revision",
                row -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getInt("attempts"),
                        row.getLong("revision")),
                at(now));
        return next.stream().findFirst();
    }

    /// A result in hand.
    ///
    /// @param attempt from 1
    public record Claim(UUID id, String code, int attempt, long revision) {}

    /// Writes what came out, unless somebody else has begun the control since.
    @Transactional
    public void finish(Claim claim, Result result, Findings findings, Instant now) {
        int written = update(
                "UPDATE control_result SET result = ?, checked = ?, finding_count = ?, note_count = ?, finished_at = ?,"
                        + " revision = revision + 1 WHERE id = ? AND revision = ? AND result = 'RUNNING'",
                result.name(),
                findings.checked(),
                findings.count(),
                findings.noteCount(),
                at(now),
                claim.id(),
                claim.revision());
        if (written > 0) {
            add("control_finding", claim.id(), findings.kept());
            add("control_note", claim.id(), findings.notes());
        }
    }

    private void add(String table, UUID result, List<Finding> findings) {
        int position = 1;
        for (var finding : findings) {
            update(
                    "INSERT INTO " + table + " (result_id, position, rule, href, expected, found)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    result,
                    position++,
                    finding.rule(),
                    finding.href(),
                    finding.expected(),
                    finding.found());
        }
    }

    /// Forgets all but the newest runs.
    @Transactional
    public void keepNewest(int runs) {
        update("DELETE FROM control_run WHERE id IN (SELECT id FROM control_run ORDER BY id DESC OFFSET ?)", runs);
    }

    @Transactional
    public Optional<ControlResult> find(UUID id) {
        return results(SELECT + " WHERE r.id = ?", id).stream().findFirst();
    }

    @Transactional
    public List<ControlResult> ofRun(UUID run) {
        return results(SELECT + " WHERE r.run_id = ? ORDER BY r.position", run);
    }

    /// Which results.
    ///
    /// @param run those of one run
    /// @param latest those of the run that was ordered last
    public record Filter(Optional<UUID> run, boolean latest, Optional<String> code, Optional<Result> result) {}

    /// One page, the newest run first.
    @Transactional
    public Page<ControlResult> page(Filter filter, int offset, int limit) {
        var parameters = new ArrayList<Object>();
        var where = new StringBuilder(" WHERE true");
        filter.run().ifPresent(run -> narrow(where, parameters, "r.run_id = ?", run));
        if (filter.latest()) {
            where.append(" AND r.run_id = (SELECT id FROM control_run ORDER BY id DESC LIMIT 1)");
        }
        filter.code().ifPresent(code -> narrow(where, parameters, "r.code = ?", code));
        filter.result().ifPresent(result -> narrow(where, parameters, "r.result = ?", result.name()));
        var values = parameters.toArray();
        var found = results(
                SELECT + where + " ORDER BY r.run_id DESC, r.position OFFSET " + offset + " LIMIT " + limit, values);
        return Page.of(found, offset, limit, () -> count("SELECT count(*) FROM control_result r" + where, values));
    }

    /// How many findings each control of the newest finished run had, and when that was ordered.
    ///
    /// @param broken controls that could not be carried through
    public record Standing(Instant orderedAt, Map<String, Long> findings, long broken) {}

    @Transactional
    public Optional<Standing> standing() {
        var rows = results(SELECT + " WHERE r.run_id = (SELECT c.id FROM control_run c WHERE NOT EXISTS"
                + " (SELECT FROM control_result o WHERE o.run_id = c.id AND o.result IN ('WAITING', 'RUNNING'))"
                + " ORDER BY c.id DESC LIMIT 1)");
        var findings = new HashMap<String, Long>();
        rows.forEach(row -> findings.put(row.code(), row.findingCount()));
        return rows.stream()
                .findFirst()
                .map(first -> new Standing(
                        first.orderedAt(),
                        findings,
                        rows.stream()
                                .filter(row -> row.result() == Result.BROKEN)
                                .count()));
    }

    private static void narrow(StringBuilder where, List<Object> parameters, String condition, Object value) {
        where.append(" AND ").append(condition);
        parameters.add(value);
    }

    private List<ControlResult> results(String sql, Object... parameters) {
        var bare = read(sql, ControlResults::result, parameters);
        if (bare.isEmpty()) {
            return bare;
        }
        var ids = bare.stream().map(ControlResult::id).toArray(UUID[]::new);
        var findings = kept("control_finding", ids);
        var notes = kept("control_note", ids);
        return bare.stream()
                .map(result -> result.with(
                        findings.getOrDefault(result.id(), List.of()), notes.getOrDefault(result.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Finding>> kept(String table, UUID[] ids) {
        var findings = new HashMap<UUID, List<Finding>>();
        read(
                "SELECT result_id, rule, href, expected, found FROM " + table + " WHERE result_id = ANY (?)"
                        + " ORDER BY result_id, position",
                row -> findings.computeIfAbsent(row.getObject("result_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Finding(
                                row.getString("rule"),
                                row.getString("href"),
                                row.getString("expected"),
                                row.getString("found"))),
                (Object) ids);
        return findings;
    }

    private static ControlResult result(ResultSet row) throws SQLException {
        return new ControlResult(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("code"),
                Result.valueOf(row.getString("result")),
                row.getLong("checked"),
                row.getLong("finding_count"),
                List.of(),
                row.getLong("note_count"),
                List.of(),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getLong("revision"));
    }

    private void notifyLoop() {
        read("SELECT pg_notify('" + LOOP + "', '')", row -> true);
    }

    private long count(String sql, Object... parameters) {
        return read(sql, row -> row.getLong(1), parameters).getFirst();
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, RowReader<T> reader, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var select = prepared(connection, sql, parameters);
                var rows = select.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Results of controls were not read", e);
        }
    }

    private int update(String sql, @Nullable Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Results of controls were not written", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
