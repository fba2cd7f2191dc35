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

/// A frame and how much of it has been used.
@Schema(
        name = "BudgetFrame",
        description =
                "A budget row from which contributions are paid, and how much of it has been used / En budgetram och"
                        + " hur mycket av den som har använts")
public record FrameDocument(
        @Schema(description = "Organisation that owns the budget / Part", examples = "232100-0172")
        OrganisationNumber party,

        @Schema(description = "Budget year / Budgetår", examples = "2026")
        int year,

        @Schema(description = "The current edition / Gällande utgåva", examples = "1")
        int edition,

        @Schema(description = "Unit that the row belongs to / Enheten som raden tillhör", examples = "Regionkontoret")
        String unit,

        @Schema(description = "Category of the row / Radens kategori", examples = "Verksamhetskostnader")
        String category,

        @Schema(description = "Agreements whose contributions are paid from this row / Avtal som betalas från raden")
        List<UUID> agreements,

        @Schema(
                description = "The row's amount in thousands of kronor / Ram i tusental kronor",
                pattern = Thousands.PATTERN,
                examples = "1181.5")
        String framedThousands,

        @Schema(description = "The row's amount in kronor / Ram i kronor", examples = "1181500.00")
        Money framed,

        @Schema(
                description = "What the party is bound to pay; nothing that it has not agreed to / Åtaget",
                examples = "590000.00")
        Money committed,

        @Schema(
                description = "Its share of what is paid to others, whether it is bound or not / Fördelat",
                examples = "590000.00")
        Money allocated,

        @Schema(description = "Issued invoices less credit notes / Fakturerat", examples = "590000.00")
        Money invoiced,

        @Schema(description = "Payments less repayments / Betalt", examples = "0.00")
        Money paid,

        @Schema(
                description = "Framed less committed; below zero where the frame is exceeded / Kvar av ramen",
                examples = "591500.00")
        Money remaining,

        @Schema(description = "true: more is committed than framed / true: ramen är överskriden", examples = "false")
        boolean exceeded,

        @Schema(
                description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK",
                examples = "SEK")
        String currency) {

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
    public record BudgetFrameList(
            @Schema(description = "The page's frames / Sidans ramar")
            List<FrameDocument> frames,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
