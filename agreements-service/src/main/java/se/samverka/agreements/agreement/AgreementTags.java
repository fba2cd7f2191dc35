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

    /// Of the document as it is read, which also shows who is bound: that changes with other parties'
    /// approvals, and with the day.
    public static EntityTag of(ReadAgreement.Reading reading) {
        var bindings = reading.document().bindings();
        return bindings.isEmpty()
                ? EntityTags.of("g", reading.edition())
                : EntityTags.of("g", reading.edition(), bindings.toString());
    }

    public static EntityTag of(AmendmentEntity amendment) {
        return EntityTags.of("m", amendment.edition);
    }

    public static EntityTag of(ApprovalEntity approval) {
        return EntityTags.of("p", approval.edition);
    }
}
