package se.samverka.agreements.agreement.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;

/// A party's own word, yes or no, on what others have proposed.
@Schema(name = "Confirmation", description = "A party's word / En parts besked")
public record Confirmation(
        PartyAnswer.Outcome outcome,

        @Schema(description = "The party's own decision / Partens eget beslut", examples = "2026-03-10")
        LocalDate decidedOn,

        @Schema(examples = "Kommunstyrelsen") @Nullable @Name(max = 300)
        String decidingBody,

        @Schema(examples = "§ 31") @Nullable @Name(max = 300)
        String reference,

        @Schema(examples = "Nämnden vill fortsätta") @Nullable @Text
        String reason) {

    public static final String EXAMPLE = "{\"outcome\":\"CONFIRMED\",\"decidedOn\":\"2026-03-10\","
            + "\"decidingBody\":\"Kommunstyrelsen\",\"reference\":\"§ 31\"}";

    public Confirmation {
        Required.field("outcome", outcome);
        Required.field("decidedOn", decidedOn);
    }

    public PartyAnswer answer() {
        return new PartyAnswer(outcome, decidedOn, decidingBody, reference, reason);
    }
}
