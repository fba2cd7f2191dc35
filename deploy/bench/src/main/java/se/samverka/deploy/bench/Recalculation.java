package se.samverka.deploy.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The time from the answer of an amendment's last approval until the recalculated drafts are readable through the
/// gateway, beside the [Floor]. Both are taken in turns, fifty and fifty, so that whatever else the machine does meets
/// both alike; before each fifty of the floor the platform gets a second to finish what it does afterwards.
final class Recalculation {
    static final int WARM_UP = 50;
    static final int MEASURED = Integer.getInteger("bench.amendments", 500);
    static final int RESTED = 100;

    /// So many that none gets more versions (a dozen or so) than an agreement may have in its life: every event carries
    /// them all.
    private static final int AGREEMENTS = 50;
    private static final int BLOCK = 50;
    private static final int PAYERS = 11;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String TOPIC = "agreements.agreements.v1";
    private static final String AMENDED = "se.samverka.agreements.agreement-amended.v1";
    private static final List<BigDecimal> AMOUNTS = List.of(new BigDecimal("2600000.00"), new BigDecimal("2700000.00"));

    private final StarkCopies copies;
    private final Floor floor;
    private final Listener listener;
    private final List<String> ids = new ArrayList<>();
    private final List<BigDecimal> sums = new ArrayList<>();

    /// Answer of the last approval until the drafts are readable.
    final Timings whole = new Timings();

    /// Answer of the last approval until a waiting consumer has the event.
    final Timings untilEvent = new Timings();

    /// From there until the drafts are readable.
    final Timings untilReadable = new Timings();

    /// The read that found them; a read that is under way when they come finds them one read later.
    final Timings read = new Timings();

    /// As [#whole], but half a second passes before the last approval: what is then missing was waiting behind the
    /// events of the approvals before it, which here come as fast as HTTP allows, and from people never.
    final Timings rested = new Timings();

    private Recalculation(StarkCopies copies, Floor floor, Listener listener) {
        this.copies = copies;
        this.floor = floor;
        this.listener = listener;
    }

    static Recalculation run(LaunchedPlatform platform, Floor floor) throws IOException, SQLException {
        var bootstrapServers = platform.description()
                .path("infrastructure")
                .path("kafka")
                .path("bootstrapServers")
                .asText();
        try (var gateway = new Gateway(platform.gateway(), "platform-admin");
                var payee = new Gateway(platform.gateway(), "mdu-finance");
                var listener = new Listener(bootstrapServers, TOPIC, AMENDED)) {
            var recalculation = new Recalculation(new StarkCopies(gateway, payee), floor, listener);
            recalculation.prepare();
            recalculation.measure();
            recalculation.measureRested();
            return recalculation;
        }
    }

    private void prepare() throws SQLException {
        for (int i = 1; i <= AGREEMENTS; i++) {
            ids.add(copies.requisitioned("Mätning " + i));
        }
        var first = ids.getFirst();
        var sum = BigDecimal.ZERO;
        for (var amount : AMOUNTS) {
            var _ = copies.amend(first, amount, 0);
            sum = copies.settledSum(first, sum);
            sums.add(sum);
            if (copies.payers(first) < PAYERS - 1) {
                throw new IllegalStateException("Only " + copies.payers(first) + " payers have a draft");
            }
        }
        for (int i = 0; i < WARM_UP; i++) {
            amend(i, 0);
            floor.warmUp();
        }
    }

    private void measure() throws SQLException {
        for (int block = 0; block < MEASURED / BLOCK; block++) {
            for (int i = 0; i < BLOCK; i++) {
                var sample = amend(WARM_UP + block * BLOCK + i, 0);
                whole.add(sample.readable() - sample.answered());
                untilEvent.add(sample.arrived() - sample.answered());
                untilReadable.add(sample.readable() - sample.arrived());
                read.add(sample.read());
            }
            LockSupport.parkNanos(QUIET_NANOS);
            for (int i = 0; i < BLOCK; i++) {
                floor.measure();
            }
        }
    }

    private void measureRested() {
        for (int i = 0; i < RESTED; i++) {
            var sample = amend(WARM_UP + MEASURED + i, REST_NANOS);
            rested.add(sample.readable() - sample.answered());
        }
    }

    /// Instants by [System#nanoTime()]; `read` is a duration.
    private record Sample(long answered, long arrived, long readable, long read) {}

    /// The agreements take turns; each gets the one amount and the other alternately.
    private Sample amend(int number, long restNanos) {
        var id = ids.get(number % AGREEMENTS);
        int which = number / AGREEMENTS % AMOUNTS.size();
        long answered = copies.amend(id, AMOUNTS.get(which), restNanos);
        var seen = copies.awaitDrafts(id, sums.get(which));
        return new Sample(answered, listener.await(id).arrivedNanos(), seen.readableNanos(), seen.readNanos());
    }
}
