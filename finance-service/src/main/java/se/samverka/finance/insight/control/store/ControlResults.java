package se.samverka.finance.insight.control.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.control.model.ControlFilter;
import se.samverka.finance.insight.control.model.ControlResult;
import se.samverka.finance.insight.control.model.ControlResult.Result;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Page;

/// Runs of controls, and their results.
@ApplicationScoped
public class ControlResults {

    /// The name of the loop that runs controls; an order wakes it.
    public static final String LOOP = "samverka-controls";

    private static final String COLUMNS = "r.id, r.run_id, r.code, r.result, r.checked, r.finding_count,"
            + " r.note_count, c.ordered_at, r.started_at, r.finished_at, r.revision";
    private static final String RESULTS = "control_result r JOIN control_run c ON c.id = r.run_id";

    private final Sql sql;

    ControlResults(Sql sql) {
        this.sql = sql;
    }

    /// Orders a run of all controls.
    ///
    /// @param night null for a run on request
    /// @return the run; empty when that night already has one
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> order(List<String> codes, @Nullable LocalDate night, Instant at) {
        var run = Ids.newId();
        int added = sql.write(SqlQuery.of("INSERT INTO control_run (id, night, ordered_at)"
                        + " VALUES (:run, cast(:night AS date), :at) ON CONFLICT (night) DO NOTHING")
                .with("run", run)
                .with("night", night)
                .with("at", at));
        if (added == 0) {
            return Optional.empty();
        }
        int position = 1;
        for (var code : codes) {
            sql.write(SqlQuery.of("INSERT INTO control_result (id, run_id, position, code, result, revision)"
                            + " VALUES (:id, :run, :position, :code, 'WAITING', 1)")
                    .with("id", Ids.newId())
                    .with("run", run)
                    .with("position", position++)
                    .with("code", code));
        }
        var _ = sql.one(SqlQuery.of("SELECT true FROM pg_notify(:loop, '')").with("loop", LOOP), Boolean.class);
        return Optional.of(run);
    }

