package se.samverka.meetings.oparl.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// Since when there is a system, and when what it says of itself last changed. In SQL, because several replicas
/// write it at once when they start.
@ApplicationScoped
public class SystemRecord {

    private final Sql sql;

    SystemRecord(Sql sql) {
        this.sql = sql;
    }

    /// In whole seconds.
    public record Times(Instant created, Instant modified) {}

    public Times times() {
        return sql.one(SqlQuery.of("SELECT created, modified FROM oparl_system"), Times.class);
    }

    /// @param digest of what the system says of itself
    public void keep(String digest) {
        sql.write(SqlQuery.of("""
                        INSERT INTO oparl_system AS s (created, modified, digest)
                        VALUES (date_trunc('second', now()), date_trunc('second', now()), :digest)
                            ON CONFLICT (the_only) DO UPDATE
                           SET modified = EXCLUDED.modified, digest = EXCLUDED.digest
                         WHERE s.digest <> EXCLUDED.digest""").with("digest", digest));
    }
}
