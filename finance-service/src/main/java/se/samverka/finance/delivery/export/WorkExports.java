package se.samverka.finance.delivery.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.model.Export.ExportFile;
import se.samverka.finance.delivery.export.store.ExportContents;
import se.samverka.finance.delivery.export.store.ExportContents.Made;
import se.samverka.finance.delivery.export.store.ExportRepository;
import se.samverka.platform.time.BusinessTime;

/// Processes exports, in every replica. Each portion is one transaction that locks the export's row. Committed
/// portions stay done; if a replica dies, others continue, and there is nothing to clean up.
@ApplicationScoped
public class WorkExports {

    private static final Logger LOG = Logger.getLogger(WorkExports.class);
    private static final int PORTION = 100;
    private static final int MOST_ATTEMPTS = 5;
    /// Ends a pass even while new orders keep arriving.
    private static final int MOST_PORTIONS_PER_PASS = 1_000;
    private static final int PORTION_SECONDS = 300;
    private static final Duration KEPT = Duration.ofDays(90);

    private final ExportRepository exports;
    private final ExportContents contents;
    private final BatchFormats formats;
    private final BusinessTime time;

    public WorkExports(ExportRepository exports, ExportContents contents, BatchFormats formats, BusinessTime time) {
        this.exports = exports;
        this.contents = contents;
        this.formats = formats;
        this.time = time;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        for (int i = 0; i < MOST_PORTIONS_PER_PASS && portion(); i++) {
            LOG.trace("A portion is finished");
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> exports.deleteFinishedBefore(time.now().minus(KEPT)));
    }

    /// Processes the next portion of the export that has waited longest.
    ///
    /// @return whether a portion was processed; false also when there is nothing to do
    boolean portion() {
        var inHand = new AtomicReference<Export>();
        try {
            return QuarkusTransaction.requiringNew().timeout(PORTION_SECONDS).call(() -> {
                var claimed = exports.claim();
                claimed.ifPresent(inHand::set);
                claimed.ifPresent(this::advance);
                return claimed.isPresent();
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "A portion of export %s failed and will be retried", inHand.get());
            var export = inHand.get();
            if (export != null) {
                QuarkusTransaction.requiringNew().run(() -> exports.stumble(export.id(), MOST_ATTEMPTS, time.now()));
            }
            return false;
        }
    }

    private void advance(Export export) {
        if (export.done() == export.total()) {
            assemble(export);
        } else {
            make(export);
        }
    }

    private void make(Export export) {
        var portion = contents.after(export.id(), export.done(), PORTION);
        var outcomes = formats.of(export.format())
                .portion(export, portion.stream().map(Made::itemId).toList());
        var made = new ArrayList<Made>();
        int leftOut = export.leftOut();
        for (var outcome : outcomes) {
            var place = portion.get(made.size());
            made.add(new Made(place.position(), place.itemId(), outcome.name(), outcome.content(), outcome.problem()));
            leftOut += outcome.content() == null ? 1 : 0;
        }
        contents.keep(export.id(), made);
        exports.progress(export.id(), export.done() + made.size(), leftOut, time.now());
    }

    private void assemble(Export export) {
        var pieces = contents.write(export.id());
        try {
            formats.of(export.format()).file(export, () -> new InOrder(export.id()), pieces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contents.dropItems(export.id());
        var file = pieces.finish();
        exports.finish(export.id(), new ExportFile(file.sizeBytes(), file.sha256()), time.now());
    }

    /// All items of an export; one portion in memory at a time.
    private final class InOrder implements Iterator<Made> {

        private final UUID exportId;
        private Iterator<Made> portion = List.<Made>of().iterator();
        private int last;

        InOrder(UUID exportId) {
            this.exportId = exportId;
        }

        @Override
        public boolean hasNext() {
            if (!portion.hasNext()) {
                portion = contents.after(exportId, last, PORTION).iterator();
            }
            return portion.hasNext();
        }

        @Override
        public Made next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var next = portion.next();
            last = next.position();
            return next;
        }
    }
}
