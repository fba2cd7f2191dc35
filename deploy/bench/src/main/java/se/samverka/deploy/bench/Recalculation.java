package se.samverka.deploy.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The time from the answer of an amendment's last approval until the recalculated drafts are readable, and until
/// they are read through the gateway, beside the [Floor]: one pass of it after each amendment, so that both meet
/// the machine in the same state (an amendment comes once, and finds caches, threads and connections as other
/// work has left them), and whatever else it does meets both alike.
///
/// After each fifty the platform gets a second to finish what it does afterwards, and the floor is passed fifty
/// times in a row: what it costs when nothing else runs and nothing has to be woken.
final class Recalculation {
    static final int WARM_UP = 100;
    static final int MEASURED = Integer.getInteger("bench.amendments", 500);
    static final int RESTED = 100;

    /// So many that none gets more versions (a dozen or so) than an agreement may have in its life: every event
    /// carries them all.
    private static final int AGREEMENTS = 50;
    private static final int BLOCK = 50;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String TOPIC = "agreements.agreements.v1";
    private static final String AMENDED = "se.samverka.agreements.agreement-amended.v1";

    private final RepeatedAmendments amendments;
    private final Floor floor;
    private final Listener listener;
    private final DraftWatch watch;

    /// Answer of the last approval until the drafts are readable: committed, so that whoever asks has them. The
    /// commit begins at PostgreSQL's own stamp, and is taken to last as long as that of the floor's pass behind it.
    final Timings readable = new Timings();

    /// Answer of the last approval until a connection that waits for it has been notified of that commit, and its
    /// process has been woken.
    final Timings notified = new Timings();

    /// Answer of the last approval until an answer through the gateway has had them.
    final Timings whole = new Timings();

    /// Answer of the last approval until a waiting consumer has the event.
    final Timings untilEvent = new Timings();

    /// From there until the drafts are committed.
    final Timings untilCommitted = new Timings();

    /// The read of them that follows at once.
    final Timings read = new Timings();

    /// As [#whole], but half a second passes before the last approval: what is then missing was waiting behind the
    /// events of the approvals before it, which here come as fast as HTTP allows, and from people never.
    final Timings rested = new Timings();

    private Recalculation(RepeatedAmendments amendments, Floor floor, Listener listener, DraftWatch watch) {
        this.amendments = amendments;
        this.floor = floor;
        this.listener = listener;
        this.watch = watch;
    }

    static Recalculation run(LaunchedPlatform platform, Floor floor) throws IOException, SQLException {
        var bootstrapServers = platform.bootstrapServers();
        try (var gateway = new Gateway(platform.gateway(), "platform-admin");
                var payee = new Gateway(platform.gateway(), "mdu-finance");
                var watch = new DraftWatch(platform);
                var listener = new Listener(bootstrapServers, TOPIC, AMENDED)) {
            var amendments = new RepeatedAmendments(new StarkCopies(gateway, payee), watch, AGREEMENTS);
            var recalculation = new Recalculation(amendments, floor, listener, watch);
            recalculation.warmUp();
            recalculation.measure();
            recalculation.measureRested();
            return recalculation;
        }
    }

    private void warmUp() throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            var _ = listener.await(amendments.next(0).agreementId());
            floor.warmUp();
        }
    }

    private void measure() throws SQLException {
        for (int block = 0; block < MEASURED / BLOCK; block++) {
            for (int i = 0; i < BLOCK; i++) {
                var amended = amendments.next(0);
                long arrived = listener.await(amended.agreementId()).arrivedNanos();
                whole.add(amended.nanos());
                notified.add(amended.seen().notifiedNanos() - amended.answeredNanos());
                untilEvent.add(arrived - amended.answeredNanos());
                read.add(amended.seen().readNanos() - amended.seen().askedNanos());
                long committed =
                        floor.measure(floor.inTurn) + watch.committedNanos(amended.agreementId(), StarkCopies.YEAR);
                readable.add(committed - amended.answeredNanos());
                untilCommitted.add(committed - arrived);
            }
            LockSupport.parkNanos(QUIET_NANOS);
            for (int i = 0; i < BLOCK; i++) {
                var _ = floor.measure(floor.inARow);
            }
        }
    }

    private void measureRested() throws SQLException {
        for (int i = 0; i < RESTED; i++) {
            rested.add(amendments.next(REST_NANOS).nanos());
        }
    }
}
