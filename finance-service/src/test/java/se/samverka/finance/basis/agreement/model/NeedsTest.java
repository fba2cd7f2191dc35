package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.END_OF_2023;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.indexed;
import static se.samverka.finance.TermsFixture.payer;
import static se.samverka.finance.TermsFixture.population;
import static se.samverka.finance.TermsFixture.share;
import static se.samverka.finance.TermsFixture.shared;
import static se.samverka.finance.TermsFixture.split;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.AgreementDocument.AmountDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.CommitmentDocument;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.FundingClause.Split;

/// What is looked up before an agreement is divided: a figure that is not asked for would be missing.
class NeedsTest {

    @ParameterizedTest
    @MethodSource
    void an_agreement_needs_what_its_clauses_at_any_level_and_its_commitments_name(
            Supplier<DocumentFixture> document, Needs expected) {
        assertThat(document.get().agreement().needs()).isEqualTo(expected);
    }

    static Stream<Arguments> an_agreement_needs_what_its_clauses_at_any_level_and_its_commitments_name() {
        var pinned = population("1.00", List.of(payer("a", REGION), payer("b", VASTERAS)));
        var latest = new Split(
                Method.POPULATION,
                new PopulationBasis(null, "11-01"),
                Money.of("1.00"),
                null,
                List.of(payer("c", VASTERAS), payer("d", ESKILSTUNA)));
        return Stream.of(
                row("nothing", () -> of(), new Needs(Set.of(), Set.of(), false, Set.of())),
                row(
                        "the payer and the payee",
                        () -> of(fixed("f", VASTERAS, "1.00")),
                        new Needs(Set.of(), Set.of(MDU, VASTERAS), false, Set.of())),
                row(
                        "the series that an amount follows",
                        () -> of(indexed(fixed("f", VASTERAS, "1.00"), "KPI", "2025-10", "0.01")),
                        new Needs(Set.of(), Set.of(MDU, VASTERAS), false, Set.of("KPI"))),
                row(
                        "the payers of a split",
                        () -> of(shared(
                                "1.00", split(Method.EQUAL, "0.01", null, payer("a", REGION), payer("b", VASTERAS)))),
                        new Needs(Set.of(), Set.of(MDU, REGION, VASTERAS), false, Set.of())),
                row(
                        "the date of the figures, of an inner split too",
                        () -> of(shared("1.00", shares(pinned))),
                        new Needs(Set.of(END_OF_2023), Set.of(MDU, REGION, VASTERAS), false, Set.of())),
                row(
                        "the latest figures, of an inner split too",
                        () -> of(shared("1.00", shares(latest)), fixed("f", VASTERAS, "1.00")),
                        new Needs(Set.of(), Set.of(MDU, REGION, VASTERAS, ESKILSTUNA), true, Set.of())),
                row(
                        "the latest figures of the first of two clauses",
                        () -> of(
                                shared("l", "1.00", Proration.NONE, latest),
                                shared("p", "1.00", Proration.NONE, pinned)),
                        new Needs(Set.of(END_OF_2023), Set.of(MDU, REGION, VASTERAS, ESKILSTUNA), true, Set.of())),
                row(
                        "both ends of a commitment",
                        () -> of().committed(new CommitmentDocument(
                                new UUID(0, 6),
                                true,
                                "Laboratoriet",
                                REGION,
                                List.of(new AmountDocument(ESKILSTUNA, 2027, Money.of("1.00"), true)))),
                        new Needs(Set.of(), Set.of(REGION, ESKILSTUNA), false, Set.of())));
    }

    /// Half to the region, half divided further.
    private static Split shares(Split inner) {
        return split(
                Method.SHARES, "0.01", null, share("region", "1/2", REGION, null), share("others", "1/2", null, inner));
    }

    private static DocumentFixture of(FundingClause... clauses) {
        return DocumentFixture.of(TermsFixture.terms(
                "T", DocumentFixture.START, DocumentFixture.END, List.of(MDU, REGION), List.of(clauses)));
    }

    private static Arguments row(String needed, Supplier<DocumentFixture> document, Needs expected) {
        return Arguments.argumentSet(needed, document, expected);
    }
}
