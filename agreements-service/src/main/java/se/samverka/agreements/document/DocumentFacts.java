package se.samverka.agreements.document;

import se.samverka.agreements.document.store.DocumentEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;

/// What adding and removing a document have in common.
final class DocumentFacts {

    static final String DOCUMENT_TYPE = "document";

    private DocumentFacts() {}

    static RuleBroken unknown() {
        return RuleBroken.notFound("document of this agreement");
    }

    static About about(DocumentEntity document) {
        return About.document("documents/" + document.id).saying(document.title);
    }

    static String path(DocumentEntity document) {
        return "/agreements/" + document.agreementId + "/documents/" + document.id;
    }
}
