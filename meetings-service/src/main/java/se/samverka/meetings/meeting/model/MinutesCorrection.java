package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// What is wrong in an approved §, and what is right. It stands beside the approved words, which stay as they
/// are.
///
/// @param correctedOn the day of the correction
/// @param text what is right
/// @param reason why it is corrected
@Schema(
        name = "MinutesCorrection",
        description = "A correction beside an approved § / En rättelse vid en justerad paragraf")
public record MinutesCorrection(
        @Schema(description = "The day of the correction / Dagen för rättelsen", examples = "2024-05-20")
        LocalDate correctedOn,

        @Schema(
                description = "What is right / Vad som rätteligen gäller",
                examples = "Nästa sammanträde är fredagen den 14 juni 2024 klockan 09.30.")
        String text,

        @Schema(description = "Why it is corrected / Varför det rättas", examples = "Fel klockslag i protokollet.")
        String reason) {

    /// The most corrections that a § gets.
    public static final int MANY = 100;

    /// Demands a day from the approval on and until today.
    ///
    /// @throws RuleBroken 422
    public void requireDay(LocalDate approvedOn, LocalDate today) {
        MeetingRule.requireDone("/correctedOn", correctedOn, today);
        if (correctedOn.isBefore(approvedOn)) {
            throw RuleBroken.invalid(new Violation(
                    "/correctedOn",
                    ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                    "The minutes cannot be corrected on " + correctedOn + ": they were approved on " + approvedOn));
        }
    }
}
