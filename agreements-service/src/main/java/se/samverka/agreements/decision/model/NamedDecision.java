package se.samverka.agreements.decision.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// A decision as a request names it: in words, by the id of a published decision, or by both. What the request
/// leaves out is taken from the published one.
///
/// @param at the JSON pointer of the object that names it; empty for the whole request
/// @param id of the published decision; null for a decision in words
/// @param decidingBody in words also beside an id, because an agreement may call the body otherwise than its
/// minutes
public record NamedDecision(
        String at,
        @Nullable UUID id,
        @Nullable LocalDate decidedOn,
        @Nullable String decidingBody,
        @Nullable String reference,
        @Nullable LocalDate announcedOn) {

    /// Who rests on the decision, and how.
    ///
    /// @param party whose own decision it must be; null where anybody's will do
    /// @param approves whether it is a yes
    public record Use(@Nullable OrganisationNumber party, boolean approves) {

        /// A decision of any body.
        public static Use ofAnybody() {
            return new Use(null, false);
        }

        /// A party's own yes or no.
        public static Use ofParty(OrganisationNumber party, boolean approves) {
            return new Use(party, approves);
        }
    }

    /// @param published the announced decision of that id; empty when there is none
    /// @return every broken rule
    public List<Violation> check(Optional<Decision> published, Use use) {
        if (id == null) {
            return List.of();
        }
        var pointer = at + "/decisionId";
        if (published.isEmpty()) {
            return List.of(new Violation(
                    pointer, ProblemCode.DECISION_UNKNOWN, "No announced minutes have a decision with the id " + id));
        }
        var decision = published.get();
        var found = new ArrayList<Violation>();
        if (use.party() != null && !decision.decidesFor(use.party())) {
            found.add(new Violation(
                    pointer,
                    ProblemCode.DECISION_OF_ANOTHER,
                    "The decision is of " + decision.body() + ", a " + decision.bodyKind() + " of "
                            + Objects.requireNonNullElse(decision.organisation(), "no organisation")
                            + ", which does not decide for " + use.party()));
        }
        if (use.approves() && !decision.canApprove()) {
            found.add(new Violation(
                    pointer,
                    ProblemCode.DECISION_NOT_AN_APPROVAL,
                    "The decision is " + String.join(", ", decision.outcomes()) + ", which approves nothing"));
        }
        same("/reference", reference, decision.reference(), found);
        same("/decidedOn", decidedOn, decision.date(), found);
        same("/announcedOn", announcedOn, decision.announcedOn(), found);
        return found;
    }

    private void same(String field, @Nullable Object said, @Nullable Object published, List<Violation> found) {
        if (said != null && !said.equals(published)) {
            found.add(new Violation(
                    at + field,
                    ProblemCode.DECISION_DIFFERS,
                    "The published decision says " + published + "; leave the field out, or say the same"));
        }
    }

    /// This with what it leaves out taken from the published decision.
    public NamedDecision completedBy(Decision published) {
        return new NamedDecision(
                at,
                published.id(),
                published.date(),
                decidingBody == null ? published.body() : decidingBody,
                published.reference(),
                published.announcedOn());
    }
}
