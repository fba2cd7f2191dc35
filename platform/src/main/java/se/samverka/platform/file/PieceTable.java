package se.samverka.platform.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.FilePieces;

/// Contents of files in a table of their own, in rows of at most 1 MiB of `bytea`: the key, `number` from 0, and
/// `bytes`.
///
/// One `bytea` for a whole file would be held in memory several times over, by the driver and by the server, whenever
/// it is written or read. A large object could be read in pieces too, but no foreign key, trigger or constraint
/// reaches it, and logical replication leaves it out. Contents are in the database, so that a file and its content are
/// always there together, and in the same backup.
public final class PieceTable {

    private final Sql sql;
    private final String table;
    private final String key;

    /// @param key the column of the file's id
    public PieceTable(Sql sql, String table, String key) {
        this.sql = sql;
        this.table = table;
        this.key = key;
    }

    /// Writes a content in the running transaction, one piece in memory at a time.
    public void add(UUID id, Path content) throws IOException {
        var pieces = write(id);
        Files.copy(content, pieces);
        pieces.finish();
    }

    /// An output whose pieces are written in the running transaction.
    public FilePieces write(UUID id) {
        return new FilePieces((number, bytes) -> sql.write(
                SqlQuery.of("INSERT INTO " + table + " (" + key + ", number, bytes) VALUES (:id, :number, :bytes)")
                        .with("id", id)
                        .with("number", number)
                        .with("bytes", bytes)));
    }

    /// Copies a content, one piece in memory at a time. No connection is held while a piece is sent, so that slow
    /// readers do not use up the pool.
    ///
    /// @throws IOException when the content is deleted meanwhile
    public void copy(UUID id, long sizeBytes, OutputStream out) throws IOException {
        long copied = 0;
        for (int number = 0; copied < sizeBytes; number++) {
            var piece = sql.first(
                            SqlQuery.of("SELECT bytes FROM " + table + " WHERE " + key + " = :id AND number = :number")
                                    .with("id", id)
                                    .with("number", number),
                            Piece.class)
                    .orElseThrow(() -> new IOException("The file " + id + " was deleted while it was being read"));
            out.write(piece.bytes());
            copied += piece.bytes().length;
        }
    }

    /// Deletes a content in the running transaction.
    public void delete(UUID id) {
        sql.write(
                SqlQuery.of("DELETE FROM " + table + " WHERE " + key + " = :id").with("id", id));
    }

    /// Read and sent; not kept.
    @SuppressWarnings("ArrayRecordComponent")
    private record Piece(byte[] bytes) {}
}
