package se.samverka.agreements.agreement;

import jakarta.ws.rs.core.EntityTag;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.platform.web.EntityTags;

/// The entity tags of this feature's documents.
///
/// An agreement's tag stands for its terms and status. Other parties' approvals do not change it, so that
/// eleven municipalities can decide on the same day without getting in each other's way.
public final class AgreementTags {

    private AgreementTags() {}

    public static EntityTag of(AgreementEntity agreement) {
        return EntityTags.of("g", agreement.edition);
    }

    /// Of the document as it is read, which also shows its revision and who is bound: they change with other
    /// parties' approvals, and with the day.
    public static EntityTag of(ReadAgreement.Reading reading) {
        return EntityTags.of("g", reading.edition(), shown(reading.document()));
    }

    /// Of the document as it is read for another day or time; it is no state that a change can rest on.
    public static EntityTag asOf(ReadAgreement.Reading reading) {
        var document = reading.document();
        return EntityTags.of("g" + reading.edition() + "v", document.version(), shown(document));
    }

    private static String shown(AgreementDocument document) {
        return document.revision() + " " + document.bindings();
    }

    public static EntityTag of(AmendmentEntity amendment) {
        return EntityTags.of("m", amendment.edition);
    }

    public static EntityTag of(ApprovalEntity approval) {
        return EntityTags.of("p", approval.edition);
    }
}
