package se.samverka.finance.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.AmountOfYear;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Instalment;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;

/// Terms that can always be computed: what is divided is large enough compared with decided and fixed amounts that
/// no branch falls below zero.
final class RandomTerms {

    static final OrganisationNumber OTHER_PAYEE = Figures.ESKILSTUNA;

    /// Other than the payees, whose own shares are not invoiced.
    private static final List<OrganisationNumber> PAYERS = List.of(
            Figures.REGION,
            Figures.VASTERAS,
            OrganisationNumber.of("212000-2098"),
            OrganisationNumber.of("212000-2114"),
            OrganisationNumber.of("212000-2023"));

    private static final List<String> CLAUSES = List.of("shared", "fixed", "other", "late");
    private static final int DEEPEST = 2;

    private final Random random;
    private final int shift;
    private final LocalDate from;
    private final List<LocalDate> ends;

    /// @param shift number of years by which the terms are moved from 2026 to 2029
    RandomTerms(Random random, int shift) {
        this.random = random;
        this.shift = shift;
        this.from = LocalDate.of(2026 + shift, 1, 1);
        this.ends = List.of(
                LocalDate.of(2027 + shift, 12, 31),
                LocalDate.of(2028 + shift, 6, 30),
                LocalDate.of(2028 + shift, 12, 31));
    }

    Terms first() {
        var clauses = new ArrayList<FundingClause>();
        clauses.add(shared("shared"));
        clauses.add(fixed("fixed"));
        clauses.add(TermsFixture.own("own", Figures.MDU, "1050000.00"));
        clauses.add(goal());
        return terms(random.nextInt(4) == 0 ? from.plusDays(random.nextInt(200)) : from, any(ends), clauses);
    }

    /// The same agreement with other texts, amounts, payers or payees in one or more clauses, another last day, and
    /// other days on which parties join and leave.
    Terms amended(Terms before) {
        var clauses = new ArrayList<>(before.fundingClauses());
        for (int i = random.nextInt(2); i >= 0; i--) {
            var id = any(CLAUSES);
            clauses.removeIf(clause -> clause.clauseId().equals(id));
            if (random.nextInt(5) > 0) {
                clauses.add(random.nextBoolean() ? shared(id) : fixed(id));
            }
        }
        var to = random.nextInt(4) == 0 ? any(ends) : before.validTo();
        return terms(before.validFrom(), to, clauses);
    }

    /// The same amounts with other texts.
    Terms corrected(Terms before) {
        var words = "Bidrag " + random.nextInt(1000);
        return TermsFixture.terms(
                before.title(),
                before.validFrom(),
                before.validTo(),
                List.of(),
                before.fundingClauses().stream()
                        .map(clause -> new FundingClause(
                                clause.clauseId(),
                                clause.kind(),
                                words,
                                clause.payer(),
                                clause.payee(),
                                clause.annualAmount(),
                                clause.amounts(),
                                clause.currency(),
                                clause.vatCategory(),
                                clause.proration(),
                                clause.split(),
                                clause.instalments(),
                                clause.indexation(),
                                clause.projectReference()))
                        .toList());
    }

    LocalDate dayOf(Terms terms) {
        return terms.validFrom()
                .plusDays(random.nextLong(ChronoUnit.DAYS.between(terms.validFrom(), terms.validTo()) + 1));
    }

