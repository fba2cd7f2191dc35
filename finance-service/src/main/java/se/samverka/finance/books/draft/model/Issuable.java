package se.samverka.finance.books.draft.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.Bindings.Binding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.invoice.model.Invoice;

/// A payee's drafts, divided into those that can be issued and the rest.
///
/// @param drafts to be issued, in the order given
/// @param rest those that stay drafts, each with its reason
public record Issuable(List<Invoice> drafts, List<NotIssued> rest) {

    public Issuable {
        drafts = List.copyOf(drafts);
        rest = List.copyOf(rest);
    }

    /// @param day the issue date: a payer is not invoiced as of a day on which it was not bound
    public static Issuable of(Collection<Invoice> all, Bindings bindings, LocalDate day) {
        var drafts = new ArrayList<Invoice>();
        var rest = new ArrayList<NotIssued>();
        for (var draft : all) {
            var blockedBy = hindrance(draft, bindings, day);
            if (blockedBy == null) {
                drafts.add(draft);
            } else {
                rest.add(new NotIssued(draft.kind(), draft.payer().organisationNumber(), draft.total(), blockedBy));
            }
        }
        return new Issuable(drafts, rest);
    }

    private static @Nullable Hindrance hindrance(Invoice draft, Bindings bindings, LocalDate day) {
        var boundLater = draft.kind() == DocumentKind.INVOICE
                && bindings.of(draft.payer().organisationNumber())
                        .map(Binding::from)
                        .filter(from -> from.isAfter(day))
                        .isPresent();
        return draft.blockedBy() == null && boundLater ? Hindrance.PAYER_NOT_BOUND : draft.blockedBy();
    }

    public boolean isEmpty() {
        return drafts.isEmpty() && rest.isEmpty();
    }
}
