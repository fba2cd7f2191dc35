package se.samverka.finance.insight.impact.model;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.value.Money;

/// A draft as it would be after an amendment, or one that would be removed.
///
/// @param total the future total; for a draft that is removed, its present total
/// @param totalBefore the total of the present draft; null where there is none
/// @param lines numbered from 1, amounts above zero
public record DraftImpact(
        Effect effect, Draft.Key key, Money total, @Nullable Money totalBefore, List<Invoice.Line> lines) {

    /// What happens to the draft.
    @Schema(name = "DraftEffect")
    public enum Effect {
        ADDED,
        CHANGED,
        UNCHANGED,
        REMOVED
    }

    public DraftImpact {
        lines = List.copyOf(lines);
    }

    /// @param today the present draft with the same key
    static DraftImpact of(Draft wanted, @Nullable Invoice today) {
        var lines = wanted.numberedLines();
        if (today == null) {
            return new DraftImpact(Effect.ADDED, wanted.key(), wanted.total(), null, lines);
        }
        var effect = today.lines().equals(lines) ? Effect.UNCHANGED : Effect.CHANGED;
        return new DraftImpact(effect, wanted.key(), wanted.total(), today.total(), lines);
    }

    static DraftImpact removed(Invoice today) {
        return new DraftImpact(Effect.REMOVED, Draft.Key.of(today), today.total(), today.total(), today.lines());
    }

    /// The invoice to which a credit note would refer.
    public @Nullable UUID originalInvoiceId() {
        return key.originalInvoiceId();
    }
}
