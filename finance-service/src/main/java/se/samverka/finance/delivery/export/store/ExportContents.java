package se.samverka.finance.delivery.export.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What exports are made of while they are worked on, and the finished files.
@ApplicationScoped
public class ExportContents {

    static final int PIECE_BYTES = 1024 * 1024;

    private final DataSource dataSource;

    ExportContents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What has become of an item.
    ///
    /// @param name what the item is called in the file; null until it is worked on
    /// @param content null where it could not be made
    /// @param problem null where it could
    public record Made(
            int position,
            UUID itemId,
            @Nullable String name,
            @Nullable String content,
            @Nullable String problem) {}

    /// The items after a position, in their order.
    public List<Made> after(UUID exportId, int position, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT position, item_id, name, content, problem"
                        + " FROM export_item WHERE export_id = ? AND position > ? ORDER BY position LIMIT ?")) {
            select.setObject(1, exportId);
            select.setInt(2, position);
            select.setInt(3, limit);
            var found = new ArrayList<Made>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Made(
                            rows.getInt(1),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID exportId, List<Made> portion) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE export_item SET name = ?, content = ?, problem = ? WHERE export_id = ? AND position = ?")) {
            for (var made : portion) {
                update.setString(1, made.name());
                update.setString(2, made.content());
                update.setString(3, made.problem());
                update.setObject(4, exportId);
                update.setInt(5, made.position());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// The single items, once the file is made of them.
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropItems(UUID exportId) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM export_item WHERE export_id = ?")) {
            delete.setObject(1, exportId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void addPiece(UUID exportId, int number, byte[] bytes) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO export_piece (export_id, number, bytes) VALUES (?, ?, ?)")) {
            insert.setObject(1, exportId);
            insert.setInt(2, number);
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Where a file is written, piece by piece, in the running transaction.
    public FilePieces write(UUID exportId) {
        return new FilePieces(this, exportId);
    }

    /// Copies a file, one piece in memory at a time. No connection is held while a piece is sent, so that slow
    /// readers do not use up the pool.
    ///
    /// @throws IOException when the export goes meanwhile
    public void copy(UUID exportId, long sizeBytes, OutputStream out) throws IOException {
        long copied = 0;
        for (int number = 0; copied < sizeBytes; number++) {
            var piece = piece(exportId, number);
            if (piece == null) {
                throw new IOException("Export " + exportId + " was removed while it was being read");
            }
            out.write(piece);
            copied += piece.length;
        }
    }

    private byte @Nullable [] piece(UUID exportId, int number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT bytes FROM export_piece WHERE export_id = ? AND number = ?")) {
            select.setObject(1, exportId);
            select.setInt(2, number);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("An export's content could not be read or written", e);
    }
}
