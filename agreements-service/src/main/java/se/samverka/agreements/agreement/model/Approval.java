package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;

/// What a party has decided, and from when the decision counts.
///
/// @param decidedOn the day of the decision
/// @param decidingBody who decided; when left out, the body that the entry condition names
/// @param reference the decision's own reference, as a § of minutes
/// @param announcedOn the day the adjusted minutes were announced; the appeal time runs from it
/// @param appealed whether an appeal is pending, which suspends legal force
public record Approval(
        Outcome outcome,
        LocalDate decidedOn,
        @Nullable @Name(max = 300) String decidingBody,
        @Nullable @Name(max = 300) String reference,
        @Nullable LocalDate announcedOn,
        @Nullable Boolean appealed) {

    public Approval {
        Required.field("outcome", outcome);
        Required.field("decidedOn", decidedOn);
    }

    /// Yes or no.
    public enum Outcome {
        APPROVED,
        REJECTED
    }

    /// A yes that was made and announced on a day.
    static Approval on(LocalDate day) {
        return new Approval(Outcome.APPROVED, day, null, null, day, false);
    }

    /// This decision, announced on the day unless it has been announced before.
    Approval announcedBy(LocalDate day) {
        return announcedOn != null ? this : new Approval(outcome, decidedOn, decidingBody, reference, day, appealed);
    }

    public boolean isAppealed() {
        return Boolean.TRUE.equals(appealed);
    }
}
