package se.samverka.agreements.document.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.file.PieceTable;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Files and their contents.
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<DocumentEntity, UUID> {

    private final PieceTable pieces;

    public Documents(Sql sql) {
        this.pieces = new PieceTable(sql, "document_piece", "document_id");
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
    public void add(DocumentEntity document, Path content) throws IOException {
        persistAndFlush(document);
        pieces.add(document.id, content);
    }

    /// @throws IOException when the document is removed meanwhile
    public void copy(UUID documentId, long sizeBytes, OutputStream out) throws IOException {
        pieces.copy(documentId, sizeBytes, out);
    }
}
