package se.samverka.finance.claim.entitlement.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.Instalment;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.LargestRemainder;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What one clause gives in one year. Parts are summed exactly over the year's stretches. Then the whole is
/// rounded to the nearest öre (a half upwards), and the parts by largest remainder, so that they sum to it
/// (domain rules 1 and 9). Parts that nobody owes are rounded with the others.
final class ClauseYear {

    /// @param ore exact
    /// @param description of the latest stretch that gives the part, as the instalments are
    private record Share(
            Fraction ore,
            String description,
            Coding coding,
            List<Instalment> instalments,
            SortedSet<Integer> versions) {

        Share plus(Share later) {
            var both = new TreeSet<>(versions);
            both.addAll(later.versions);
            return new Share(ore.plus(later.ore), later.description, later.coding, later.instalments, both);
        }
    }

    /// What the clause gives: entitlements, and the sums that are not claimed.
    record Parts(List<Entitlement> owed, Unclaimed unclaimed) {}

    private static final Fraction HALF = Fraction.of(1, 2);

    private final int year;
    private final Map<PartOfYear, Share> shares = new LinkedHashMap<>();
    private String clauseId = "";

    ClauseYear(int year) {
        this.year = year;
    }

    void add(Allocation allocation, Stretch stretch) {
        var clause = allocation.clause();
        clauseId = clause.clauseId();
        for (var part : allocation.parts()) {
            shares.merge(
                    new PartOfYear(part.branchId(), stretch.bound(allocation.payee()), stretch.bound(part.payer())),
                    new Share(
                            stretch.of(part.amount()),
                            description(clause, part),
                            clause.coding(),
                            clause.instalments(),
                            new TreeSet<>(List.of(stretch.version().number()))),
                    Share::plus);
        }
    }

    /// The entitlements and the sums of the other parts. A part is not owed while nobody is assigned to pay it,
    /// or its payer or payee is not party, or its payee would pay itself (domain rules 4 and 6).
    Parts rounded(YearDerivation derivation) {
        var exact = shares.values().stream().map(Share::ore).toList();
        var whole = Fraction.sum(exact).plus(HALF).floor();
        var rounding = LargestRemainder.round(whole, exact);
        derivation.rounded(clauseId, shares.keySet(), rounding);
        var rounded = rounding.parts().iterator();
        var owed = new ArrayList<Entitlement>();
        var unclaimed = Unclaimed.NONE;
        for (var part : shares.entrySet()) {
            var place = part.getKey();
            var payee = place.payee();
            var payer = place.payer();
            var amount = new Money(rounded.next());
            if (payee == null || payer == null) {
                unclaimed = unclaimed.plus(new Unclaimed(amount, Money.ZERO, Money.ZERO));
            } else if (payee.equals(payer)) {
                unclaimed = unclaimed.plus(new Unclaimed(Money.ZERO, amount, Money.ZERO));
            } else {
                owed.addAll(entitlements(place.branchId(), payee, payer, amount, part.getValue()));
            }
        }
        return new Parts(owed, unclaimed);
    }

    /// One for the year, or one per instalment of the latest stretch that gives the part. Instalments are
    /// rounded by largest remainder, so that they sum to the year's amount. A payee that another has replaced
    /// during the year keeps the instalments of its own terms.
    private List<Entitlement> entitlements(
            String branchId, OrganisationNumber payee, OrganisationNumber payer, Money amount, Share share) {
        var instalments = share.instalments();
        if (instalments.isEmpty()) {
            return List.of(new Entitlement(
                    new Obligation(year, Obligation.WHOLE_YEAR, clauseId, branchId, payee, payer),
                    amount,
                    share.description(),
                    share.coding(),
                    share.versions().last(),
                    share.versions()));
        }
        var whole = new Fraction(amount.ore(), BigInteger.ONE);
        var parts = LargestRemainder.round(
                        amount.ore(),
                        instalments.stream()
                                .map(one -> one.share().times(whole))
                                .toList())
                .parts();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Entitlement(
                        new Obligation(year, i + 1, clauseId, branchId, payee, payer),
                        new Money(parts.get(i)),
                        share.description() + ", delbetalning " + (i + 1) + " av " + parts.size(),
                        share.coding(),
                        share.versions().last(),
                        share.versions()))
                .toList();
    }

    private String description(FundingClause clause, Allocation.Part part) {
        var title =
                part.branchId().equals(Allocation.WHOLE_CLAUSE) ? clause.title() : clause.title() + ", " + part.title();
        return title + ", " + year;
    }
}
