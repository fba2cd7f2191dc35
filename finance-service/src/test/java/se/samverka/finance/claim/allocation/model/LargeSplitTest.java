package se.samverka.finance.claim.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.TermsFixture.area;
import static se.samverka.finance.TermsFixture.payer;
import static se.samverka.finance.TermsFixture.population;
import static se.samverka.finance.TermsFixture.shared;
import static se.samverka.finance.TermsFixture.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Branch;

/// The largest agreement that the rules allow: 500 parties in population splits on 12 levels.
class LargeSplitTest {

    private static final int PARTIES = 500;
    private static final int LEVELS = 12;
    private static final Money WHOLE = Money.of("123456789.01");

    @Test
    void five_hundred_payers_on_twelve_levels_owe_the_whole_to_the_ore() {
        var allocation = allocate(Set.of());
        assertThat(allocation.parts()).hasSize(PARTIES);
        assertThat(sum(allocation)).isEqualTo(WHOLE);
        assertThat(allocation.parts()).allMatch(part -> part.amount().isPositive());
    }

    @Test
    void the_remaining_payers_owe_the_whole_when_every_other_one_has_left() {
        var absent = new HashSet<OrganisationNumber>();
        for (int i = 0; i < PARTIES; i += 2) {
            absent.add(party(i));
        }
        var allocation = allocate(absent);
        assertThat(sum(allocation)).isEqualTo(WHOLE);
        assertThat(allocation.parts()).allMatch(part -> part.amount().isPositive() == (part.payer() != null));
        assertThat(allocation.parts().stream().filter(part -> part.payer() != null))
                .hasSize(PARTIES / 2);
    }

    private static Allocation allocate(Set<OrganisationNumber> absent) {
        var parties =
                IntStream.range(0, PARTIES).mapToObj(LargeSplitTest::party).toList();
        var document = terms(
                "Stort",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                parties,
                List.of(shared(WHOLE.toString(), population("0.01", level(0)))));
        var figures = new ArrayList<PopulationFigure>();
        var areas = new HashMap<OrganisationNumber, String>();
        for (int i = 0; i < PARTIES; i++) {
            var area = "%04d".formatted(1000 + i);
            figures.add(new PopulationFigure(area, Figures.END_OF_2023, 5_000 + 37 * i, "made up"));
            areas.put(party(i), area);
        }
        figures.add(new PopulationFigure("99", Figures.END_OF_2023, 10_000_000, "made up"));
        var clause = Figures.sound(document).clauses().getFirst();
        var outcome = Allocator.allocate(clause, 2026, new Basis(new PopulationFigures(figures), areas), absent);
        return switch (outcome) {
            case Allocator.Outcome.Divided(var allocation) -> allocation;
            case Allocator.Outcome.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
        };
    }

    /// The payers of one level and, beside them, the rest of the country, which the next level divides.
    private static List<Branch> level(int level) {
        var branches = new ArrayList<Branch>();
        for (int i = level; i < PARTIES; i += LEVELS) {
            branches.add(payer("p" + i, party(i)));
        }
        if (level + 1 < LEVELS) {
            branches.add(area("level" + level, "The others", "99", population("0.01", level(level + 1))));
        }
        return branches;
    }

    private static OrganisationNumber party(int i) {
        try {
            var nine = "2999%05d".formatted(i);
            var ten = nine + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(nine);
            return OrganisationNumber.of(ten.substring(0, 6) + "-" + ten.substring(6));
        } catch (CheckDigitException e) {
            throw new AssertionError(e);
        }
    }

    private static Money sum(Allocation allocation) {
        return Money.sum(
                allocation.parts().stream().map(Allocation.Part::amount).toList());
    }
}
