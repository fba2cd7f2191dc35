package se.samverka.finance.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.samverka.finance.agreement.LookUpAgreements;
import se.samverka.finance.agreement.model.Agreement;
import se.samverka.finance.allocation.ReadBasis;
import se.samverka.finance.invoice.model.Draft;
import se.samverka.finance.invoice.model.DraftChanges;
import se.samverka.finance.invoice.model.Invoice;
import se.samverka.finance.invoice.model.WantedDrafts;
import se.samverka.finance.invoice.store.InvoiceRepository;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Ids;

/// Makes the drafts of an agreement what the difference between owed and issued says (domain rule 5). Writes only what
/// differs, so that running it again writes nothing.
@ApplicationScoped
public class RebuildDrafts {

    private final LookUpAgreements agreements;
    private final ReadBasis basis;
    private final InvoiceRepository invoices;
    private final InvoiceChanges changes;
    private final Event<AgreementRecalculated> recalculated;

    public RebuildDrafts(
            LookUpAgreements agreements,
            ReadBasis basis,
            InvoiceRepository invoices,
            InvoiceChanges changes,
            Event<AgreementRecalculated> recalculated) {
        this.agreements = agreements;
        this.basis = basis;
        this.invoices = invoices;
        this.changes = changes;
        this.recalculated = recalculated;
    }

    /// What keeps years from being computed; their drafts are left as they were.
    public record Blocked(Map<Integer, List<Violation>> byYear) {

        public List<Violation> of(int year) {
            return byYear.getOrDefault(year, List.of());
        }
    }

    /// Locks the agreement and rebuilds its drafts, all in the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(UUID agreementId) {
        agreements.lock(agreementId).ifPresent(this::run);
    }

    /// Rebuilds the drafts of an agreement that the caller has locked.
    @Transactional(Transactional.TxType.MANDATORY)
    public Blocked run(Agreement agreement) {
        var documents = invoices.ofAgreement(agreement.id());
        var drafts = documents.stream().filter(Invoice::isDraft).toList();
        if (!agreement.status().hasBound()) {
            write(new DraftChanges(List.of(), List.of(), drafts));
            recalculated.fire(new AgreementRecalculated(agreement, documents, new TreeMap<>()));
            return new Blocked(Map.of());
        }
        var rest = basis.pinned(agreement);
        var blocked = new HashMap<Integer, List<Violation>>();
        var wanted = new ArrayList<Draft>();
        var years = WantedDrafts.of(agreement, documents, rest.basis());
        years.forEach((year, ofYear) -> {
            switch (ofYear) {
                case WantedDrafts.OfYear.Blocked(var violations) -> blocked.put(year, violations);
                case WantedDrafts.OfYear.Computed(var _, var draftsOfYear) -> wanted.addAll(draftsOfYear);
            }
        });
        var present = drafts.stream()
                .filter(draft -> !blocked.containsKey(draft.year()))
                .toList();
        write(DraftChanges.between(agreement.id(), present, wanted, rest::nameOf, Ids::newId));
        recalculated.fire(new AgreementRecalculated(agreement, documents, years));
        return new Blocked(blocked);
    }

    private void write(DraftChanges drafts) {
        invoices.write(drafts);
        drafts.added().forEach(changes::upserted);
        drafts.rewritten().forEach(draft -> changes.upserted(draft.after()));
        drafts.removed().forEach(changes::deleted);
    }
}
