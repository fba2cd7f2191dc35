package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.value.OrganisationNumber;

/// Notes in the timeline what the end or the completion of an amendment means for single parties.
@ApplicationScoped
class AmendmentNotes {

    private final Approvals approvals;
    private final Timeline timeline;

    AmendmentNotes(Approvals approvals, Timeline timeline) {
        this.approvals = approvals;
        this.timeline = timeline;
    }

    /// For each party that approved an amendment that has ended without a version.
    void ended(AmendmentEntity amendment) {
        for (var approval : approvals.on(amendment.agreementId, amendment.id)) {
            if (approval.outcome == Outcome.APPROVED) {
                timeline.note(
                        amendment.agreementId,
                        "amendment-fell",
                        About.document("amendments/" + amendment.id)
                                .of(approval.party())
                                .saying("The amendment that you approved is " + amendment.status));
            }
        }
    }

    /// For the party whose amendment has lapsed.
    void lapsed(AmendmentEntity amendment, OrganisationNumber proposer) {
        timeline.note(
                amendment.agreementId,
                "amendment-lapsed",
                About.document("amendments/" + amendment.id)
                        .of(proposer)
                        .saying("Another amendment was completed, and " + proposer
                                + " is not bound: it can join the new version and propose again"));
    }

    /// For a party that is not bound, when the terms that it can join have changed.
    void unbound(AgreementEntity agreement, OrganisationNumber party) {
        timeline.note(
                agreement.id,
                "unbound-party-informed",
                About.document("versions/" + agreement.version)
                        .of(party)
                        .saying(party + " is not bound by version " + agreement.version
                                + ". It can join this version, and no earlier one"));
    }
}
