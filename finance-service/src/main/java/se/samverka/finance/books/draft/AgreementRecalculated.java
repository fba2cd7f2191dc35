package se.samverka.finance.books.draft;

import java.util.List;
import java.util.SortedMap;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.Invoice;

/// An agreement's drafts have been rebuilt; told in the same transaction.
///
/// @param documents as they were before
/// @param years what is owed in each; empty while the agreement binds nobody
public record AgreementRecalculated(
        Agreement agreement, List<Invoice> documents, SortedMap<Integer, WantedDrafts.OfYear> years) {}
