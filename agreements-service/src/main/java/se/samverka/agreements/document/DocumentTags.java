package se.samverka.agreements.document;

import jakarta.ws.rs.core.EntityTag;
import java.util.HexFormat;
import se.samverka.agreements.document.store.DocumentEntity;
import se.samverka.platform.web.EntityTags;

/// Entity tags of a file. Neither the document nor its content ever changes.
final class DocumentTags {

    private DocumentTags() {}

    static EntityTag of(DocumentEntity document) {
        return EntityTags.of("d" + document.id + ".", 1);
    }

    /// The content's own digest.
    static EntityTag ofContent(DocumentEntity document) {
        return new EntityTag(HexFormat.of().formatHex(document.sha512));
    }
}
