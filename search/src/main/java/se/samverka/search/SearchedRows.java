package se.samverka.search;

import java.util.List;
import java.util.UUID;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// A table with the lexemes of another table's rows: the row's id, `words` (`tsvector`) and `analyser`, the
/// version of
/// [SwedishText] that made them.
///
/// A trigger of the database sets the version to 0 in the transaction that changes a text, whoever changes it.
/// Whoever
/// changes it here writes the lexemes in the same transaction. What is left with an older version is analysed
/// in the
/// background ([#outdated]): rows from before a migration, and rows of an older analyser.
public final class SearchedRows {

    private final Sql sql;
    private final String table;
    private final String key;

    /// @param key the column of the other table's id
    public SearchedRows(Sql sql, String table, String key) {
        this.sql = sql;
        this.table = table;
        this.key = key;
    }

    /// Writes the lexemes when the transaction is sent.
    public void write(UUID id, List<SearchedField> fields) {
        sql.writeLater(SqlQuery.of("INSERT INTO " + table + " (" + key + ", words, analyser)"
                        + " VALUES (:id, CAST(:words AS tsvector), :version)"
                        + " ON CONFLICT (" + key
                        + ") DO UPDATE SET words = excluded.words, analyser = excluded.analyser")
                .with("id", id)
                .with("words", SearchedText.vector(fields))
                .with("version", SwedishText.VERSION));
    }

    /// Plans each later statement of the transaction for its own values, because the best plan depends on how
    /// many rows
    /// have the word.
    public void planForEachQuery() {
        sql.one(SqlQuery.of("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)"), String.class);
    }

    /// Rows whose lexemes an older version made. They are locked until the transaction ends. Rows that are locked
    /// already are left out: another replica has them, or somebody is writing them.
    public List<UUID> outdated(int most) {
        return sql.list(
                SqlQuery.of("SELECT " + key + " FROM " + table
                                + " WHERE analyser < :version ORDER BY analyser, " + key
                                + " LIMIT :most FOR UPDATE SKIP LOCKED")
                        .with("version", SwedishText.VERSION)
                        .with("most", most),
                UUID.class);
    }
}
