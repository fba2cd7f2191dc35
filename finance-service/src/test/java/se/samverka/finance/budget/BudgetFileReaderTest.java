package se.samverka.finance.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.budget.model.BudgetRow;
import se.samverka.finance.budget.model.BudgetTable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.Money;

class BudgetFileReaderTest {

    /// The table of the operational plan 2020–2022 (§ 5.4), with invented figures, because the original has none.
    /// Its sums by hand, in thousands: CRU 900 + 100 - 650 - 350 = 0; Stab 1 181,5 + 0 - 1 000 - 181,5 = 0; income
    /// 2 181,5 in all, and costs the same.
    private static final String PLAN = """
            # Verksamhetsplan 2020-2022
            År;Slag;Kategori;CRU;"Kultur och
            ideell sektor";Summa
            2020;Intäkter;Regionersättning;900;1 181,5;2 081,5
            2020;Intäkter;regionala bidrag;100;0;100
            2020;Kostnader;Personal kostnader;650;1 000;1 650
            2020;Kostnader;regionala bidrag;350;181,5;531,5
            2020;Intäkter;Summa;1 000;1 181,5;2 181,5
            2020;Kostnader;Summa;1 000;;2 181,5
            2020;;Summa;0;0;0
            ;;;;;
            """;

    @Test
    void the_plans_table_is_read_with_its_sums() {
        var years = read(PLAN);
        assertThat(years.keySet()).containsExactly(2020);
        assertThat(years.get(2020))
                .hasSize(8)
                .contains(
                        new BudgetRow("CRU", "Regionersättning", BudgetKind.INCOME, Money.of("900000.00")),
                        new BudgetRow(
                                "Kultur och ideell sektor",
                                "regionala bidrag",
                                BudgetKind.COST,
                                Money.of("181500.00")));
        var table = BudgetTable.of(years.get(2020));
        assertThat(table.units()).containsExactly("CRU", "Kultur och ideell sektor");
        assertThat(table.income().total()).isEqualTo(Money.of("2181500.00"));
        assertThat(table.cost().byUnit()).containsExactly(Money.of("1000000.00"), Money.of("1181500.00"));
        assertThat(table.result().total()).isEqualTo(Money.ZERO);
    }

    /// The table of § 5.4 as printed: the units have no figures, and every sum is 0.
    @Test
    void the_plans_table_is_read_with_its_blank_cells() {
        var printed = """
                År;Slag;Kategori;CRU;Stab;Näringsliv;Summa
                2020;Intäkter;Regionersättning;;;;0
                2020;Intäkter;statliga medel;; ;;0
                2020;Intäkter;regionala bidrag;;;;0
                2020;Kostnader;Personal kostnader;;;;0
                2020;Kostnader;regionala bidrag;;;;
                2020;;Summa;0;0;0;0
                """;
        var table = BudgetTable.of(read(printed).get(2020));
        assertThat(table.units()).containsExactly("CRU", "Stab", "Näringsliv");
        assertThat(table.income().total()).isEqualTo(Money.ZERO);
        assertThat(read("year;kind;category;HR;IT\n2026;COST;Pay;1;\n").get(2026))
                .containsExactly(
                        new BudgetRow("HR", "Pay", BudgetKind.COST, Money.of("1000.00")),
                        new BudgetRow("IT", "Pay", BudgetKind.COST, Money.ZERO));
        assertThat(refused(
                        printed.replace("2020;Intäkter;Regionersättning;;;;0", "2020;Intäkter;Regionersättning;;;;5")))
                .containsExactly("/lines/2 sum-differs");
    }

