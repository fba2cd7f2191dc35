package se.samverka.finance.books.draft;

import java.util.List;
import java.util.SortedMap;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.Invoice;

/// Fired in the transaction that has rebuilt an agreement's drafts.
///
/// @param documents before the rebuild
/// @param years what is owed in each year; empty while the agreement binds nobody
public record AgreementRecalculated(
        Agreement agreement, List<Invoice> documents, SortedMap<Integer, WantedDrafts.OfYear> years) {}
