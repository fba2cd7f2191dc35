package se.samverka.deploy.embedded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows down clients that try one secret after another: after five wrong ones, each further one causes a pause
/// that doubles from a second to a minute. During the pause even the right secret is not accepted, since that would
/// reveal it.
///
/// It counts per client and address, so that nobody can lock out another user of the client from elsewhere.
final class LoginThrottle {

    static final int FREE = 5;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;

    private record Origin(String client, String from) {}

    private record Count(int wrong, Instant last, Instant pausedUntil) {}

    private final Clock clock;
    private final Map<Origin, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Count> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /// Time until the client's secret is checked again; empty when there is no pause.
    synchronized Optional<Duration> pause(String client, String from) {
        var count = counts.get(new Origin(client, from));
        var now = clock.instant();
        return count != null && now.isBefore(count.pausedUntil())
                ? Optional.of(Duration.between(now, count.pausedUntil()))
                : Optional.empty();
    }

    synchronized void wrong(String client, String from) {
        var origin = new Origin(client, from);
        var before = counts.get(origin);
        var now = clock.instant();
        int wrong = before == null || before.last().plus(REMEMBERED).isBefore(now) ? 1 : before.wrong() + 1;
        counts.put(origin, new Count(wrong, now, now.plus(pauseAfter(wrong))));
    }

    synchronized void right(String client, String from) {
        counts.remove(new Origin(client, from));
    }

    private static Duration pauseAfter(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        var pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(wrong - FREE, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
