package se.samverka.finance.commitment.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverka.finance.agreement.model.TermsHistory;
import se.samverka.finance.invoice.model.Entitlement;
import se.samverka.finance.invoice.model.Invoice;
import se.samverka.finance.invoice.model.OwnContributions;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a party has undertaken towards a payee for one year of an agreement.
///
/// @param payee the party itself where it funds its own part
/// @param committed what the terms bind the party to
/// @param allocated of it, what it is to pay to another; zero where it funds its own part
public record Undertaking(
        int year, OrganisationNumber party, OrganisationNumber payee, Money committed, Money allocated) {

    private record Place(OrganisationNumber party, OrganisationNumber payee) {}

    /// One year's, in the order of the entitlements; with zero for whom documents name and who owes nothing any more.
    public static List<Undertaking> of(
            TermsHistory history, int year, Collection<Entitlement> owed, Collection<Invoice> documents) {
        Map<Place, Money> sums = new LinkedHashMap<>();
        for (var entitlement : owed) {
            var obligation = entitlement.obligation();
            sums.merge(new Place(obligation.payer(), obligation.payee()), entitlement.amount(), Money::plus);
        }
        documents.stream()
                .filter(document -> document.year() == year && !document.isDraft())
                .forEach(document -> sums.putIfAbsent(
                        new Place(
                                document.payer().organisationNumber(),
                                document.payee().organisationNumber()),
                        Money.ZERO));
        var all = new java.util.ArrayList<Undertaking>();
        sums.forEach((place, amount) -> all.add(new Undertaking(year, place.party(), place.payee(), amount, amount)));
        OwnContributions.of(history, year)
                .forEach((party, amount) -> all.add(new Undertaking(year, party, party, amount, Money.ZERO)));
        return all;
    }
}
