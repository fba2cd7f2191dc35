package se.samverka.agreements.agreement;

import java.util.UUID;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.platform.rule.RuleBroken;

/// What a decision on an amendment can rest on: its impacts, as the one who decides has read them. Who computes impacts
/// is no matter of this feature's.
///
/// A decision is guarded in two steps. Before the transaction the impacts are computed again and compared with what was
/// read ([#require]). Within it, under the agreement's lock, the agreement and the amendment must be what the
/// comparison was made on ([State]), so that nothing of the agreement can have moved in between.
///
/// What this cannot guard: finance has its own clock and database. An invoice that is issued, or a population figure
/// that is imported, between the comparison and the commit changes which documents the amendment gives; what the
/// parties owe under the terms is decided all the same, and finance's recalculation gives the documents that are right
/// then.
public interface ForeseenImpacts {

    /// What of the agreement the impacts were computed from.
    ///
    /// @param amendmentEdition the amendment's, which other parties' approvals leave as it is
    /// @param agreementVersion the version that counts last
    record State(long amendmentEdition, int agreementVersion) {

        public static State of(AgreementEntity agreement, AmendmentEntity amendment) {
            return new State(amendment.edition, agreement.version);
        }
    }

    /// Computes the impacts anew. To be called outside every transaction, because it asks another service.
    ///
    /// @param tag the ETag of the impacts that were read, quoted or not
    /// @return the state that the comparison was made on
    /// @throws RuleBroken 409 `impacts-moved` when the impacts are no longer those, and what reading impacts
    ///     can throw
    State require(UUID agreementId, UUID amendmentId, String tag);

    /// The impacts are no longer those that were read.
    static RuleBroken moved() {
        return RuleBroken.conflict(
                "impacts-moved",
                "The amendment's impacts are no longer those that you have read; read /impacts again and decide anew");
    }
}
