package se.samverka.finance.insight.explanation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.platform.value.Money;

/// An earlier invoice line of the same obligation.
@Schema(name = "EarlierDocument", description = "An earlier invoice line / En tidigare fakturarad")
public record EarlierDocument(
        @Schema(
                description = "Id of the earlier invoice / Den tidigare fakturans id",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
        UUID invoiceId,

        @Schema(description = "Its number / Dess nummer", examples = "2026-000001")
        String number,

        @Schema(description = "Line number on it, from 1 / Radnummer på den, från 1", examples = "1")
        int lineNumber,

        @Schema(description = "Amount of the line, in kronor / Radens belopp i kronor", examples = "590000.00")
        Money amount,

        @Schema(
                description =
                        "What credit notes have taken back of the line, in kronor / Krediterat på raden, i kronor",
                examples = "0.00")
        Money credited,

        @Schema(description = "The part that the payee has decided not to claim / Varav eftergivet", examples = "0.00")
        Money waived) {

    static EarlierDocument of(IssuedLine line) {
        return new EarlierDocument(
                line.invoiceId(),
                line.issueOrder().toString(),
                line.lineNumber(),
                line.amount(),
                line.credited(),
                line.waived());
    }
}
