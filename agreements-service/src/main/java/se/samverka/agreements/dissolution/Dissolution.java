package se.samverka.agreements.dissolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.Period;

/// Why and from when an agreement is to end.
///
/// @param effectiveOn the last day on which the agreement holds
/// @param negotiation the dispute negotiation that came before; none where the parties part in peace
@Schema(name = "Dissolution", description = "A dissolution / En upplösning")
public record Dissolution(
        @Schema(examples = "2027-06-30") LocalDate effectiveOn,
        @Schema(examples = "Tvist om inriktningen") @Text String reason,
        @Nullable Negotiation negotiation) {

    private static final int MAX_TEXT = 20_000;
    private static final int MAX_REFERENCE = 300;

    public Dissolution {
        Required.field("effectiveOn", effectiveOn);
        Required.field("reason", reason);
    }

    /// The dispute negotiation that comes before a dissolution.
    ///
    /// @param reference where it is recorded, as a § of minutes
    /// @param documentId the document of the agreement that shows that it failed; from an administrator alone
    @Schema(name = "Negotiation", description = "The negotiation / Förhandlingen")
    public record Negotiation(
            @Schema(examples = "2026-02-15") LocalDate heldOn,
            @Schema(examples = "Parterna enades inte") @Text String outcome,
            @Nullable @Name(max = 300) String reference,
            @Nullable UUID documentId) {
        public Negotiation {
            Required.field("heldOn", heldOn);
            Required.field("outcome", outcome);
        }
    }

    /// Whether it names the document of a negotiation, so that it needs nobody's confirmation.
    boolean hasFailedNegotiation() {
        return negotiation != null && negotiation.documentId() != null;
    }

    /// When the agreement holds.
    ///
    /// @param begun the first day on which its parties can have negotiated about it
    record Frame(LocalDate begun, LocalDate validFrom, LocalDate lastDay) {}

    /// @return every broken rule, in the order of the document
    List<Violation> check(Frame frame, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (effectiveOn.isBefore(frame.validFrom()) || !effectiveOn.isBefore(frame.lastDay())) {
            found.add(new Violation(
                    "/effectiveOn",
                    ProblemCode.OUTSIDE_PERIOD,
                    "A dissolution ends the agreement before its last day; it is for "
                            + Period.inWords(frame.validFrom(), frame.lastDay())));
        }
        text("/reason", reason, MAX_TEXT, found);
        if (negotiation != null) {
            negotiated(negotiation, frame, today, found);
        }
        return found;
    }

    private void negotiated(Negotiation held, Frame frame, LocalDate today, List<Violation> found) {
        DayDone.check(
                "/negotiation/heldOn",
                held.heldOn(),
                frame.begun(),
                "the agreement's first day",
                today,
                ProblemCode.NEGOTIATED_IN_THE_FUTURE,
                found);
        if (!held.heldOn().isAfter(today) && held.heldOn().isAfter(effectiveOn)) {
            found.add(new Violation(
                    "/effectiveOn", ProblemCode.BEFORE_THE_NEGOTIATION, "A dissolution follows the negotiation"));
        }
        text("/negotiation/outcome", held.outcome(), MAX_TEXT, found);
        if (held.reference() != null) {
            text("/negotiation/reference", held.reference(), MAX_REFERENCE, found);
        }
    }

    private static void text(String pointer, String text, int most, List<Violation> found) {
        if (text.isBlank() || text.length() > most) {
            found.add(new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, "This text has 1 to " + most + " characters"));
        }
    }
}
