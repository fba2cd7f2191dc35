package se.samverka.agreements.dissolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.Period;

/// Why and when an agreement ends early.
///
/// @param effectiveOn the last day on which the agreement holds
/// @param negotiation the dispute negotiation before it; null when there is no dispute
@Schema(name = "Dissolution", description = "A dissolution / En upplösning")
public record Dissolution(
        @Schema(description = "The agreement's last day / Avtalets sista dag", examples = "2027-06-30")
        LocalDate effectiveOn,

        @Schema(
                description = "Why the agreement ends early / Varför avtalet upplöses",
                examples = "Tvist om inriktningen")
        @Text
        String reason,

        @Schema(
                description = "The negotiation of the dispute before it; absent where there is no dispute /"
                        + " Förhandlingen om tvisten dessförinnan; saknas om det inte finns någon tvist")
        @Nullable
        Negotiation negotiation) {

    public Dissolution {
        Required.field("effectiveOn", effectiveOn);
        Required.field("reason", reason);
    }

    /// The dispute negotiation that comes before a dissolution.
    ///
    /// @param reference where it is recorded, as a § of minutes
    /// @param documentId the document of the agreement that shows that it failed; only from an administrator
    @Schema(name = "Negotiation", description = "The negotiation / Förhandlingen")
    public record Negotiation(
            @Schema(
                    description = "The day of the negotiation; today at the latest / Förhandlingens dag; senast i dag",
                    examples = "2026-02-15")
            LocalDate heldOn,

            @Schema(
                    description = "How it ended, in words / Hur förhandlingen slutade",
                    examples = "Parterna enades inte")
            @Text
            String outcome,

            @Schema(
                    description = "Where it is recorded, such as the § of minutes / Var den är dokumenterad, till"
                            + " exempel protokollets §")
            @Nullable
            @Name(max = 300)
            String reference,

            @Schema(
                    description = "Id of the agreement's file that shows that it failed; from an administrator alone /"
                            + " Id för handlingen som visar att den misslyckades; anges bara av en administratör")
            @Nullable
            UUID documentId) {
        public Negotiation {
            Required.field("heldOn", heldOn);
            Required.field("outcome", outcome);
        }
    }

    static Dissolution of(DissolutionEntity entity) {
        var heldOn = entity.negotiatedOn;
        return new Dissolution(
                entity.effectiveOn,
                entity.reason,
                heldOn == null
                        ? null
                        : new Negotiation(
                                heldOn,
                                Objects.requireNonNull(entity.negotiation),
                                entity.reference,
                                entity.documentId));
    }

    /// Whether it names the document of a negotiation, and therefore needs no confirmation.
    boolean hasFailedNegotiation() {
        return negotiation != null && negotiation.documentId() != null;
    }

    /// The agreement's period.
    ///
    /// @param begun the first day on which its parties can negotiate about it
    record Frame(LocalDate begun, LocalDate validFrom, LocalDate lastDay) {}

    /// @return every broken rule, in the order of the document
    List<Violation> check(Frame frame, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (effectiveOn.isBefore(frame.validFrom()) || !effectiveOn.isBefore(frame.lastDay())) {
            found.add(new Violation(
                    "/effectiveOn",
                    ProblemCode.OUTSIDE_PERIOD,
                    "A dissolution ends the agreement before its last day; the agreement is for "
                            + Period.inWords(frame.validFrom(), frame.lastDay())));
        }
        if (negotiation != null) {
            negotiated(negotiation, frame, today, found);
        }
        return found;
    }

    private void negotiated(Negotiation held, Frame frame, LocalDate today, List<Violation> found) {
        DayDone.check("/negotiation/heldOn", held.heldOn(), frame.begun(), "the agreement's first day", today, found);
        if (!held.heldOn().isAfter(today) && held.heldOn().isAfter(effectiveOn)) {
            found.add(new Violation(
                    "/effectiveOn", ProblemCode.BEFORE_THE_NEGOTIATION, "A dissolution follows the negotiation"));
        }
    }
}
