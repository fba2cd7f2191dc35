package se.samverka.agreements.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsViolation;

/// A board's new text of an annex.
///
/// @param decidedOn the day of the board's decision
/// @param reference the decision's own reference, as a § of minutes
/// @param validFrom the first day on which the new text applies, within the agreement's period and not before the
///     decision: a board cannot change what applied earlier; only the parties can, by an amendment
@Schema(name = "AnnexRevision", description = "A board's revision of an annex / Styrelsens ändring av en bilaga")
public record AnnexRevision(
        @Schema(description = "Plain text, at most 100 KiB / Ren text", examples = "Vision: ett hållbart samhälle.")
        @Nullable
        @Text(max = AnnexText.MAX_BYTES)
        String text,

        @Schema(description = "A document of the agreement / En handling") @Nullable
        UUID documentId,

        @Schema(description = "The day of the board's decision / Dagen för styrelsens beslut", examples = "2026-03-01")
        LocalDate decidedOn,

        @Schema(
                description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                        + " till exempel protokollets §",
                examples = "§ 12")
        @Name(max = 300)
        String reference,

        @Schema(description = "Not before decidedOn / Inte före beslutet", examples = "2026-04-01")
        LocalDate validFrom,

        @Schema(description = "Why the annex is revised / Varför bilagan ändras", examples = "Nytt fokusområde")
        @Nullable
        @Text
        String reason) {

    public AnnexRevision {
        Required.field("decidedOn", decidedOn);
        Required.field("reference", reference);
        Required.field("validFrom", validFrom);
    }

    /// The days that a revision is compared with.
    ///
    /// @param mandate the first day on which a board can decide: the agreement is in force, or its period has
    /// begun
    /// @param first first day of the agreement's period
    /// @param last the agreement's last day
    /// @param decidedLast when the latest revision was decided; null before the second text
    record Frame(
            LocalDate mandate,
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate decidedLast) {}

    /// @return every broken rule that shows without the database, in the order of the document
    List<Violation> check(Frame frame, LocalDate today) {
        var found = new ArrayList<Violation>();
        AnnexText.check(text, documentId, found);
        var future = DoneDay.check("/decidedOn", decidedOn, today);
        if (future.isPresent()) {
            found.add(future.get());
        } else if (decidedOn.isBefore(frame.mandate())) {
            found.add(TermsViolation.outsidePeriod("/decidedOn", frame.mandate(), frame.last()));
        } else if (frame.decidedLast() != null && decidedOn.isBefore(frame.decidedLast())) {
            found.add(new Violation(
                    "/decidedOn",
                    ProblemCode.DECIDED_BEFORE_THE_LAST,
                    "The latest revision was decided on " + frame.decidedLast()
                            + "; revisions are recorded in the order in which they are decided"));
        }
        if (validFrom.isBefore(frame.first()) || validFrom.isAfter(frame.last())) {
            found.add(TermsViolation.outsidePeriod("/validFrom", frame.first(), frame.last()));
        } else if (validFrom.isBefore(decidedOn)) {
            found.add(new Violation(
                    "/validFrom",
                    ProblemCode.VALID_BEFORE_DECIDED,
                    "A board's text applies from the day of its decision at the earliest"));
        }
        return found;
    }
}