    /// Serialises orders until the transaction ends, so that their number can be limited.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockOrders() {
        sql.write(SqlQuery.of("LOCK TABLE control_run IN SHARE ROW EXCLUSIVE MODE"));
    }

    /// How many runs are unfinished.
    public long open() {
        return sql.one(
                SqlQuery.of("SELECT count(DISTINCT run_id) FROM control_result WHERE result IN ('WAITING', 'RUNNING')"),
                Long.class);
    }

    /// Starts the next control. Only the leading replica may call it: a RUNNING control was left by a replica that
    /// died.
    @Transactional
    public Optional<Claim> claim(Instant now) {
        return sql.first(
                SqlQuery.of("UPDATE control_result SET result = 'RUNNING', started_at = :now, attempts = attempts + 1,"
                                + " revision = revision + 1 WHERE id = (SELECT r.id FROM control_result r"
                                + " JOIN control_run c ON c.id = r.run_id WHERE r.result IN ('WAITING', 'RUNNING')"
                                + " ORDER BY c.ordered_at, r.run_id, r.position LIMIT 1)"
                                + " RETURNING id, code, attempts AS attempt, revision")
                        .with("now", now),
                Claim.class);
    }

    /// A control that has been started.
    ///
    /// @param attempt from 1
    public record Claim(UUID id, String code, int attempt, long revision) {}

    /// Writes the outcome, unless another replica has restarted the control.
    @Transactional
    public void finish(Claim claim, Result result, Findings findings, Instant now) {
        int written = sql.write(SqlQuery.of("UPDATE control_result SET result = :result, checked = :checked,"
                        + " finding_count = :findings, note_count = :notes, finished_at = :now,"
                        + " revision = revision + 1 WHERE id = :id AND revision = :revision AND result = 'RUNNING'")
                .with("result", result)
                .with("checked", findings.checked())
                .with("findings", findings.count())
                .with("notes", findings.noteCount())
                .with("now", now)
                .with("id", claim.id())
                .with("revision", claim.revision()));
        if (written > 0) {
            add("control_finding", claim.id(), findings.kept());
            add("control_note", claim.id(), findings.notes());
        }
    }

    private void add(String table, UUID result, List<Finding> findings) {
        int position = 1;
        for (var finding : findings) {
            sql.write(SqlQuery.of("INSERT INTO {table} (result_id, position, rule, href, expected, found)"
                            + " VALUES (:result, :position, :rule, :href, :expected, :found)")
                    .part("table", table)
                    .with("result", result)
                    .with("position", position++)
                    .with("rule", finding.rule())
                    .with("href", finding.href())
                    .with("expected", finding.expected())
                    .with("found", finding.found()));
        }
    }

    /// Deletes all but the newest runs.
    @Transactional
    public void keepNewest(int runs) {
        sql.write(SqlQuery.of(
                        "DELETE FROM control_run WHERE id IN (SELECT id FROM control_run ORDER BY id DESC OFFSET :runs)")
                .with("runs", runs));
    }

    @Transactional
    public Optional<ControlResult> find(UUID id) {
        return results(SqlQuery.select(COLUMNS, RESULTS).where("r.id = :id", id)).stream()
                .findFirst();
    }

    @Transactional
    public List<ControlResult> ofRun(UUID run) {
        return results(
                SqlQuery.select(COLUMNS, RESULTS).where("r.run_id = :run", run).orderBy("r.position", false));
    }

    /// One page, by age of the run; the results of a run in its order.
    @Transactional
    public Page<ControlResult> page(ControlFilter filter, boolean descending, int offset, int limit) {
        var query = SqlQuery.select(COLUMNS, RESULTS)
                .ifGiven("r.run_id = :run", filter.run())
                .ifGiven("r.code = :code", filter.code())
                .ifGiven("r.result = :result", filter.result())
                .orderBy("r.run_id {direction}, r.position", descending);
        if (filter.latest()) {
            query.where("r.run_id = (SELECT id FROM control_run ORDER BY id DESC LIMIT 1)");
        }
        var found = sql.page(query, Row.class, offset, limit);
        return new Page<>(complete(found.items()), found.total());
    }

    /// The number of findings per control in the newest finished run, and when it was ordered.
    ///
    /// @param broken the number of controls that could not be completed
    public record Standing(Instant orderedAt, Map<String, Long> findings, long broken) {}

    @Transactional
    public Optional<Standing> standing() {
        var rows = results(SqlQuery.select(COLUMNS, RESULTS)
                .where("r.run_id = (SELECT c.id FROM control_run c WHERE NOT EXISTS"
                        + " (SELECT FROM control_result o WHERE o.run_id = c.id AND o.result IN ('WAITING', 'RUNNING'))"
                        + " ORDER BY c.id DESC LIMIT 1)"));
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

    private record Row(
            UUID id,
            UUID runId,
            String code,
            Result result,
            long checked,
            long findingCount,
            long noteCount,
            Instant orderedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long revision) {

        ControlResult toModel(List<Finding> findings, List<Finding> notes) {
            return new ControlResult(
                    id,
                    runId,
                    code,
                    result,
                    checked,
                    findingCount,
                    findings,
                    noteCount,
                    notes,
                    orderedAt,
                    startedAt,
                    finishedAt,
                    revision);
        }
    }

    private record Kept(UUID resultId, Finding finding) {}

    private List<ControlResult> results(SqlQuery query) {
        return complete(sql.list(query, Row.class));
    }

    private List<ControlResult> complete(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::id).toArray(UUID[]::new);
        var findings = kept("control_finding", ids);
        var notes = kept("control_note", ids);
        return rows.stream()
                .map(row -> row.toModel(
                        findings.getOrDefault(row.id(), List.of()), notes.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Finding>> kept(String table, UUID[] ids) {
        var query = SqlQuery.of("SELECT result_id, rule, href, expected, found FROM {table}"
                        + " WHERE result_id = ANY (:ids) ORDER BY result_id, position")
                .part("table", table)
                .with("ids", ids);
        return sql.list(query, Kept.class).stream()
                .collect(Collectors.groupingBy(Kept::resultId, Collectors.mapping(Kept::finding, Collectors.toList())));
    }
}
