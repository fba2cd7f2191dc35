package se.samverka.finance.claim.entitlement.model;

import java.util.Comparator;
import se.samverka.platform.value.OrganisationNumber;

/// Who owes whom under which branch of which clause for which year, within one agreement: what entitlements and
/// invoice lines are matched by.
///
/// @param instalment 0 for the whole year
/// @param branchId empty where the clause is not split
public record Obligation(
        int year, int instalment, String clauseId, String branchId, OrganisationNumber payee, OrganisationNumber payer)
        implements Comparable<Obligation> {

    /// The instalment that is the whole year.
    public static final int WHOLE_YEAR = 0;

    private static final Comparator<Obligation> ORDER = Comparator.comparingInt(Obligation::year)
            .thenComparingInt(Obligation::instalment)
            .thenComparing(Obligation::payee)
            .thenComparing(Obligation::payer)
            .thenComparing(Obligation::clauseId)
            .thenComparing(Obligation::branchId);

    @Override
    public int compareTo(Obligation other) {
        return ORDER.compare(this, other);
    }
}