    @Test
    void a_wrong_sum_is_reported_with_its_line() {
        assertThat(refused(PLAN.replace("350;181,5;531,5", "350;181,5;532"))).containsExactly("/lines/7 sum-differs");
        assertThat(refused(PLAN.replace("Intäkter;Summa;1 000", "Intäkter;Summa;1 001")))
                .containsExactly("/lines/8 sum-differs");
        assertThat(refused(PLAN.replace(";;Summa;0;0;0", ";;Summa;0;0;1"))).containsExactly("/lines/10 sum-differs");
        // A year with only a sum.
        assertThat(refused(PLAN.replace("2020;;Summa;0;0;0", "2021;;Summa;;;5")))
                .containsExactly("/lines/10 sum-differs");
    }

    @Test
    void one_amount_per_line_is_read_for_several_years_with_english_or_swedish_names() {
        var english = "\uFEFFyear,unit,category,kind,amount\n2026,HR,Pay,COST,\"1181,5\"\n2027,HR,Pay,cost,1200\n";
        var swedish =
                "Belopp;Slag;Kategori;Enhet;År\n1\u00A0181,5;Kostnad;Pay;HR;2026\n1\u202F200;KOSTNAD;Pay;HR;2027\n";
        assertThat(read(english)).isEqualTo(read(swedish));
        assertThat(read(english).get(2027))
                .containsExactly(new BudgetRow("HR", "Pay", BudgetKind.COST, Money.of("1200000.00")));
    }

    /// A letter with a combining ring equals the composed letter, and all kinds of blanks are equal.
    @Test
    void names_that_look_alike_are_equal() {
        var rows = read("year;unit;category;kind;amount\n2026;A\u030Alder\u00A0 x;c;COST;1\n")
                .get(2026);
        assertThat(rows.getFirst().unit()).isEqualTo("Ålder x");
        assertThat(refused("year;unit;category;kind;amount\n2026;Å;c;COST;1\n2026;A\u030A;c;COST;2\n"))
                .containsExactly("/lines/3 row-twice");
    }

    @Test
    void every_bad_line_is_reported() {
        assertThat(refused("""
                        year;unit;category;kind;amount
                        2026;HR;Pay;COST;1,181
                        2026;HR;;COST;1
                        26;HR;a;COST;1
                        2026;HR;b;EXPENSE;1
                        2026;HR;c;COST;ett
                        2026;HR;d;COST
                        2026;HR;e;COST;
                        2026;HR;Summa;COST;1
                        2026;HR;f;COST;1
                        2026;HR;f;COST;1
                        2026;HR;f;INCOME;1
                        """))
                .containsExactly(
                        "/lines/2 amount-ambiguous",
                        "/lines/3 cell-missing",
                        "/lines/4 year-malformed",
                        "/lines/5 kind-unknown",
                        "/lines/6 amount-malformed",
                        "/lines/7 line-incomplete",
                        "/lines/8 cell-missing",
                        "/lines/9 sum-misplaced",
                        "/lines/11 row-twice");
    }

    @Test
    void a_missing_or_unknown_column_is_reported() {
        assertThat(refused("year;unit;category;amount\n2026;HR;Pay;1\n")).containsExactly("/lines/1 column-missing");
        assertThat(refused("year;unit;category;kind\n2026;HR;Pay;COST\n")).containsExactly("/lines/1 column-missing");
        assertThat(refused("year;category;kind\n2026;Pay;COST\n"))
                .containsExactly("/lines/1 column-missing", "/lines/1 column-missing");
        assertThat(refused("year;unit;category;kind;amount;note\n2026;HR;Pay;COST;1;x\n"))
                .containsExactly("/lines/1 column-unknown");
        assertThat(refused("year;kind;category;HR;Summa;Totalt\n2026;COST;Pay;1;;1\n"))
                .containsExactly("/lines/1 column-unknown");
        assertThat(refused("year;kind;category;HR;\n2026;COST;Pay;1;\n"))
                .containsExactly("/lines/1 budget-file-unreadable");
        assertThat(refused("year;kind;category;HR;hr\n2026;COST;Pay;1;2\n"))
                .containsExactly("/lines/1 budget-file-unreadable");
    }

