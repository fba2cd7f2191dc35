package se.samverka.finance.invoice.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A payee's drafts, parted into those that can be issued and the rest.
///
/// @param drafts to be issued, in the order given
/// @param rest what is left as it is, with the reason of each
public record Issuable(List<Invoice> drafts, List<NotIssued> rest) {

    public Issuable {
        drafts = List.copyOf(drafts);
        rest = List.copyOf(rest);
    }

    public static Issuable of(Collection<Invoice> all) {
        var drafts = new ArrayList<Invoice>();
        var rest = new ArrayList<NotIssued>();
        for (var draft : all) {
            var blockedBy = draft.blockedBy();
            if (blockedBy == null) {
                drafts.add(draft);
            } else {
                rest.add(new NotIssued(draft.kind(), draft.payer().organisationNumber(), draft.total(), blockedBy));
            }
        }
        return new Issuable(drafts, rest);
    }

    public boolean isEmpty() {
        return drafts.isEmpty() && rest.isEmpty();
    }
}
