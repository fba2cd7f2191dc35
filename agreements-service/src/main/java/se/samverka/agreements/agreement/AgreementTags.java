package se.samverka.agreements.agreement;

import jakarta.ws.rs.core.EntityTag;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.platform.web.EntityTags;

/// The entity tags of this feature's documents.
///
/// An agreement's tag identifies its terms and status. Other parties' approvals do not change it, so that all
/// parties can decide on the same day.
public final class AgreementTags {

    private AgreementTags() {}

    public static EntityTag of(AgreementEntity agreement) {
        return EntityTags.of("g", agreement.edition);
    }

    /// Of the document as it is read. It also shows the agreement's revision and who is bound, which change with
    /// other parties' approvals and with the day.
    static EntityTag of(long edition, AgreementDocument document) {
        return EntityTags.of("g", edition, shown(document));
    }

    /// Of the document as it is read for another day or time. No change can rest on it.
    static EntityTag asOf(long edition, AgreementDocument document) {
        return EntityTags.of("g" + edition + "v", document.version(), shown(document));
    }

    private static String shown(AgreementDocument document) {
        return document.revision() + " " + document.bindings();
    }

    static EntityTag of(AmendmentEntity amendment) {
        return EntityTags.of("m", amendment.edition);
    }

    static EntityTag of(ApprovalEntity approval) {
        return EntityTags.of("p", approval.edition);
    }
}
