package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;

/// The state of an agreement. Each state has only the moves that are legal in it (domain rule 11).
public sealed interface AgreementState {

    /// The name that the API and the database use.
    Status status();

    /// What a caller can do in this state, in words.
    String legalMoves();

    /// The states' names in the API.
    @Schema(name = "AgreementStatus")
    enum Status {
        DRAFT,
        PROPOSED,
        IN_FORCE,
        EXPIRED,
        DISSOLVED,
        REJECTED,
        WITHDRAWN
    }

    /// A draft, whose text may still change.
    record Draft() implements AgreementState {
        @Override
        public Status status() {
            return Status.DRAFT;
        }

        @Override
        public String legalMoves() {
            return "it can be revised (PUT) or proposed (POST proposals)";
        }

        public Proposed propose() {
            return new Proposed();
        }
    }

    /// Proposed: its text is fixed, and the parties decide.
    record Proposed() implements AgreementState {
        @Override
        public Status status() {
            return Status.PROPOSED;
        }

        @Override
        public String legalMoves() {
            return "parties can decide (PUT approvals), or it can be withdrawn (POST withdrawals)";
        }

        public Withdrawn withdraw() {
            return new Withdrawn();
        }

        public Rejected reject() {
            return new Rejected();
        }

        /// @param since the day on which the last entry condition was met
        public InForce enterIntoForce(LocalDate since) {
            return new InForce(since);
        }
    }

    /// In force.
    ///
    /// @param since the day on which the last entry condition was met; the terms may apply from an earlier day
    record InForce(LocalDate since) implements AgreementState {
        @Override
        public Status status() {
            return Status.IN_FORCE;
        }

        @Override
        public String legalMoves() {
            return "it can be amended (POST amendments) or dissolved (POST dissolutions)";
        }

        /// Its last day has passed.
        public Expired expire() {
            return new Expired(since);
        }

        /// The day on which it was to end has passed.
        ///
        /// @param on the last day on which it held
        public Dissolved dissolve(LocalDate on) {
            return new Dissolved(since, on);
        }
    }

    /// Its period has ended.
    record Expired(LocalDate since) implements AgreementState {
        @Override
        public Status status() {
            return Status.EXPIRED;
        }

        @Override
        public String legalMoves() {
            return "it can be renewed by a new agreement that names it as its predecessor";
        }
    }

    /// Dissolved before the end of its period. What was decided under it earlier is still owed.
    ///
    /// @param on the last day on which it held
    record Dissolved(LocalDate since, LocalDate on) implements AgreementState {
        @Override
        public Status status() {
            return Status.DISSOLVED;
        }

        @Override
        public String legalMoves() {
            return "nothing more; draft a new agreement";
        }
    }

    /// A party has rejected it.
    record Rejected() implements AgreementState {
        @Override
        public Status status() {
            return Status.REJECTED;
        }

        @Override
        public String legalMoves() {
            return "nothing more; draft a new agreement";
        }
    }

    /// The proposer has withdrawn it.
    record Withdrawn() implements AgreementState {
        @Override
        public Status status() {
            return Status.WITHDRAWN;
        }

        @Override
        public String legalMoves() {
            return "nothing more; draft a new agreement";
        }
    }

    /// The state with the name that the database keeps.
    ///
    /// @param inForceSince the day of entry into force, of an agreement that is or has been in force
    /// @param dissolvedOn the day of dissolution, past or coming
    static AgreementState of(Status status, @Nullable LocalDate inForceSince, @Nullable LocalDate dissolvedOn) {
        return switch (status) {
            case DRAFT -> new Draft();
            case PROPOSED -> new Proposed();
            case IN_FORCE -> new InForce(Required.field("inForceSince", inForceSince));
            case EXPIRED -> new Expired(Required.field("inForceSince", inForceSince));
            case DISSOLVED ->
                new Dissolved(Required.field("inForceSince", inForceSince), Required.field("dissolvedOn", dissolvedOn));
            case REJECTED -> new Rejected();
            case WITHDRAWN -> new Withdrawn();
        };
    }

    /// A 409 that names the legal moves, for a state without the asked one.
    default RuleBroken refuse(String move) {
        return RuleBroken.conflict(
                ProblemCode.STATE_DOES_NOT_ALLOW,
                "An agreement that is " + status() + " cannot be " + move + ": " + legalMoves());
    }
}
