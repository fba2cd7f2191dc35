package se.samverka.finance.books.draft.model;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.finance.claim.entitlement.model.Entitlements;
import se.samverka.platform.rule.Violation;

/// What the drafts of an agreement ought to be, year by year: what is owed less what is issued (domain rule 5).
/// Every year of the agreement has its drafts, requisitioned or not, and so has every other year that documents
/// are of.
///
/// Pure, and the only place where it is computed: drafts are rebuilt from it, and a preview of an amendment runs
/// it on the agreement as it would become.
public final class WantedDrafts {

    private WantedDrafts() {}

    /// One year.
    public sealed interface OfYear {
        /// @param drafts in the order of obligations
        record Computed(Entitlements.OfYear.Owed owed, List<Draft> drafts) implements OfYear {}

        /// Something keeps the year from being computed; its drafts stay as they are.
        record Blocked(List<Violation> violations) implements OfYear {}
    }

    /// @param agreement one that binds or has bound its parties
    /// @param documents every document of the agreement, drafts among them
    public static SortedMap<Integer, OfYear> of(Agreement agreement, Collection<Invoice> documents, Basis basis) {
        var years = new TreeMap<Integer, OfYear>();
        agreement.years().forEach(year -> years.put(year, ofYear(agreement, year, documents, basis)));
        documents.forEach(
                document -> years.computeIfAbsent(document.year(), year -> ofYear(agreement, year, documents, basis)));
        return years;
    }

    private static OfYear ofYear(Agreement agreement, int year, Collection<Invoice> documents, Basis basis) {
        return ofYear(agreement, year, documents, basis, DraftDerivation.NONE);
    }

    /// One year alone.
    ///
    /// @param derivation told how every line comes about
    public static OfYear ofYear(
            Agreement agreement, int year, Collection<Invoice> documents, Basis basis, DraftDerivation derivation) {
        return switch (Entitlements.of(agreement, year, basis, derivation)) {
            case Entitlements.OfYear.Blocked(var violations) -> new OfYear.Blocked(violations);
            case Entitlements.OfYear.Owed owed ->
                new OfYear.Computed(
                        owed,
                        Reconciliation.drafts(
                                owed.entitlements(),
                                IssuedLines.of(documents, year),
                                agreement.currentVersion(),
                                agreement.bindings(),
                                derivation));
        };
    }
}
