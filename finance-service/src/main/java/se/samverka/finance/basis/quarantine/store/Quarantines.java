package se.samverka.finance.basis.quarantine.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.quarantine.model.Quarantine;
import se.samverka.finance.basis.quarantine.model.QuarantineEnd;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;

/// Open and ended quarantines. Uses SQL because each write depends on the state at that moment.
@ApplicationScoped
public class Quarantines {

    private static final int MOST_NAMED = 10;
    private static final String COLUMNS =
            "id, agreement_id, revision, code, reason, since, ended_at, ended_by, end_reason";

    private final Sql sql;

    Quarantines(Sql sql) {
        this.sql = sql;
    }

    /// The first open quarantines of the agreement.
    public List<Quarantine> open(UUID agreementId) {
        return sql.list(
                SqlQuery.of("SELECT " + COLUMNS + " FROM quarantine WHERE agreement_id = :agreement"
                                + " AND ended_at IS NULL ORDER BY id LIMIT " + MOST_NAMED)
                        .with("agreement", agreementId),
                Quarantine.class);
    }

    /// The highest revision whose quarantine has been released; 0 for none.
    public long releasedUpTo(UUID agreementId) {
        return sql.one(
                SqlQuery.of("SELECT coalesce(max(revision), 0) FROM quarantine WHERE agreement_id = :agreement"
                                + " AND ended_by = 'RELEASE'")
                        .with("agreement", agreementId),
                Long.class);
    }

    public Optional<Quarantine> find(UUID id) {
        return sql.first(SqlQuery.select(COLUMNS, "quarantine").where("id = :id", id), Quarantine.class);
    }

    /// By age.
    ///
    /// @param open true for open ones only, false for ended ones only
    public Page<Quarantine> page(
            Optional<UUID> agreementId, Optional<Boolean> open, boolean descending, int offset, int limit) {
        var query = SqlQuery.select(COLUMNS, "quarantine")
                .ifGiven("(ended_at IS NULL) = :open", open)
                .ifGiven("agreement_id = :agreement", agreementId)
                .orderBy("id {direction}", descending);
        return sql.page(query, Quarantine.class, offset, limit);
    }

    /// How many agreements are in quarantine.
    public long agreements() {
        return sql.one(
                SqlQuery.of("SELECT count(DISTINCT agreement_id) FROM quarantine WHERE ended_at IS NULL"), Long.class);
    }

    /// @return whether it is new; an event whose revision is not later than the known one opens none
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean add(Quarantine quarantine) {
        return sql.write(SqlQuery.of("INSERT INTO quarantine (id, agreement_id, revision, code, reason, since)"
                                + " SELECT :id, :agreement, cast(:revision AS bigint), :code, :reason, :since"
                                + " WHERE NOT EXISTS (SELECT FROM agreement WHERE id = :agreement"
                                + " AND revision >= cast(:revision AS bigint)) ON CONFLICT (id) DO NOTHING")
                        .with("id", quarantine.id())
                        .with("agreement", quarantine.agreementId())
                        .with("revision", quarantine.revision())
                        .with("code", quarantine.code())
                        .with("reason", quarantine.reason())
                        .with("since", quarantine.since()))
                == 1;
    }

    /// Ends the quarantines that a revision makes obsolete: those of the same or an earlier revision.
    ///
    /// @param upTo the last dead letter before the revision's event
    /// @param ended receives how many were ended
    @Transactional(Transactional.TxType.MANDATORY)
    public void heal(UUID agreementId, long revision, UUID upTo, Instant now, IntConsumer ended) {
        sql.writeLater(
                SqlQuery.of("UPDATE quarantine SET ended_at = :now, ended_by = 'NEWER_REVISION'"
                                + " WHERE agreement_id = :agreement AND ended_at IS NULL"
                                + " AND (revision <= :revision OR revision IS NULL AND id <= :upTo)")
                        .with("now", now)
                        .with("agreement", agreementId)
                        .with("revision", revision)
                        .with("upTo", upTo),
                ended);
    }

    /// @param reason given for a release
    /// @return whether it was open until now
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean end(UUID id, QuarantineEnd by, @Nullable String reason, Instant now) {
        return sql.write(SqlQuery.of("UPDATE quarantine SET ended_at = :now, ended_by = :by, end_reason = :reason"
                                + " WHERE id = :id AND ended_at IS NULL")
                        .with("now", now)
                        .with("by", by)
                        .with("reason", reason)
                        .with("id", id))
                == 1;
    }
}
