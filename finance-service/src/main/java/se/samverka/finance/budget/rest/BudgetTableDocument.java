package se.samverka.finance.budget.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.budget.ShowBudgets;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.budget.model.BudgetTable;
import se.samverka.finance.budget.model.Thousands;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A year's budget as a table, all amounts in thousands of kronor.
@Schema(
        name = "BudgetTable",
        description = "A year's budget by unit and category, in thousands of kronor / Årets budget per enhet"
                + " och kategori, i tusental kronor")
public record BudgetTableDocument(
        @Schema(
                description = "Organisation that owns the budget / Organisationen som budgeten tillhör",
                examples = "232100-0172")
        OrganisationNumber organisationNumber,

        @Schema(description = "Budget year / Budgetår", examples = "2026")
        int year,

        @Schema(
                description = "Number of the edition shown, from 1 for each year / Den visade utgåvans"
                        + " nummer, från 1 för varje år",
                examples = "1")
        int edition,

        @Schema(description = "When the edition was imported / När utgåvan lästes in")
        Instant importedAt,

        @Schema(
                description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK",
                examples = "SEK")
        String currency,

        @Schema(description = "The columns / Enheter (kolumner)", examples = "[\"Regionkontoret\"]")
        List<String> units,

        @Schema(description = "The rows, income before costs / Rader, intäkter före kostnader")
        List<CategoryDocument> categories,

        @Schema(description = "Sum of the income / Summa intäkter")
        SumsDocument income,

        @Schema(description = "Sum of the costs / Summa kostnader")
        SumsDocument cost,

        @Schema(description = "Income less cost / Resultat") SumsDocument result) {

    /// A category with its amounts for all units.
    @Schema(name = "BudgetCategory", description = "A category with its amounts for all units / En kategori")
    public record CategoryDocument(
            @Schema(description = "Name of the category / Kategorins namn", examples = "Verksamhetskostnader")
            String category,

            @Schema(description = "Income or cost / Intäkt eller kostnad")
            BudgetKind kind,

            @Schema(
                    description = "One per unit; null where the budget has none / Ett belopp per enhet",
                    examples = "[\"1181.5\"]")
            List<@Nullable String> amountsThousands,

            @Schema(
                    description =
                            "Sum over the units, in thousands of kronor / Summa för enheterna, i tusental" + " kronor",
                    examples = "1181.5")
            String totalThousands) {

        static CategoryDocument of(BudgetTable.Category one) {
            return new CategoryDocument(
                    one.category(),
                    one.kind(),
                    one.amounts().stream().map(CategoryDocument::text).toList(),
                    Thousands.of(one.total()));
        }

        private static @Nullable String text(Optional<Money> amount) {
            return amount.map(Thousands::of).orElse(null);
        }
    }

    /// Sums per unit and in total.
    @Schema(name = "BudgetSums", description = "Sums per unit and in total / Summor")
    public record SumsDocument(
            @Schema(description = "One per unit / En summa per enhet", examples = "[\"1181.5\"]")
            List<String> amountsThousands,

            @Schema(
                    description =
                            "Sum over the units, in thousands of kronor / Summa för enheterna, i tusental" + " kronor",
                    examples = "1181.5")
            String totalThousands) {

        static SumsDocument of(BudgetTable.Sums sums) {
            return new SumsDocument(sums.byUnit().stream().map(Thousands::of).toList(), Thousands.of(sums.total()));
        }
    }

    static BudgetTableDocument of(ShowBudgets.Table shown) {
        var edition = shown.edition();
        var table = shown.table();
        return new BudgetTableDocument(
                edition.organisationNumber(),
                edition.year(),
                edition.edition(),
                edition.importedAt(),
                "SEK",
                table.units(),
                table.categories().stream().map(CategoryDocument::of).toList(),
                SumsDocument.of(table.income()),
                SumsDocument.of(table.cost()),
                SumsDocument.of(table.result()));
    }
}
