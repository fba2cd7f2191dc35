package se.samverka.finance.budget.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.budget.model.BudgetEdition;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.budget.model.BudgetLine;
import se.samverka.finance.budget.model.Thousands;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;

/// A row of a budget.
@Schema(
        name = "BudgetRow",
        description = "A unit's amount for a category in a year / En enhets belopp för en kategori ett år")
public record BudgetDocument(
        @Schema(description = "Organisation that owns the budget / Organisation", examples = "232100-0172")
        OrganisationNumber organisationNumber,

        @Schema(description = "Budget year / Budgetår", examples = "2026")
        int year,

        @Schema(description = "Edition of the budget / Utgåva", examples = "1")
        int edition,

        @Schema(description = "Unit / Enhet", examples = "Regionkontoret")
        String unit,

        @Schema(description = "Category / Kategori", examples = "Verksamhetskostnader")
        String category,

        @Schema(description = "Income or cost / Intäkt eller kostnad")
        BudgetKind kind,

        @Schema(
                description = "In thousands of kronor, with at most three decimals / Tusental kronor",
                pattern = Thousands.PATTERN,
                examples = "1181.5")
        String amountThousands,

        @Schema(description = "The same amount in kronor / Belopp i kronor", examples = "1181500.00")
        Money amount,

        @Schema(
                description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK",
                examples = "SEK")
        String currency,

        @Schema(description = "Agreements whose contributions are paid from this row / Avtal som betalas från raden")
        List<UUID> agreements) {

    static BudgetDocument of(BudgetLine line) {
        var row = line.row();
        return new BudgetDocument(
                line.organisationNumber(),
                line.year(),
                line.edition(),
                row.unit(),
                row.category(),
                row.kind(),
                Thousands.of(row.amount()),
                row.amount(),
                "SEK",
                row.agreements().stream().sorted().toList());
    }

    /// A page of rows.
    public record BudgetList(
            @Schema(description = "The page's budget rows / Sidans budgetrader")
            List<BudgetDocument> budgets,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// A page of editions.
    public record BudgetEditionList(
            @Schema(description = "The page's editions / Sidans utgåvor")
            List<BudgetEdition> budgetEditions,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
