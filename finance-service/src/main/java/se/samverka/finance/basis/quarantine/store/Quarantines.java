package se.samverka.finance.basis.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.quarantine.Quarantine.End;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.Pipeline.Statement;
import se.samverka.platform.web.Page;

/// The quarantines there are and have been. Plain SQL.
@ApplicationScoped
public class Quarantines {

    private static final int MOST_NAMED = 10;
    private static final String SELECT = "SELECT id, agreement_id, revision, code, reason, since, ended_at, ended_by,"
            + " end_reason FROM quarantine";

    private final DataSource dataSource;
    private final Pipeline pipeline;

    Quarantines(DataSource dataSource, Pipeline pipeline) {
        this.dataSource = dataSource;
        this.pipeline = pipeline;
    }

    /// @throws RuleBroken 409 while something may be missing of the agreement
    public void requireNone(UUID agreementId) {
        var open = read(
                SELECT + " WHERE agreement_id = ? AND ended_at IS NULL ORDER BY id LIMIT " + MOST_NAMED, agreementId);
        if (!open.isEmpty()) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "agreement-quarantined",
                    "An event of the agreement could not be handled, so that something of its terms may be missing;"
                            + " nothing is issued until it is replayed or released, or a newer one comes",
                    open.stream().map(Quarantined::new).toList());
        }
    }

    /// The last revision whose event somebody has released, who knows that nothing is missing without it; 0 for none.
    public long releasedUpTo(UUID agreementId) {
        return count(
                "SELECT coalesce(max(revision), 0) FROM quarantine WHERE agreement_id = ? AND ended_by = 'RELEASE'",
                agreementId);
    }

    /// The first of those that stand in the agreement's way.
    public Optional<Quarantine> of(UUID agreementId) {
        return read(SELECT + " WHERE agreement_id = ? AND ended_at IS NULL ORDER BY id LIMIT 1", agreementId).stream()
                .findFirst();
    }

    public Optional<Quarantine> find(UUID id) {
        return read(SELECT + " WHERE id = ?", id).stream().findFirst();
    }

    /// The newest first.
    ///
    /// @param open only those that stand, or only those that have ended
    public Page<Quarantine> page(Optional<UUID> agreementId, Optional<Boolean> open, int offset, int limit) {
        var where = " WHERE true"
                + open.map(stands -> " AND ended_at IS" + (stands ? "" : " NOT") + " NULL")
                        .orElse("")
                + agreementId.map(_ -> " AND agreement_id = ?").orElse("");
        var values = agreementId.map(id -> new Object[] {id}).orElseGet(() -> new Object[0]);
        var found = read(SELECT + where + " ORDER BY id DESC OFFSET " + offset + " LIMIT " + limit, values);
        return Page.of(found, offset, limit, () -> count("SELECT count(*) FROM quarantine" + where, values));
    }

    /// How many agreements are in quarantine.
    public long agreements() {
        return count("SELECT count(DISTINCT agreement_id) FROM quarantine WHERE ended_at IS NULL");
    }

    /// @return whether it is new; an event that says no later revision than is known has nothing that is missing
    @Transactional(Transactional.TxType.MANDATORY)
    boolean add(Quarantine quarantine) {
        return update(
                        "INSERT INTO quarantine (id, agreement_id, revision, code, reason, since)"
                                + " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                                + " (SELECT FROM agreement WHERE id = ? AND revision >= ?) ON CONFLICT (id) DO NOTHING",
                        quarantine.id(),
                        quarantine.agreementId(),
                        quarantine.revision(),
                        quarantine.code(),
                        quarantine.reason(),
                        at(quarantine.since()),
                        quarantine.agreementId(),
                        quarantine.revision())
                == 1;
    }

    /// Ends those that a revision makes good: it is of what they say, or later.
    ///
    /// @param upTo the last of those that came before it
    /// @param ended is told how many
    @Transactional(Transactional.TxType.MANDATORY)
    void heal(UUID agreementId, long revision, UUID upTo, Instant now, IntConsumer ended) {
        pipeline.write(
                Statement.of(
                        "UPDATE quarantine SET ended_at = ?, ended_by = 'NEWER_REVISION' WHERE agreement_id = ?"
                                + " AND ended_at IS NULL AND (revision <= ? OR revision IS NULL AND id <= ?)",
                        at(now),
                        agreementId,
                        revision,
                        upTo),
                ended);
    }

    /// @param reason of a release
    /// @return whether it stood until now
    @Transactional(Transactional.TxType.MANDATORY)
    boolean end(UUID id, End by, @Nullable String reason, Instant now) {
        return update(
                        "UPDATE quarantine SET ended_at = ?, ended_by = ?, end_reason = ? WHERE id = ?"
                                + " AND ended_at IS NULL",
                        at(now),
                        by.name(),
                        reason,
                        id)
                == 1;
    }

    private List<Quarantine> read(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Quarantine>();
                while (rows.next()) {
                    found.add(quarantine(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Quarantines were not read", e);
        }
    }

    private long count(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Quarantines were not counted", e);
        }
    }

    private int update(String sql, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null && sql.startsWith("INSERT")) {
                    statement.setNull(i + 1, java.sql.Types.BIGINT);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A quarantine was not written", e);
        }
    }

    private static Quarantine quarantine(ResultSet row) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        var endedBy = row.getString("ended_by");
        return new Quarantine(
                row.getObject("id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getObject("revision", Long.class),
                row.getString("code"),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                endedBy == null ? null : End.valueOf(endedBy),
                row.getString("end_reason"));
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
