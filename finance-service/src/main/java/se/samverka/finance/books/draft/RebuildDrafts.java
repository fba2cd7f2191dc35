package se.samverka.finance.books.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.DraftChanges;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.draft.store.DraftRows;
import se.samverka.finance.books.invoice.InvoiceChanges;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.finance.claim.allocation.LookUpBasis;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Ids;

/// Brings the drafts of an agreement up to date with what is owed and issued (domain rule 5). It writes
/// differences only, so running it again writes nothing.
@ApplicationScoped
public class RebuildDrafts {

    private final LookUpAgreements agreements;
    private final LookUpBasis basis;
    private final InvoiceRepository invoices;
    private final DraftRows rows;
    private final InvoiceChanges changes;
    private final Event<AgreementRecalculated> recalculated;

    public RebuildDrafts(
            LookUpAgreements agreements,
            LookUpBasis basis,
            InvoiceRepository invoices,
            DraftRows rows,
            InvoiceChanges changes,
            Event<AgreementRecalculated> recalculated) {
        this.agreements = agreements;
        this.basis = basis;
        this.invoices = invoices;
        this.rows = rows;
        this.changes = changes;
        this.recalculated = recalculated;
    }

    /// Why years cannot be computed. Their drafts stay as they are.
    public record Blocked(Map<Integer, List<Violation>> byYear) {

        public List<Violation> of(int year) {
            return byYear.getOrDefault(year, List.of());
        }
    }

    /// Locks the agreement and rebuilds its drafts, all in the caller's transaction.
    ///
    /// @return what was written; empty for an agreement that is unknown
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Plan> run(UUID agreementId) {
        return agreements.lock(agreementId).map(this::written);
    }

    /// Rebuilds the drafts of an agreement that the caller has locked.
    @Transactional(Transactional.TxType.MANDATORY)
    public Blocked run(Agreement agreement) {
        return written(agreement).blocked();
    }

    private Plan written(Agreement agreement) {
        var plan = plan(agreement, basis::pinned);
        write(plan.changes());
        recalculated.fire(plan.told());
        return plan;
    }

    /// What a rebuild would write.
    ///
    /// @param told the event for observers that store results of the rebuild
    public record Plan(DraftChanges changes, Blocked blocked, AgreementRecalculated told) {}

    /// Locks the agreement and returns what a rebuild would write; writes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Plan> plan(UUID agreementId) {
        return agreements
                .lock(agreementId)
                .map(agreement -> plan(agreement, bound -> () -> basis.of(bound, bound.needs())));
    }

    /// Reads the documents and their basis in one round trip.
    private Plan plan(Agreement agreement, Function<Agreement, Supplier<LookUpBasis.Result>> restsOn) {
        var kept = invoices.ofAgreement(agreement.id());
        if (!agreement.status().hasBound()) {
            return unbound(agreement, kept.get());
        }
        var known = restsOn.apply(agreement);
        var documents = kept.get();
        var rest = known.get();
        var blocked = new HashMap<Integer, List<Violation>>();
        var wanted = new ArrayList<Draft>();
        var years = WantedDrafts.of(agreement, documents, rest.basis());
        years.forEach((year, ofYear) -> {
            switch (ofYear) {
                case WantedDrafts.OfYear.Blocked(var violations) -> blocked.put(year, violations);
                case WantedDrafts.OfYear.Computed(var _, var draftsOfYear) -> wanted.addAll(draftsOfYear);
            }
        });
        var present = documents.stream()
                .filter(Invoice::isDraft)
                .filter(draft -> !blocked.containsKey(draft.year()))
                .toList();
        return new Plan(
                DraftChanges.between(agreement.id(), present, wanted, rest::nameOf, Ids::newId),
                new Blocked(blocked),
                new AgreementRecalculated(agreement, documents, years));
    }

    /// Nothing is owed, so all drafts are removed.
    private static Plan unbound(Agreement agreement, List<Invoice> documents) {
        return new Plan(
                new DraftChanges(
                        List.of(),
                        List.of(),
                        documents.stream().filter(Invoice::isDraft).toList()),
                new Blocked(Map.of()),
                new AgreementRecalculated(agreement, documents, new TreeMap<>()));
    }

    private void write(DraftChanges drafts) {
        rows.write(drafts);
        drafts.added().forEach(changes::upserted);
        drafts.rewritten().forEach(draft -> changes.upserted(draft.after()));
        drafts.removed().forEach(changes::deleted);
    }
}
