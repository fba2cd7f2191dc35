package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.decision.model.NamedDecision;
import se.samverka.platform.rule.Violation;

/// A party's answer to a dissolution, a correction or a commitment that others have proposed.
///
/// @param decidedOn the day of the party's own decision
/// @param decidingBody who decided, as `Kommunstyrelsen`
/// @param reference the decision's own reference, as a § of minutes
/// @param reason why it declines or objects
/// @param decisionId of the decision, where meetings-service has published it
public record PartyAnswer(
        Outcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable String decidingBody,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable UUID decisionId) {

    /// The answer.
    @Schema(name = "ConfirmationOutcome")
    public enum Outcome {
        CONFIRMED,
        DECLINED
    }

    /// @param earliest the earliest day of the party's decision
    /// @param follows what happened on that day, in words
    /// @return every broken rule, in the order of the document
    public List<Violation> check(LocalDate earliest, String follows, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (decidedOn != null) {
            DayDone.check("/decidedOn", decidedOn, earliest, follows, today, found);
        }
        return found;
    }

    /// The decision as it is named.
    public NamedDecision named() {
        return new NamedDecision("", decisionId, decidedOn, decidingBody, reference, null);
    }

    /// This answer, resting on the decision.
    ///
    /// @param decided the decision, completed by the published one
    public PartyAnswer restingOn(NamedDecision decided) {
        return new PartyAnswer(
                outcome, decided.decidedOn(), decided.decidingBody(), decided.reference(), reason, decided.id());
    }

    /// The decision in words, as `Kommunstyrelsen 2027-03-01 § 31`; null when it has neither day nor reference.
    public @Nullable String decision() {
        return decidedOn == null
                ? reference
                : DecisionWords.of(decidingBody == null ? "" : decidingBody, decidedOn, reference);
    }
}
