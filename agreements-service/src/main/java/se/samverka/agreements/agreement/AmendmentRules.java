package se.samverka.agreements.agreement;

import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// When an amendment can still be decided on and become a version.
public final class AmendmentRules {

    private AmendmentRules() {}

    public static RuleBroken unknown() {
        return RuleBroken.notFound("amendment of this agreement");
    }

    static RuleBroken undecided() {
        return RuleBroken.notFound("decision of this party on the amendment");
    }

    static About about(AmendmentEntity amendment) {
        return About.document("amendments/" + amendment.id);
    }

    /// Demands that the amendment can still become the agreement's next version.
    ///
    /// @throws RuleBroken 409 when it is closed, another has been completed on its base version, or the agreement
    ///     ends
    public static void requireCanBecomeVersion(AgreementEntity agreement, AmendmentEntity amendment) {
        requireOpen(amendment);
        requireNotEnding(agreement);
        requireOnBase(agreement, amendment);
    }

    static boolean canBecomeVersion(AgreementEntity agreement, AmendmentEntity amendment) {
        return amendment.isOpen()
                && agreement.state() instanceof InForce
                && agreement.dissolvedOn == null
                && amendment.baseVersion == agreement.version;
    }

    static void requireOpen(AmendmentEntity amendment) {
        if (!amendment.isOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.AMENDMENT_CLOSED, "The amendment is " + amendment.status + "; propose a new one");
        }
    }

    static void requireOnBase(AgreementEntity agreement, AmendmentEntity amendment) {
        if (amendment.baseVersion != agreement.version) {
            throw RuleBroken.conflict(
                    ProblemCode.AMENDMENT_BASE_MOVED,
                    "The amendment was written on version " + amendment.baseVersion + ", and the agreement has version "
                            + agreement.version + "; propose it again on that version");
        }
    }

    static void requireNotEnding(AgreementEntity agreement) {
        if (!(agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("amended");
        }
        if (agreement.dissolvedOn != null) {
            throw RuleBroken.conflict(
                    ProblemCode.AGREEMENT_ENDS,
                    "The agreement is dissolved after " + agreement.dissolvedOn + " and can no longer be amended");
        }
    }
}
