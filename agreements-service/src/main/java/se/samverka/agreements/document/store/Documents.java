package se.samverka.agreements.document.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Files and their contents.
///
/// A content is rows of at most 1 MiB of `bytea`. One `bytea` for a whole file would be held in memory several
/// times over, by the driver and by the server, whenever it is written or read. A large object could be read in
/// pieces too, but no foreign key, trigger or constraint reaches it, and logical replication leaves it out.
/// Contents are in the database, so that a document and its content are always there together, and in the same
/// backup.
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<DocumentEntity, UUID> {

    private static final int PIECE_BYTES = 1024 * 1024;

    private final DataSource dataSource;

    public Documents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<DocumentEntity> one(UUID agreementId, UUID documentId) {
        return findByIdOptional(documentId).filter(found -> found.agreementId.equals(agreementId));
    }

    /// In the order in which they were added.
    public Page<DocumentEntity> page(UUID agreementId, PageQuery page) {
        var direction =
                page.sorting(List.of("addedAt")).descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return Pages.of(find("agreementId", Sort.by("id", direction), agreementId), page);
    }

    /// Writes the document and its content, piece by piece, in the running transaction.
    public void add(DocumentEntity document, Path content) throws IOException, SQLException {
        persist(document);
        flush();
        try (var in = Files.newInputStream(content);
                var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO document_piece (document_id, number, bytes) VALUES (?, ?, ?)")) {
            int number = 0;
            for (var piece = in.readNBytes(PIECE_BYTES); piece.length > 0; piece = in.readNBytes(PIECE_BYTES)) {
                insert.setObject(1, document.id);
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        }
    }

    /// Copies a content, with one piece in memory at a time. A connection is held while a piece is read and not
    /// while it is sent, so that slow clients do not exhaust the pool.
    ///
    /// @throws IOException when the document is removed meanwhile
    public void copy(UUID documentId, long sizeBytes, OutputStream out) throws IOException {
        long copied = 0;
        for (int number = 0; copied < sizeBytes; number++) {
            var piece = piece(documentId, number);
            if (piece == null) {
                throw new IOException("Document " + documentId + " was removed while it was being read");
            }
            out.write(piece);
            copied += piece.length;
        }
    }

    private byte @Nullable [] piece(UUID documentId, int number) throws IOException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT bytes FROM document_piece WHERE document_id = ? AND number = ?")) {
            select.setObject(1, documentId);
            select.setInt(2, number);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IOException("A piece of document " + documentId + " cannot be read", e);
        }
    }
}
