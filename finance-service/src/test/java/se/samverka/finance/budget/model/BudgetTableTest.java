package se.samverka.finance.budget.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.REGION;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.budget.model.BudgetTable.Category;
import se.samverka.finance.budget.model.BudgetTable.Sums;
import se.samverka.platform.value.Money;

/// A budget as a table with sums, and the frames in it.
class BudgetTableTest {

    private static final List<BudgetRow> ROWS = List.of(
            new BudgetRow("Regionkontoret", "Verksamhetskostnader", BudgetKind.COST, Money.of("300.00")),
            new BudgetRow("Kollektivtrafik", "Bidrag", BudgetKind.COST, Money.of("70.00")),
            new BudgetRow("Regionkontoret", "Bidrag", BudgetKind.INCOME, Money.of("100.00")),
            new BudgetRow("Regionkontoret", "Bidrag", BudgetKind.COST, Money.of("5.00")));

    @Test
    void a_table_has_income_before_costs_and_sums_by_unit_and_in_total() {
        var table = BudgetTable.of(ROWS);
        assertThat(table.units()).containsExactly("Regionkontoret", "Kollektivtrafik");
        assertThat(table.categories())
                .containsExactly(
                        new Category("Bidrag", BudgetKind.INCOME, amounts("100.00", null), Money.of("100.00")),
                        new Category(
                                "Verksamhetskostnader", BudgetKind.COST, amounts("300.00", null), Money.of("300.00")),
                        new Category("Bidrag", BudgetKind.COST, amounts("5.00", "70.00"), Money.of("75.00")));
        assertThat(table.income()).isEqualTo(sums("100.00", "100.00", "0.00"));
        assertThat(table.cost()).isEqualTo(sums("375.00", "305.00", "70.00"));
        assertThat(table.result()).isEqualTo(sums("-275.00", "-205.00", "-70.00"));
    }

    @Test
    void a_table_has_a_cell_for_each_unit_and_each_category_of_a_kind() {
        assertThat(BudgetTable.cells(ROWS)).isEqualTo(6);
        assertThat(BudgetTable.cells(List.of())).isZero();
    }

    @Test
    void a_budget_without_rows_has_empty_sums() {
        assertThat(BudgetTable.of(List.of()))
                .extracting(BudgetTable::categories, BudgetTable::result)
                .containsExactly(List.of(), new Sums(List.of(), Money.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"100.00, 99.99, 0.01, false", "100.00, 100.00, 0.00, false", "100.00, 100.01, -0.01, true"})
    void a_frame_is_exceeded_when_more_is_committed_than_framed(
            String framed, String committed, String remaining, boolean exceeded) {
        var frame = new Frame(
                REGION,
                2026,
                1,
                "Regionkontoret",
                "Bidrag",
                Money.of(framed),
                List.of(),
                Money.of(committed),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
        assertThat(frame).extracting(Frame::remaining, Frame::exceeded).containsExactly(Money.of(remaining), exceeded);
    }

    private static List<Optional<Money>> amounts(String first, String second) {
        return List.of(
                Optional.of(first).map(Money::of), Optional.ofNullable(second).map(Money::of));
    }

    private static Sums sums(String total, String... byUnit) {
        return new Sums(List.of(byUnit).stream().map(Money::of).toList(), Money.of(total));
    }
}
