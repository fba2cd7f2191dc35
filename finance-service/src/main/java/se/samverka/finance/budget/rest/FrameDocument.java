package se.samverka.finance.budget.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.budget.model.Frame;
import se.samverka.finance.budget.model.Thousands;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;

/// A frame, and what has been drawn on it.
@Schema(
        name = "BudgetFrame",
        description =
                "A row of a budget from which contributions are paid, and what is drawn on it / En ram och vad som"
                        + " tagits ur den")
public record FrameDocument(
        @Schema(description = "Whose budget it is / Part", examples = "232100-0172")
        OrganisationNumber party,

        @Schema(examples = "2026") int year,

        @Schema(description = "The edition that holds / Gällande utgåva", examples = "1")
        int edition,

        @Schema(examples = "Regionkontoret") String unit,

        @Schema(examples = "Verksamhetskostnader") String category,

        @Schema(description = "Whose contributions are paid from it / Avtal som betalas härur")
        List<UUID> agreements,

        @Schema(
                description = "What the row has, in thousands of kronor / Ram i tusental kronor",
                pattern = Thousands.PATTERN,
                examples = "1181.5")
        String framedThousands,

        @Schema(description = "The same in kronor / Ram", examples = "1181500.00")
        Money framed,

        @Schema(
                description = "What the party is bound to; nothing of what it has not agreed to / Åtaget",
                examples = "590000.00")
        Money committed,

        @Schema(description = "Its share of what is paid to others, bound or not / Fördelat", examples = "590000.00")
        Money allocated,

        @Schema(description = "Issued invoices less credit notes / Fakturerat", examples = "590000.00")
        Money invoiced,

        @Schema(description = "Payments less repayments / Betalt", examples = "0.00")
        Money paid,

        @Schema(
                description = "Framed less committed; below zero where the frame is exceeded / Kvar av ramen",
                examples = "591500.00")
        Money remaining,

        @Schema(description = "Whether more is committed than framed / Överskriden", examples = "false")
        boolean exceeded,

        @Schema(examples = "SEK") String currency) {

    static FrameDocument of(Frame frame) {
        return new FrameDocument(
                frame.party(),
                frame.year(),
                frame.edition(),
                frame.unit(),
                frame.category(),
                frame.agreements(),
                Thousands.of(frame.framed()),
                frame.framed(),
                frame.committed(),
                frame.allocated(),
                frame.invoiced(),
                frame.paid(),
                frame.remaining(),
                frame.exceeded(),
                "SEK");
    }

    /// A page of frames.
    public record FrameList(
            List<FrameDocument> frames,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
