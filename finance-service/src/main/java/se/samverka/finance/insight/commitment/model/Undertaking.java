package se.samverka.finance.insight.commitment.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.OwnContributions;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a party has committed to pay a payee for one year of an agreement.
///
/// @param payee the party itself for its own contribution
/// @param committed what the party is bound to pay; nothing that it has not agreed to
/// @param allocated its share of what is paid to others, whether it is bound or not; zero for its own contribution
public record Undertaking(
        int year, OrganisationNumber party, OrganisationNumber payee, Money committed, Money allocated) {

    private record Place(OrganisationNumber party, OrganisationNumber payee) {}

    private record Sum(Money committed, Money allocated) {

        static final Sum NONE = new Sum(Money.ZERO, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(committed.plus(other.committed), allocated.plus(other.allocated));
        }
    }

    /// One year's commitments, in the order of the entitlements. Parties that appear on documents but no longer owe
    /// anything get zero.
    public static List<Undertaking> of(
            Agreement agreement, int year, Collection<Entitlement> owed, Collection<Invoice> documents) {
        var bindings = agreement.bindings();
        Map<Place, Sum> sums = new LinkedHashMap<>();
        for (var entitlement : owed) {
            var obligation = entitlement.obligation();
            var amount = entitlement.amount();
            sums.merge(
                    new Place(obligation.payer(), obligation.payee()),
                    new Sum(bindings.commits(obligation.payer(), entitlement.versions()) ? amount : Money.ZERO, amount),
                    Sum::plus);
        }
        documents.stream()
                .filter(document -> document.year() == year && !document.isDraft())
                .forEach(document -> sums.putIfAbsent(
                        new Place(
                                document.payer().organisationNumber(),
                                document.payee().organisationNumber()),
                        Sum.NONE));
        var all = new java.util.ArrayList<Undertaking>();
        sums.forEach((place, sum) ->
                all.add(new Undertaking(year, place.party(), place.payee(), sum.committed(), sum.allocated())));
        OwnContributions.of(agreement.history(), bindings, year)
                .forEach((party, amount) -> all.add(new Undertaking(year, party, party, amount, Money.ZERO)));
        return all;
    }
}
