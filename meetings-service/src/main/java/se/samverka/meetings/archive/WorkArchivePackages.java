package se.samverka.meetings.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.archive.model.ArchivePackage;
import se.samverka.meetings.archive.model.ArchivePackage.Status;
import se.samverka.meetings.archive.store.ArchiveContents;
import se.samverka.meetings.archive.store.ArchivePackageRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Makes packages, in every replica: one meeting at a time, and then the whole. What is committed stays done; when
/// a replica dies, another one goes on after its lease.
@ApplicationScoped
public class WorkArchivePackages {

    private static final Logger LOG = Logger.getLogger(WorkArchivePackages.class);
    /// Longer than any meeting takes to print.
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 10;
    /// Ends a pass even while new orders keep arriving.
    private static final int MOST_PORTIONS_PER_PASS = 1_000;
    private static final int ASSEMBLY_SECONDS = 300;
    private static final Duration KEPT = Duration.ofDays(90);

    private final ArchivePackageRepository packages;
    private final ArchiveContents contents;
    private final PackMeeting pack;
    private final AssemblePackage assemble;
    private final BusinessTime time;

    WorkArchivePackages(
            ArchivePackageRepository packages,
            ArchiveContents contents,
            PackMeeting pack,
            AssemblePackage assemble,
            BusinessTime time) {
        this.packages = packages;
        this.contents = contents;
        this.pack = pack;
        this.assemble = assemble;
        this.time = time;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        for (int i = 0; i < MOST_PORTIONS_PER_PASS && portion(); i++) {
            LOG.trace("A portion is finished");
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> packages.deleteFinishedBefore(time.now().minus(KEPT)));
    }

    /// Makes the next portion of the package that has waited longest.
    ///
    /// @return whether a portion was made; false also when there is nothing to do
    boolean portion() {
        Optional<ArchivePackage> leased =
                QuarkusTransaction.requiringNew().call(() -> packages.lease(time.now(), LEASE, MOST_ATTEMPTS));
        if (leased.isEmpty()) {
            return false;
        }
        if (leased.get().status() == Status.FAILED) {
            LOG.errorf(
                    "Package %s has failed: its replicas died while they worked on it",
                    leased.get().id());
            QuarkusTransaction.requiringNew()
                    .run(() -> contents.dropFiles(leased.get().id()));
            return true;
        }
        try {
            advance(leased.get());
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            giveBack(leased.get(), e);
            return false;
        }
    }

    private void advance(ArchivePackage leased) {
        boolean asPacked = leased.isPacked()
                ? QuarkusTransaction.requiringNew().timeout(ASSEMBLY_SECONDS).call(() -> assemble.run(leased))
                : packNext(leased);
        if (!asPacked) {
            LOG.infof("Minutes have changed while %s was packed; all are packed again", leased.id());
            QuarkusTransaction.requiringNew().run(() -> {
                if (packages.holds(leased)) {
                    contents.dropFiles(leased.id());
                    packages.restart(leased, MOST_ATTEMPTS, time.now());
                }
            });
        }
    }

    private boolean packNext(ArchivePackage leased) {
        var meetings = QuarkusTransaction.requiringNew().call(() -> contents.meetings(leased.id()));
        return pack.run(leased, meetings.get(leased.done()));
    }

    private void giveBack(ArchivePackage leased, Throwable fault) {
        if (fault instanceof RuleBroken broken && broken.code() == ProblemCode.PDF_BUSY) {
            LOG.debugf("Package %s waits until fewer documents are rendered", leased.id());
            QuarkusTransaction.requiringNew().run(() -> packages.release(leased, time.now()));
            return;
        }
        LOG.warnf(fault, "A portion of package %s failed and will be retried", leased.id());
        QuarkusTransaction.requiringNew().run(() -> {
            if (packages.stumble(leased, MOST_ATTEMPTS, time.now())) {
                contents.dropFiles(leased.id());
            }
        });
    }
}
