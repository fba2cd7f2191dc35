package se.samverka.agreements.agreement.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;

/// A party's own word, yes or no, on what others have proposed.
@Schema(name = "Confirmation", description = "A party's word / En parts besked")
public record Confirmation(
        @Schema(description = "Yes or no / Ja eller nej") PartyAnswer.Outcome outcome,

        @Schema(
                description = "The day of the party's own decision; required without decisionId / Dagen för partens"
                        + " eget beslut; krävs utan decisionId",
                examples = "2026-03-10")
        @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "The body of the party that decided / Organet hos parten som beslutade",
                examples = "Kommunstyrelsen")
        @Nullable
        @Name(max = 300)
        String decidingBody,

        @Schema(
                description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                        + " till exempel protokollets §",
                examples = "§ 31")
        @Nullable
        @Name(max = 300)
        String reference,

        @Schema(description = "Why, in words / Skälet", examples = "Nämnden vill fortsätta") @Nullable @Text
        String reason,

        @Schema(
                description = "Id of the party's decision in the meetings API, once its minutes are announced. What"
                        + " is left out of decidedOn, decidingBody and reference is taken from it / Id för partens"
                        + " beslut i API:t meetings, när protokollet är anslaget. Det som utelämnas av decidedOn,"
                        + " decidingBody och reference hämtas därifrån",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
        @Nullable
        UUID decisionId) {

    public static final String EXAMPLE = "{\"outcome\":\"CONFIRMED\",\"decidedOn\":\"2026-03-10\","
            + "\"decidingBody\":\"Kommunstyrelsen\",\"reference\":\"§ 31\"}";

    /// The same as others read it.
    public static final String RECORDED_EXAMPLE = "{\"party\":\"212000-0357\",\"outcome\":\"CONFIRMED\","
            + "\"decidedOn\":\"2026-03-10\",\"decidingBody\":\"Kommunstyrelsen\",\"reference\":\"§ 31\","
            + "\"recordedAt\":\"2026-03-12T08:00:00Z\"}";

    public Confirmation {
        Required.field("outcome", outcome);
        if (decisionId == null) {
            Required.field("decidedOn", decidedOn);
        }
    }

    public PartyAnswer answer() {
        return new PartyAnswer(outcome, decidedOn, decidingBody, reference, reason, decisionId);
    }
}
