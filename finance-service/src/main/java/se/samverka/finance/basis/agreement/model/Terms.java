package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// The terms as finance reads them. Every rule of form holds in them: what the clauses say can be divided as
/// soon as the figures are there.
///
/// @param validFrom first day; absent only in a preview
/// @param validTo last day; absent where they go on until notice is given, and in a preview
/// @param memberships of the parties that are so for a part of that time only
public record Terms(
        String title,
        @Nullable LocalDate validFrom,
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

    /// The parties that are none on the day, because they have not joined yet or have left. Terms alone know no
    /// more; of an agreement's other versions see [Absentees].
    public Set<OrganisationNumber> absentOn(LocalDate day) {
        return memberships.isEmpty()
                ? Set.of()
                : memberships.stream()
                        .filter(membership -> !membership.holdsOn(day))
                        .map(Membership::organisation)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
