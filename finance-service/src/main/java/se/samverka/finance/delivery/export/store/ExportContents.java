package se.samverka.finance.delivery.export.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.FilePieces;

/// The items of exports in progress, and the finished files.
@ApplicationScoped
public class ExportContents {

    private final Sql sql;

    ExportContents(Sql sql) {
        this.sql = sql;
    }

    /// The result of processing an item.
    ///
    /// @param name the item's name in the file; null until it has been processed
    /// @param content null where it could not be made
    /// @param problem null where it could be made
    public record Made(
            int position,
            UUID itemId,
            @Nullable String name,
            @Nullable String content,
            @Nullable String problem) {}

    /// The items after a position, in their order.
    public List<Made> after(UUID exportId, int position, int limit) {
        var query = SqlQuery.of("SELECT position, item_id, name, content, problem FROM export_item"
                        + " WHERE export_id = :export AND position > :position ORDER BY position LIMIT :limit")
                .with("export", exportId)
                .with("position", position)
                .with("limit", limit);
        return sql.list(query, Made.class);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID exportId, List<Made> portion) {
        sql.write(SqlQuery.of("UPDATE export_item i SET name = d.name, content = d.content, problem = d.problem"
                        + " FROM unnest(:positions, :names, :contents, :problems) AS d (position, name, content, problem)"
                        + " WHERE i.export_id = :export AND i.position = d.position")
                .with("export", exportId)
                .with("positions", portion.stream().map(Made::position).toArray(Integer[]::new))
                .with("names", portion.stream().map(Made::name).toArray(String[]::new))
                .with("contents", portion.stream().map(Made::content).toArray(String[]::new))
                .with("problems", portion.stream().map(Made::problem).toArray(String[]::new)));
    }

    /// Deletes the items once the file has been made.
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropItems(UUID exportId) {
        sql.write(
                SqlQuery.of("DELETE FROM export_item WHERE export_id = :export").with("export", exportId));
    }

    private void addPiece(UUID exportId, int number, byte[] bytes) {
        sql.write(SqlQuery.of("INSERT INTO export_piece (export_id, number, bytes) VALUES (:export, :number, :bytes)")
                .with("export", exportId)
                .with("number", number)
                .with("bytes", bytes));
    }

    /// An output for the file, written piece by piece in the running transaction.
    public FilePieces write(UUID exportId) {
        return new FilePieces((number, bytes) -> addPiece(exportId, number, bytes));
    }

    /// Copies a file, one piece in memory at a time. No connection is held while a piece is sent, so that slow
    /// readers do not use up the pool.
    ///
    /// @throws IOException when the export is deleted meanwhile
    public void copy(UUID exportId, long sizeBytes, OutputStream out) throws IOException {
        long copied = 0;
        for (int number = 0; copied < sizeBytes; number++) {
            var piece = piece(exportId, number)
                    .orElseThrow(() -> new IOException("Export " + exportId + " was removed while it was being read"));
            out.write(piece.bytes());
            copied += piece.bytes().length;
        }
    }

    /// Read and sent; not kept.
    @SuppressWarnings("ArrayRecordComponent")
    private record Piece(byte[] bytes) {}

    private Optional<Piece> piece(UUID exportId, int number) {
        return sql.first(
                SqlQuery.of("SELECT bytes FROM export_piece WHERE export_id = :export AND number = :number")
                        .with("export", exportId)
                        .with("number", number),
                Piece.class);
    }
}
