package se.samverka.finance.books.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverka.finance.basis.agreement.AgreementApplied;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.indexation.IndexFiguresPublished;
import se.samverka.finance.basis.organisation.OrganisationChanged;
import se.samverka.finance.basis.population.PopulationChanged;
import se.samverka.finance.books.draft.store.DraftRows;
import se.samverka.finance.shared.moved.MovedSums;

/// Rebuilds drafts in the transaction of each change of their basis, and by a regular sweep.
@ApplicationScoped
class RecalculateDrafts {

    private static final Logger LOG = Logger.getLogger(RecalculateDrafts.class);

    private final LookUpAgreements agreements;
    private final RebuildDrafts rebuild;
    private final DraftRows drafts;

    RecalculateDrafts(LookUpAgreements agreements, RebuildDrafts rebuild, DraftRows drafts) {
        this.agreements = agreements;
        this.rebuild = rebuild;
        this.drafts = drafts;
    }

    void on(@Observes AgreementApplied event) {
        var _ = rebuild.run(event.agreement());
    }

    void on(@Observes OrganisationChanged event) {
        rebuild(agreements.idsNaming(event.organisationNumber()), MovedSums.unasked());
    }

    void on(@Observes PopulationChanged event) {
        var ids = new TreeSet<>(agreements.idsPinnedTo(event.dates()));
        ids.addAll(agreements.idsOfLatest());
        rebuild(List.copyOf(ids), event.moved());
    }

    void on(@Observes IndexFiguresPublished event) {
        rebuild(agreements.idsFollowing(event.series()), event.moved());
    }

    /// Catches any rebuild that was missed. Two replicas may sweep at once, because each agreement is locked.
    @Scheduled(
            every = "6h",
            delayed = "{samverka.drafts.first-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (var id : QuarkusTransaction.requiringNew().call(agreements::ids)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> rebuild.run(id));
            } catch (RuntimeException e) {
                LOG.errorf(e, "The drafts of agreement %s could not be rebuilt", id);
            }
        }
    }

    private void rebuild(List<UUID> ids, MovedSums moved) {
        for (var id : ids) {
            rebuild.run(id)
                    .map(RebuildDrafts.Plan::told)
                    .filter(_ -> moved.isWanted())
                    .ifPresent(told -> moved.add(OwedSums.moved(id, told.documents(), told.years())));
            // One agreement's documents at a time in memory, however many there are.
            drafts.forget();
        }
    }
}