    Money amount(long fromKronor, long toKronor) {
        return Money.ofOre(random.nextLong(fromKronor * 100, toKronor * 100 + 1));
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    OrganisationNumber payer() {
        return any(PAYERS);
    }

    OrganisationNumber payee() {
        return random.nextInt(5) == 0 ? OTHER_PAYEE : Figures.MDU;
    }

    private Terms terms(LocalDate from, LocalDate to, List<FundingClause> clauses) {
        var parties = new ArrayList<>(PAYERS);
        parties.add(Figures.MDU);
        if (random.nextInt(6) == 0) {
            // A party that is no longer listed, and so is no longer a party.
            parties.remove(payer());
        }
        var terms = TermsFixture.terms("Slumpavtal", from, to, parties, clauses);
        for (var party : PAYERS) {
            switch (random.nextInt(8)) {
                case 0 -> terms = TermsFixture.member(terms, party, dayOf(terms), null);
                case 1 -> terms = TermsFixture.member(terms, party, null, dayOf(terms));
                default -> {}
            }
        }
        return terms;
    }

    private FundingClause shared(String id) {
        return new FundingClause(
                id,
                Kind.SHARED_CONTRIBUTION,
                "Parternas bidrag",
                null,
                payee(),
                amount(100_000, 5_000_000),
                null,
                null,
                null,
                any(List.of(Proration.values())),
                split(0, "b"),
                instalments(),
                null,
                null);
    }

    private FundingClause fixed(String id) {
        var yearly = random.nextInt(3) == 0
                ? IntStream.rangeClosed(2026 + shift, 2028 + shift)
                        .mapToObj(year -> new AmountOfYear(year, amount(0, 500_000)))
                        .toList()
                : null;
        return new FundingClause(
                id,
                Kind.FIXED_CONTRIBUTION,
                "Bidrag",
                random.nextInt(6) == 0 ? Figures.MDU : payer(),
                payee(),
                yearly == null ? amount(0, 500_000) : null,
                yearly,
                null,
                null,
                any(List.of(Proration.values())),
                null,
                instalments(),
                null,
                null);
    }

    private static FundingClause goal() {
        return TermsFixture.clause(
                "goal",
                Kind.EXTERNAL_TARGET,
                "Externa finansiärer",
                null,
                Figures.MDU,
                Money.of("10000000.00"),
                null,
                null,
                null,
                null,
                null);
    }

    private List<Instalment> instalments() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(instalment(1, 2, null), instalment(1, 2, "07-31"));
            case 1 -> List.of(instalment(1, 3, "02-28"), instalment(1, 3, null), instalment(1, 3, "10-31"));
            default -> null;
        };
    }

    private static Instalment instalment(int numerator, int denominator, String earliestDue) {
        return new Instalment(Fraction.of(numerator, denominator), earliestDue);
    }

    private Split split(int depth, String path) {
        var method = any(List.of(Method.values()));
        int size = random.nextInt(1, 5);
        var weights = random.ints(size, 1, 10).boxed().toList();
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        var areas = new ArrayList<>(Figures.VASTMANLAND);
        Collections.shuffle(areas, random);
        boolean decides = depth == 0 && method != Method.FIXED && size > 1 && random.nextInt(3) == 0;
        var branches = new ArrayList<Branch>();
        for (int i = 0; i < size; i++) {
            var id = path + "." + i;
            boolean decided = decides && i == 0;
            boolean fixed = method == Method.FIXED && i < size - 1;
            var inside = !decided && !fixed && depth < DEEPEST && random.nextInt(3) == 0 ? split(depth + 1, id) : null;
            branches.add(new Branch(
                    id,
                    "Gren " + id,
                    areas.get(i).area(),
                    inside == null ? leafPayer() : null,
                    method == Method.SHARES ? Fraction.of(weights.get(i), total) : null,
                    fixed ? amount(0, depth == 0 ? 5_000 : 10) : null,
                    decided ? amount(0, 1_000) : null,
                    decided ? "§ " + (1 + i) : null,
                    inside));
        }
        return new Split(
                method,
                method == Method.POPULATION ? figures() : null,
                Money.of(any(depth == 0 ? List.of("0.01", "1.00", "100.00") : List.of("0.01", "1.00"))),
                method == Method.FIXED || decides ? path + "." + (size - 1) : null,
                branches);
    }

    private PopulationBasis figures() {
        return random.nextBoolean()
                ? new PopulationBasis(Figures.END_OF_2023.plusYears(shift), null)
                : new PopulationBasis(null, any(List.of("11-01", "03-01")));
    }

    /// In one case of ten no payer, in another the payee itself.
    private OrganisationNumber leafPayer() {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> Figures.MDU;
            default -> payer();
        };
    }
}
