package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.TermsViolation.OutOfBounds;
import se.samverka.platform.rule.Violation;

/// What one party says to a dissolution, a correction or a commitment that others have proposed.
///
/// @param decidedOn the day of the party's own decision
/// @param decidingBody who decided, as `Kommunstyrelsen`
/// @param reference the decision's own reference, as a § of minutes
/// @param reason why it declines or objects
public record PartyAnswer(
        Outcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable String decidingBody,
        @Nullable String reference,
        @Nullable String reason) {

    /// Yes or no.
    @Schema(name = "ConfirmationOutcome")
    public enum Outcome {
        CONFIRMED,
        DECLINED
    }

    /// @param earliest the day that the decision cannot be before
    /// @param follows what that day was, in words
    /// @return every broken rule, in the order of the document
    public List<Violation> check(LocalDate earliest, String follows, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (decidedOn != null) {
            DayDone.check("/decidedOn", decidedOn, earliest, follows, today, found);
        }
        text("/decidingBody", "The body's name", decidingBody, TermsRules.MAX_TITLE, found);
        text("/reference", "The reference's length", reference, TermsRules.MAX_TITLE, found);
        text("/reason", "The reason's length", reason, TermsRules.MAX_TEXT, found);
        return found;
    }

    private static void text(String pointer, String what, @Nullable String text, int most, List<Violation> found) {
        if (text != null && (text.isBlank() || text.length() > most)) {
            found.add(new OutOfBounds(pointer, what, 1, most));
        }
    }

    /// The decision in words, as `Kommunstyrelsen 2027-03-01 § 31`; none when it names no day.
    public @Nullable String decision() {
        return decidedOn == null
                ? reference
                : DecisionWords.of(decidingBody == null ? "" : decidingBody, decidedOn, reference);
    }
}
