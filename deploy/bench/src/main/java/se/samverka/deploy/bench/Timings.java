package se.samverka.deploy.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Durations of one thing done many times, in nanoseconds. Percentiles are by nearest rank: each is a duration
/// that was seen, none is interpolated.
final class Timings {
    private static final int NANO_DIGITS_OF_A_MILLISECOND = 6;

    private final List<Long> nanos = new ArrayList<>();

    void add(long durationNanos) {
        nanos.add(durationNanos);
    }

    /// Those from one place to another in the order in which they were taken, to show whether time makes them
    /// longer.
    Timings slice(int from, int to) {
        var slice = new Timings();
        slice.nanos.addAll(nanos.subList(from, to));
        return slice;
    }

    int count() {
        return nanos.size();
    }

    long medianNanos() {
        return percentileNanos(50);
    }

    long p99Nanos() {
        return percentileNanos(99);
    }

    long maxNanos() {
        return Collections.max(nanos);
    }

    private long percentileNanos(int percent) {
        var sorted = nanos.stream().sorted().toList();
        int rank = Math.ceilDiv(sorted.size() * percent, 100);
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /// Milliseconds with two decimals, for people.
    static BigDecimal millis(long durationNanos) {
        return BigDecimal.valueOf(durationNanos, NANO_DIGITS_OF_A_MILLISECOND).setScale(2, RoundingMode.HALF_UP);
    }

    /// How many times the one is as long as the other, with one decimal.
    static BigDecimal ratio(long durationNanos, long floorNanos) {
        return BigDecimal.valueOf(durationNanos).divide(BigDecimal.valueOf(floorNanos), 1, RoundingMode.HALF_UP);
    }
}
