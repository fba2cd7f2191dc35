package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// The terms as finance uses them. They satisfy every rule of form, so the clauses can be divided as soon as the
/// figures are available.
///
/// @param validFrom first day
/// @param validTo last day; absent where they apply until notice is given
/// @param memberships of the parties that are parties for part of that time only
public record Terms(
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<OrganisationNumber> parties,
        List<Membership> memberships,
        List<FundingClause> clauses,
        PaymentTerms paymentTerms) {

    public Terms {
        parties = List.copyOf(parties);
        memberships = List.copyOf(memberships);
        clauses = List.copyOf(clauses);
    }

    /// Makes terms of written ones that satisfy the rules of form.
    ///
    /// @param base JSON pointer of the terms, the prefix of every pointer in them
    public static Terms of(se.samverka.terms.Terms written, String base) {
        var clauses = new ArrayList<FundingClause>();
        for (int i = 0; i < written.fundingClauses().size(); i++) {
            clauses.add(FundingClause.of(written.fundingClauses().get(i), base + "/fundingClauses/" + i));
        }
        return new Terms(
                written.title(),
                written.validFrom(),
                written.runsUntilNotice() ? null : written.validTo(),
                List.copyOf(written.partyNumbers()),
                written.parties().stream()
                        .filter(party -> party.from() != null || party.to() != null)
                        .map(party -> new Membership(party.organisationNumber(), party.from(), party.to()))
                        .toList(),
                clauses,
                written.paymentTerms() == null ? PaymentTerms.DEFAULT : PaymentTerms.of(written.paymentTerms()));
    }

    /// The parties that are not parties on the day, because they have not joined yet or have left. Looks at these
    /// terms alone; for an agreement's other versions see [Absentees].
    public Set<OrganisationNumber> absentOn(LocalDate day) {
        return memberships.isEmpty()
                ? Set.of()
                : memberships.stream()
                        .filter(membership -> !membership.holdsOn(day))
                        .map(Membership::organisation)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
