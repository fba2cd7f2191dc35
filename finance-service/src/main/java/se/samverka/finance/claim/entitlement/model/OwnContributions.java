package se.samverka.finance.claim.entitlement.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Proration;

/// What parties contribute to their own activity in a year (OWN_CONTRIBUTION). It is never invoiced (domain
/// rule 6). Terms that change during the year apply by the clause's proration (rule 9).
public final class OwnContributions {

    private static final Fraction HALF = Fraction.of(1, 2);

    private OwnContributions() {}

    /// @param bindings a party undertakes what it has approved, and nothing once it is released
    /// @return above zero; each clause to the nearest öre, a half upwards
    public static Map<OrganisationNumber, Money> of(TermsHistory history, Bindings bindings, int year) {
        var stretches = new Stretches(history, year);
        var prorations = new LinkedHashMap<String, Proration>();
        stretches
                .by(Proration.DAILY)
                .forEach(stretch ->
                        own(stretch).forEach(clause -> prorations.put(clause.clauseId(), clause.proration())));
        var sums = new TreeMap<OrganisationNumber, Money>();
        prorations.forEach((clauseId, proration) -> {
            var exact = new LinkedHashMap<OrganisationNumber, Fraction>();
            for (var stretch : stretches.by(proration)) {
                own(stretch)
                        .filter(clause -> clause.clauseId().equals(clauseId))
                        .forEach(clause -> {
                            var party = clause.payer();
                            if (party != null
                                    && !stretch.absent().contains(party)
                                    && !stretch.left().contains(party)
                                    && bindings.commits(
                                            party, List.of(stretch.version().number()))) {
                                exact.merge(party, stretch.of(clause.amounts().of(year)), Fraction::plus);
                            }
                        });
            }
            exact.forEach(
                    (party, ore) -> sums.merge(party, new Money(ore.plus(HALF).floor()), Money::plus));
        });
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    private static Stream<FundingClause> own(Stretch stretch) {
        return switch (stretch.version().reading()) {
            case Reading.Sound(var terms) ->
                terms.clauses().stream().filter(clause -> clause.kind() == Kind.OWN_CONTRIBUTION);
            case Reading.Unsound _ -> Stream.empty();
        };
    }
}
