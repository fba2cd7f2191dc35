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
import se.samverka.finance.basis.agreement.model.FundingClause.Kind;
import se.samverka.finance.basis.agreement.model.FundingClause.Proration;
import se.samverka.finance.basis.agreement.model.Split.Method;
import se.samverka.finance.basis.agreement.model.TermsDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.BranchDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.ClauseDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.IndexationDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.InstalmentDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.PartyDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.PaymentTermsDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.PopulationDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.SplitDocument;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Terms as documents, small steps that read as what they say.
public final class TermsFixture {

    private TermsFixture() {}

    /// STARK, with the amount that the parties besides MDU give together.
    public static TermsDocument stark(String annualAmount) {
        return stark(annualAmount, Proration.NONE);
    }

    public static TermsDocument stark(String annualAmount, Proration proration) {
        var municipalities = new ArrayList<BranchDocument>();
        var parties = new ArrayList<OrganisationNumber>(List.of(MDU, REGION));
        for (var m : Figures.VASTMANLAND) {
            var number = OrganisationNumber.of(m.number());
            municipalities.add(payer(m.id(), number));
            parties.add(number);
        }
        var vastmanland = new SplitDocument(
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

    public static TermsDocument samhallskontraktet() {
        return terms(
                "Samhällskontraktet",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2029, 12, 31),
                List.of(MDU, ESKILSTUNA, VASTERAS),
                List.of(
                        fixed("eskilstuna", ESKILSTUNA, "5000000.00"),
                        fixed("vasteras", VASTERAS, "5000000.00"),
                        own("mdu", MDU, "1100000.00"),
                        new ClauseDocument(
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

    public static TermsDocument terms(
            String title,
            LocalDate from,
            LocalDate to,
            List<OrganisationNumber> parties,
            List<ClauseDocument> clauses) {
        return new TermsDocument(
                title,
                null,
                "COOPERATION_AGREEMENT",
                null,
                from,
                to,
                parties.stream()
                        .map(p -> new PartyDocument(p, List.of("FUNDER"), null, null))
                        .toList(),
                clauses,
                List.of(),
                new PaymentTermsDocument(30, "01-31"));
    }

    /// The terms with one party that joins or leaves on a day; null for neither.
    public static TermsDocument member(
            TermsDocument terms, OrganisationNumber party, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new TermsDocument(
                terms.title(),
                terms.caseNumber(),
                terms.kind(),
                terms.purpose(),
                terms.validFrom(),
                terms.validTo(),
                terms.parties().stream()
                        .map(p -> p.organisationNumber().equals(party)
                                ? new PartyDocument(party, p.roles(), from, to)
                                : p)
                        .toList(),
                terms.fundingClauses(),
                terms.entryConditions(),
                terms.paymentTerms());
    }

    public static TermsDocument of2026(ClauseDocument clause) {
        return terms("T", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(MDU), List.of(clause));
    }

    public static ClauseDocument shared(String id, String annual, Proration proration, SplitDocument split) {
        return new ClauseDocument(
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

    public static ClauseDocument shared(String annual, SplitDocument split) {
        return shared("c", annual, Proration.NONE, split);
    }

    public static ClauseDocument fixed(String id, OrganisationNumber payer, String annual) {
        return fixed(id, payer, annual, Proration.NONE);
    }

    public static ClauseDocument fixed(String id, OrganisationNumber payer, String annual, Proration proration) {
        return new ClauseDocument(
                id, Kind.FIXED_CONTRIBUTION, "Bidrag", payer, MDU, Money.of(annual), null, null, null, proration, null);
    }

    /// The clause with another VAT category.
    public static ClauseDocument vat(ClauseDocument c, String category) {
        return new ClauseDocument(
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
    public static ClauseDocument indexed(ClauseDocument c, String series, String basePeriod, String roundingUnit) {
        return new ClauseDocument(
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
                new IndexationDocument(series, basePeriod, 10, Money.of(roundingUnit)));
    }

    /// A contribution to another payee than MDU.
    public static ClauseDocument to(OrganisationNumber payee, String id, OrganisationNumber payer, String annual) {
        return new ClauseDocument(
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

    public static ClauseDocument own(String id, OrganisationNumber payer, String annual) {
        return new ClauseDocument(
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

    public static SplitDocument population(String unit, List<BranchDocument> branches) {
        return new SplitDocument(
                Method.POPULATION, new PopulationDocument(END_OF_2023), Money.of(unit), null, branches);
    }

    public static SplitDocument split(Method method, String unit, String owner, BranchDocument... branches) {
        return new SplitDocument(method, null, Money.of(unit), owner, List.of(branches));
    }

    public static BranchDocument payer(String id, OrganisationNumber payer) {
        return new BranchDocument(id, id, null, payer, null, null, null, null, null);
    }

    public static BranchDocument area(String id, String title, String area, SplitDocument split) {
        return new BranchDocument(id, title, area, null, null, null, null, null, split);
    }

    public static BranchDocument share(String id, String share, OrganisationNumber payer, SplitDocument split) {
        return new BranchDocument(id, id, null, payer, Fraction.parse(share), null, null, null, split);
    }

    public static BranchDocument amount(String id, String amount) {
        return new BranchDocument(id, id, null, null, null, Money.of(amount), null, null, null);
    }

    public static BranchDocument decided(BranchDocument b, String decided) {
        return new BranchDocument(
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
    public static TermsDocument inHalves(String annual) {
        return of2026(new ClauseDocument(
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
                List.of(
                        new InstalmentDocument(Fraction.of(1, 2), "01-31"),
                        new InstalmentDocument(Fraction.of(1, 2), "07-31")),
                null));
    }
}
