package se.samverka.finance.books.draft.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.value.OrganisationNumber;

/// The fewest changes that turn the present drafts into the wanted ones; none where they are equal.
///
/// @param added new drafts, with new ids
/// @param rewritten drafts whose content changes
/// @param removed drafts as they were
public record DraftChanges(List<Invoice> added, List<Rewritten> rewritten, List<Invoice> removed) {

    /// One draft before and after.
    public record Rewritten(Invoice before, Invoice after) {}

    /// @param present drafts of one agreement
    /// @param wanted at most one of each key
    /// @param nameOf the name of an organisation on a document
    public static DraftChanges between(
            UUID agreementId,
            Collection<Invoice> present,
            Collection<Draft> wanted,
            Function<OrganisationNumber, String> nameOf,
            Supplier<UUID> newId) {
        var leftOver = new HashMap<Draft.Key, Invoice>();
        present.forEach(draft -> leftOver.put(Draft.Key.of(draft), draft));
        var added = new ArrayList<Invoice>();
        var rewritten = new ArrayList<Rewritten>();
        for (var draft : wanted) {
            var before = leftOver.remove(draft.key());
            if (before == null) {
                added.add(draft.toInvoice(newId.get(), agreementId, 1, nameOf));
                continue;
            }
            var after = draft.toInvoice(before.id(), agreementId, before.revision() + 1, nameOf);
            if (!sameContent(after, before)) {
                rewritten.add(new Rewritten(before, after));
            }
        }
        return new DraftChanges(added, rewritten, List.copyOf(leftOver.values()));
    }

    /// Whether two drafts with the same key have the same content.
    private static boolean sameContent(Invoice one, Invoice other) {
        return one.agreementVersion() == other.agreementVersion()
                && one.payee().equals(other.payee())
                && one.payer().equals(other.payer())
                && one.lines().equals(other.lines());
    }
}
