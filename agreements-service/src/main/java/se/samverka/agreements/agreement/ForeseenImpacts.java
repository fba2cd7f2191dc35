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

/// The impacts that a decision on an amendment can rest on, as the caller has read them. Another feature computes
/// them.
///
/// A decision is checked in two steps. Before the transaction the impacts are computed again and compared with
/// those that were read ([#require]). In the transaction, under the agreement's lock, the agreement and the
/// amendment must be in the state that was compared ([State]). So nothing that impacts are computed from can
/// change in between: neither the versions nor, by a correction, the wording of the amendment's base version.
///
/// The tag is kept with the decision. A last approval without a tag is compared with the newest tag that is kept
/// ([DecideAmendment#impactsToCompare]).
///
/// Finance has its own clock and database. An invoice that is issued or a population figure that is imported
/// between the comparison and the commit changes which documents the amendment causes. What the parties owe under
/// the terms is the same, and finance's recalculation makes the documents that are right then.
public interface ForeseenImpacts {

    /// The state of the agreement that the impacts were computed from.
    ///
    /// @param amendmentEdition the amendment's edition, which other parties' approvals do not change
    /// @param agreementVersion the latest version
    /// @param baseCorrections how many corrections the amendment's base version has taken
    record State(long amendmentEdition, int agreementVersion, int baseCorrections) {

        public static State of(AgreementEntity agreement, AmendmentEntity amendment, VersionEntity base) {
            return new State(amendment.edition, agreement.version, base.corrections);
        }
    }

    /// Impacts that are the same as those that were read.
    ///
    /// @param tag their ETag without quotes
    /// @param state the state that was compared
    record Foreseen(String tag, State state) {}

    /// Computes the impacts again. Called outside transactions, because it asks another service.
    ///
    /// @param tag the ETag of the impacts that were read, quoted or not
    /// @throws RuleBroken 409 `impacts-moved` when the impacts have changed, and what reading impacts throws
    Foreseen require(UUID agreementId, UUID amendmentId, String tag);

    /// The tag of impacts of the newest decision that has one.
    ///
    /// @param approvals in the order in which they were recorded
    static Optional<String> newestTag(List<ApprovalEntity> approvals) {
        return approvals.reversed().stream()
                .map(approval -> approval.impactsTag)
                .filter(Objects::nonNull)
                .findFirst();
    }

    static RuleBroken moved() {
        return RuleBroken.conflict(
                ProblemCode.IMPACTS_MOVED,
                "The amendment's impacts have changed since you or another party decided; read /impacts again and decide"
                        + " with their ETag as impactsTag");
    }
}
