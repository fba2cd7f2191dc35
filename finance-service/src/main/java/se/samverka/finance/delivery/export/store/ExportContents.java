package se.samverka.finance.delivery.export.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.file.PieceTable;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.FilePieces;

/// The items of exports in progress, and the finished files.
@ApplicationScoped
public class ExportContents {

    private final Sql sql;
    private final PieceTable pieces;

    ExportContents(Sql sql) {
        this.sql = sql;
        this.pieces = new PieceTable(sql, "export_piece", "export_id");
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

    /// An output for the file, written piece by piece in the running transaction.
    public FilePieces write(UUID exportId) {
        return pieces.write(exportId);
    }

    /// @throws IOException when the export is deleted meanwhile
    public void copy(UUID exportId, long sizeBytes, OutputStream out) throws IOException {
        pieces.copy(exportId, sizeBytes, out);
    }
}