    @Test
    void a_file_that_is_not_a_budget_is_refused() {
        assertThat(refused("")).containsExactly(" budget-file-unreadable");
        assertThat(refused("year;unit;category;kind;amount\n")).containsExactly(" budget-file-unreadable");
        assertThat(refused("year;unit;category;kind;amount\n2026;\"HR;Pay;COST;1\n"))
                .containsExactly(" budget-file-unreadable");
        assertThat(refused("year;unit;category;kind;amount\n" + "2026;HR;Pay;COST;1\n".repeat(5_001)))
                .containsExactly(" budget-file-unreadable");
    }

    @Test
    void negative_costs_are_refused_in_total_but_accepted_as_a_saving() {
        var file = "year;unit;category;kind;amount\n2026;HR;Pay;COST;-10\n2026;HR;Saving;COST;%s\n";
        assertThat(refused(file.formatted("-1"))).containsExactly(" costs-negative");
        assertThat(read(file.formatted("11")).get(2026)).hasSize(2);
    }

    @Test
    void a_line_of_costs_names_the_agreements_that_are_paid_from_it() {
        var one = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01";
        var other = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a02";
        var header = "year;unit;category;kind;amount;agreements\n";
        var file = header + "2026;HR;a;COST;1;" + one + "  " + other + "\n2026;HR;b;COST;1;\n2027;HR;a;COST;1;" + one
                + "\n";
        assertThat(read(file).get(2026))
                .extracting(BudgetRow::agreements)
                .containsExactly(Set.of(UUID.fromString(one), UUID.fromString(other)), Set.of());
        assertThat(BudgetFileReader.read(file.getBytes(StandardCharsets.UTF_8)).agreements())
                .containsExactly(
                        Map.entry(UUID.fromString(one), "/lines/2"), Map.entry(UUID.fromString(other), "/lines/2"));
        assertThat(refused(
                        header + "2026;HR;a;COST;1;x\n2026;HR;b;INCOME;1;" + one + "\n2026;HR;c;COST;1;" + one + "\n"))
                .containsExactly("/lines/2 agreement-malformed", "/lines/3 frame-no-cost", "/lines/4 agreement-twice");
    }

    /// The error message does not grow with the file.
    @Test
    void at_most_a_hundred_violations_of_a_file_are_reported() {
        var header = "year;unit;category;kind;amount;agreements\n";
        var one = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01 ";
        for (var words : List.of("x ".repeat(201), one.repeat(201))) {
            assertThat(refused(header + "2026;HR;a;COST;1;" + words + "\n")).containsExactly(" too-many");
        }
        var sums = new StringBuilder("year;kind;category;HR;IT\n2026;COST;Pay;1;2\n2027;COST;Pay;1;2\n");
        for (int line = 0; line < 60; line++) {
            sums.append("2026;COST;Summa;8;9\n2027;COST;Summa;8;9\n");
        }
        assertThat(refused(sums.toString())).hasSize(100).allMatch(broken -> broken.endsWith("sum-differs"));
    }

    /// A few scattered amounts would make a table of millions of empty cells.
    @Test
    void a_years_table_has_a_bound() {
        var file = new StringBuilder("year;unit;category;kind;amount\n");
        for (int n = 0; n < 300; n++) {
            file.append("2026;u%1$d;c%1$d;COST;1\n".formatted(n));
        }
        assertThat(refused(file.toString())).containsExactly(" budget-file-unreadable");
        assertThat(read(file.toString().replaceFirst("(?s)2026;u200;.*", "")).get(2026))
                .hasSize(200);
    }

    private static SortedMap<Integer, List<BudgetRow>> read(String file) {
        return BudgetFileReader.read(file.getBytes(StandardCharsets.UTF_8)).years();
    }

    private static List<String> refused(String file) {
        var broken = catchThrowableOfType(RuleBroken.class, () -> read(file));
        assertThat(broken).as(file).isNotNull();
        assertThat(broken.kind()).isEqualTo(RuleBroken.Kind.INVALID);
        return broken.violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }
}
