package se.samverka.finance.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverka.finance.agreement.LookUpAgreements;
import se.samverka.finance.agreement.model.Agreement;
import se.samverka.finance.allocation.ReadBasis;
import se.samverka.finance.invoice.model.Draft;
import se.samverka.finance.invoice.model.Invoice;
import se.samverka.finance.invoice.model.WantedDrafts;
import se.samverka.finance.invoice.store.InvoiceRepository;
import se.samverka.platform.rule.Violation;

/// Makes the drafts of an agreement what the difference between owed and issued says (domain rule 5). Writes only what
/// differs, so that running it again writes nothing.
@ApplicationScoped
public class RebuildDrafts {

    private final LookUpAgreements agreements;
    private final ReadBasis basis;
    private final InvoiceRepository invoices;
    private final InvoiceChanges changes;

    public RebuildDrafts(
            LookUpAgreements agreements, ReadBasis basis, InvoiceRepository invoices, InvoiceChanges changes) {
        this.agreements = agreements;
        this.basis = basis;
        this.invoices = invoices;
        this.changes = changes;
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
            drafts.forEach(this::delete);
            return new Blocked(Map.of());
        }
        var rest = basis.now(agreement.needs());
        var blocked = new HashMap<Integer, List<Violation>>();
        WantedDrafts.of(agreement, documents, rest.basis()).forEach((year, wanted) -> {
            switch (wanted) {
                case WantedDrafts.OfYear.Blocked(var violations) -> blocked.put(year, violations);
                case WantedDrafts.OfYear.Computed(var _, var wantedDrafts) -> {
                    var present = drafts.stream()
                            .filter(draft -> draft.year() == year)
                            .toList();
                    settle(agreement.id(), wantedDrafts, present, rest);
                }
            }
        });
        return new Blocked(blocked);
    }

    private void settle(UUID agreementId, List<Draft> wanted, List<Invoice> present, ReadBasis.Result rest) {
        var leftOver = new HashMap<Draft.Key, Invoice>();
        present.forEach(draft -> leftOver.put(draft.key(), draft));
        for (var draft : wanted) {
            var key = draft.key();
            var names = new InvoiceRepository.Names(rest.nameOf(key.payee()), rest.nameOf(key.payer()));
            var old = leftOver.remove(key);
            if (old == null) {
                changes.upserted(invoices.add(agreementId, draft, names));
            } else if (differs(old, draft, names)) {
                changes.upserted(invoices.rewrite(old.id(), draft, names));
            }
        }
        leftOver.values().forEach(this::delete);
    }

    private void delete(Invoice draft) {
        invoices.delete(draft.id());
        changes.deleted(draft);
    }

    private static boolean differs(Invoice old, Draft draft, InvoiceRepository.Names names) {
        return old.agreementVersion() != draft.agreementVersion()
                || !old.payee().name().equals(names.payee())
                || !old.payer().name().equals(names.payer())
                || !old.lines().equals(Invoice.linesOf(draft));
    }
}
