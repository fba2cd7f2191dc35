package se.samverka.agreements.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// What a decision on an amendment can rest on: its impacts, as the one who decides has read them. Who
/// computes impacts is no matter of this feature's.
///
/// A decision is guarded in two steps. Before the transaction the impacts are computed again and compared
/// with what was read ([#require]). Within it, under the agreement's lock, the agreement and the amendment
/// must be what the comparison was made on ([State]), so that nothing of the agreement that impacts are
/// computed from can have moved in between: neither its versions nor, by a correction, the words of the one
/// that the amendment was written on.
///
/// The tag is kept with the decision, and the last approval is compared with the newest one kept, when it
/// brings none itself ([Amend#tagToHold]).
///
/// What this cannot guard: finance has its own clock and database. An invoice that is issued, or a population
/// figure that is imported, between the comparison and the commit changes which documents the amendment
/// gives; what the parties owe under the terms is decided all the same, and finance's recalculation gives the
/// documents that are right then.
public interface ForeseenImpacts {

    /// What of the agreement the impacts were computed from.
    ///
    /// @param amendmentEdition the amendment's, which other parties' approvals leave as it is
    /// @param agreementVersion the version that counts last
    /// @param baseCorrections how many corrections the version has taken that the amendment was written on
    record State(long amendmentEdition, int agreementVersion, int baseCorrections) {

        public static State of(AgreementEntity agreement, AmendmentEntity amendment, VersionEntity base) {
            return new State(amendment.edition, agreement.version, base.corrections);
        }
    }

    /// Impacts that are those that were read.
    ///
    /// @param tag their ETag without quotes
    /// @param state what the comparison was made on
    record Foreseen(String tag, State state) {}

    /// Computes the impacts anew. To be called outside every transaction, because it asks another service.
    ///
    /// @param tag the ETag of the impacts that were read, quoted or not
    /// @throws RuleBroken 409 `impacts-moved` when the impacts are no longer those, and what reading impacts
    ///     can throw
    Foreseen require(UUID agreementId, UUID amendmentId, String tag);

    /// The tag of the impacts that the newest of those decisions rests on that rest on any.
    ///
    /// @param approvals in the order in which they were recorded
    static Optional<String> newestTag(List<ApprovalEntity> approvals) {
        return approvals.reversed().stream()
                .map(approval -> approval.impactsTag)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The impacts are no longer those that were read.
    static RuleBroken moved() {
        return RuleBroken.conflict(
                ProblemCode.IMPACTS_MOVED,
                "The amendment's impacts are no longer those that you or another party have decided on; read /impacts"
                        + " again and decide with their ETag as impactsTag");
    }
}
