package se.samverka.finance;

import static se.samverka.finance.Figures.END_OF_2023;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.AmountOfYear;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Indexation;
import se.samverka.terms.FundingClause.Instalment;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.AgreementKind;
import se.samverka.terms.Terms.EntryCondition;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;
import se.samverka.terms.Terms.PaymentTerms;

/// Terms as documents, built in small steps.
public final class TermsFixture {

    private TermsFixture() {}

    /// STARK, with the amount that the parties other than MDU give together.
    public static Terms stark(String annualAmount) {
        return stark(annualAmount, Proration.NONE);
    }

    public static Terms stark(String annualAmount, Proration proration) {
        var municipalities = new ArrayList<Branch>();
        var parties = new ArrayList<OrganisationNumber>(List.of(MDU, REGION));
        for (var m : Figures.VASTMANLAND) {
            var number = OrganisationNumber.of(m.number());
            municipalities.add(payer(m.id(), number));
            parties.add(number);
        }
        var vastmanland = new Split(
                Method.SHARES,
                null,
                Money.ORE,
                "municipalities",
                List.of(
                        decided(share("region", "1/2", REGION, null), "590000.00"),
                        share("municipalities", "1/2", null, population("1.00", municipalities))));
        var counties = population(
                "1000.00",
                List.of(
                        area("sormland", "Sörmland", "04", null),
                        area("vastmanland", "Västmanland", "19", vastmanland)));
        return terms(
                "STARK",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31),
                parties,
                List.of(shared("parties", annualAmount, proration, counties), own("mdu", MDU, "1050000.00")));
    }

    public static Terms samhallskontraktet() {
        return terms(
                "Samhällskontraktet",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2029, 12, 31),
                List.of(MDU, ESKILSTUNA, VASTERAS),
                List.of(
                        fixed("eskilstuna", ESKILSTUNA, "5000000.00"),
                        fixed("vasteras", VASTERAS, "5000000.00"),
                        own("mdu", MDU, "1100000.00"),
                        clause(
                                "external",
                                Kind.EXTERNAL_TARGET,
                                "Externa finansiärer",
                                null,
                                MDU,
                                Money.of("10000000.00"),
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    /// Terms that end on their last day.
    public static Terms written(
            String title,
            @Nullable String caseNumber,
            @Nullable AgreementKind kind,
            @Nullable String purpose,
            LocalDate from,
            @Nullable LocalDate to,
            List<Party> parties,
            List<FundingClause> clauses,
            List<EntryCondition> conditions,
            @Nullable PaymentTerms paymentTerms) {
        return new Terms(
                kind,
                title,
                caseNumber,
                purpose,
                from,
                to,
                null,
                null,
                parties,
                clauses,
                conditions,
                paymentTerms,
                null);
    }

    /// A clause with the same amount every year, requisitioned as a whole.
    public static FundingClause clause(
            String clauseId,
            Kind kind,
            @Nullable String title,
            @Nullable OrganisationNumber payer,
            @Nullable OrganisationNumber payee,
            @Nullable Money annualAmount,
            @Nullable List<AmountOfYear> amounts,
            @Nullable String currency,
            @Nullable String vatCategory,
            @Nullable Proration proration,
            @Nullable Split split) {
        return new FundingClause(
                clauseId,
                kind,
                title,
                payer,
                payee,
                annualAmount,
                amounts,
                currency,
                vatCategory,
                proration,
                split,
                null,
                null,
                null);
    }

    public static Terms terms(
            String title, LocalDate from, LocalDate to, List<OrganisationNumber> parties, List<FundingClause> clauses) {
        return written(
                title,
                null,
                AgreementKind.COOPERATION_AGREEMENT,
                null,
                from,
                to,
                parties.stream()
                        .map(p -> new Party(p, List.of(PartyRole.FUNDER), null, null))
                        .toList(),
                clauses,
                List.of(),
                new PaymentTerms(30, "01-31"));
    }

    /// The terms with one party that joins or leaves on a day; null for no such day.
    public static Terms member(
            Terms terms, OrganisationNumber party, @Nullable LocalDate from, @Nullable LocalDate to) {
        return written(
                terms.title(),
                terms.caseNumber(),
                terms.kind(),
                terms.purpose(),
                terms.validFrom(),
                terms.validTo(),
                terms.parties().stream()
                        .map(p -> p.organisationNumber().equals(party) ? new Party(party, p.roles(), from, to) : p)
                        .toList(),
                terms.fundingClauses(),
                terms.entryConditions(),
                terms.paymentTerms());
    }

    public static Terms of2026(FundingClause clause) {
        return terms("T", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(MDU), List.of(clause));
    }

    public static FundingClause shared(String id, String annual, Proration proration, Split split) {
        return clause(
                id,
                Kind.SHARED_CONTRIBUTION,
                "Parternas bidrag",
                null,
                MDU,
                Money.of(annual),
                null,
                null,
                null,
                proration,
                split);
    }

    public static FundingClause shared(String annual, Split split) {
        return shared("c", annual, Proration.NONE, split);
    }

    public static FundingClause fixed(String id, OrganisationNumber payer, String annual) {
        return fixed(id, payer, annual, Proration.NONE);
    }

    public static FundingClause fixed(String id, OrganisationNumber payer, String annual, Proration proration) {
        return clause(
                id, Kind.FIXED_CONTRIBUTION, "Bidrag", payer, MDU, Money.of(annual), null, null, null, proration, null);
    }

    /// The clause with another VAT category.
    public static FundingClause vat(FundingClause c, String category) {
        return clause(
                c.clauseId(),
                c.kind(),
                c.title(),
                c.payer(),
                c.payee(),
                c.annualAmount(),
                c.amounts(),
                c.currency(),
                category,
                c.proration(),
                c.split());
    }

    /// The clause with an annual amount that follows the figures of October.
    public static FundingClause indexed(FundingClause c, String series, String basePeriod, String roundingUnit) {
        return with(c, new Indexation(series, basePeriod, 10, Money.of(roundingUnit)), c.projectReference());
    }

    /// The clause with a project of the payee's.
    public static FundingClause ofProject(String project, FundingClause c) {
        return with(c, c.indexation(), project);
    }

    private static FundingClause with(FundingClause c, @Nullable Indexation indexation, @Nullable String project) {
        return new FundingClause(
                c.clauseId(),
                c.kind(),
                c.title(),
                c.payer(),
                c.payee(),
                c.annualAmount(),
                c.amounts(),
                c.currency(),
                c.vatCategory(),
                c.proration(),
                c.split(),
                c.instalments(),
                indexation,
                project);
    }

    /// The region gives MDU money under two projects, and Västerås under the first of them alone.
    public static Terms withProjects(int year) {
        return terms(
                "Projekt",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(MDU, REGION, VASTERAS),
                List.of(
                        ofProject("P-1", fixed("one", REGION, "100.00")),
                        ofProject("P-2", fixed("two", REGION, "200.50")),
                        ofProject("P-1", fixed("three", VASTERAS, "50.00"))));
    }

    /// A contribution to a payee other than MDU.
    public static FundingClause to(OrganisationNumber payee, String id, OrganisationNumber payer, String annual) {
        return clause(
                id,
                Kind.FIXED_CONTRIBUTION,
                "Bidrag",
                payer,
                payee,
                Money.of(annual),
                null,
                null,
                null,
                Proration.NONE,
                null);
    }

    public static FundingClause own(String id, OrganisationNumber payer, String annual) {
        return clause(
                id,
                Kind.OWN_CONTRIBUTION,
                "Egen finansiering",
                payer,
                null,
                Money.of(annual),
                null,
                null,
                null,
                null,
                null);
    }

    public static Split population(String unit, List<Branch> branches) {
        return new Split(Method.POPULATION, new PopulationBasis(END_OF_2023, null), Money.of(unit), null, branches);
    }

    public static Split split(Method method, String unit, String owner, Branch... branches) {
        return new Split(method, null, Money.of(unit), owner, List.of(branches));
    }

    public static Branch payer(String id, OrganisationNumber payer) {
        return new Branch(id, id, null, payer, null, null, null, null, null);
    }

    public static Branch area(String id, String title, String area, Split split) {
        return new Branch(id, title, area, null, null, null, null, null, split);
    }

    public static Branch share(String id, String share, OrganisationNumber payer, Split split) {
        return new Branch(id, id, null, payer, Fraction.parse(share), null, null, null, split);
    }

    public static Branch amount(String id, String amount) {
        return new Branch(id, id, null, null, null, Money.of(amount), null, null, null);
    }

    public static Branch decided(Branch b, String decided) {
        return new Branch(
                b.branchId(),
                b.title(),
                b.area(),
                b.payer(),
                b.share(),
                b.amount(),
                Money.of(decided),
                "§ 1",
                b.split());
    }

    /// What Västerås gives MDU in 2026, in two halves, due by the end of January and of July.
    public static Terms inHalves(String annual) {
        return of2026(new FundingClause(
                "f",
                Kind.FIXED_CONTRIBUTION,
                "Bidrag",
                VASTERAS,
                MDU,
                Money.of(annual),
                null,
                null,
                null,
                null,
                null,
                List.of(new Instalment(Fraction.of(1, 2), "01-31"), new Instalment(Fraction.of(1, 2), "07-31")),
                null,
                null));
    }
}
