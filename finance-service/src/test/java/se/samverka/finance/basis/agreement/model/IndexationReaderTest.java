package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.FundingClause.Kind;
import se.samverka.finance.basis.agreement.model.TermsDocument.ClauseDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.IndexationDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.YearAmountDocument;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

class IndexationReaderTest {

    private static final String PLACE = "/terms/fundingClauses/0/indexation";
    private static final IndexationDocument SOUND = new IndexationDocument("KPI", "2025-10", 10, null);

    @Test
    void an_annual_amount_may_follow_a_series() {
        var clause = Figures.sound(terms(clause(Kind.FIXED_CONTRIBUTION, Money.of("100.00"), null, SOUND)))
                .clauses()
                .getFirst();
        var indexation = clause.amounts().indexation();
        assertThat(indexation).isEqualTo(new Indexation("KPI", YearMonth.of(2025, 10), 10, Money.ORE, PLACE));
        assertThat(indexation.periodOf(2027)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(Needs.of(List.of(clause).stream()).series()).containsExactly("KPI");
    }

    @Test
    void what_cannot_be_is_named() {
        assertThat(broken(new IndexationDocument(null, null, null, null)))
                .containsExactly(PLACE + "/series", PLACE + "/basePeriod", PLACE + "/month");
        assertThat(broken(new IndexationDocument("kpi", "2025-13", 13, Money.of("1000.01"))))
                .containsExactly(PLACE + "/series", PLACE + "/basePeriod", PLACE + "/month", PLACE + "/roundingUnit");
        assertThat(broken(new IndexationDocument("KPI", "1899-12", 0, Money.of("0.00"))))
                .containsExactly(PLACE + "/basePeriod", PLACE + "/month", PLACE + "/roundingUnit");
    }

    @Test
    void only_one_annual_amount_that_somebody_owes_follows_a_series() {
        assertThat(broken(clause(Kind.OWN_CONTRIBUTION, Money.of("100.00"), null, SOUND)))
                .containsExactly(PLACE);
        var listed = List.of(new YearAmountDocument(2026, Money.of("1.00")));
        assertThat(broken(clause(Kind.FIXED_CONTRIBUTION, null, listed, SOUND))).containsExactly(PLACE);
    }

    private static List<String> broken(IndexationDocument indexation) {
        return broken(clause(Kind.FIXED_CONTRIBUTION, Money.of("100.00"), null, indexation));
    }

    private static List<String> broken(ClauseDocument clause) {
        return switch (TermsReader.read(terms(clause), "/terms")) {
            case TermsReader.Reading.Sound _ -> List.of();
            case TermsReader.Reading.Unsound(var violations, var _) ->
                violations.stream().map(Violation::pointer).toList();
        };
    }

    private static TermsDocument terms(ClauseDocument clause) {
        return TermsFixture.of2026(clause);
    }

    private static ClauseDocument clause(
            Kind kind,
            @Nullable Money annual,
            @Nullable List<YearAmountDocument> amounts,
            IndexationDocument indexation) {
        return new ClauseDocument(
                "c",
                kind,
                "C",
                Figures.VASTERAS,
                kind.isReceivable() ? Figures.MDU : null,
                annual,
                amounts,
                null,
                null,
                null,
                null,
                null,
                indexation);
    }
}
