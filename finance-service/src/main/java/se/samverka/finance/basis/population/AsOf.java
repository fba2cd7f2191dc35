package se.samverka.finance.basis.population;

import java.time.Instant;

/// The records that a computation may use.
///
/// @param knownAt only those recorded by then
/// @param before only those with a lower basis order: the sequence number that figures, organisations, decisions
///     and documents share
public record AsOf(Instant knownAt, long before) {

    /// Later than any recorded time, however wrong another replica's clock is.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    public static final AsOf NOW = new AsOf(LATER_THAN_ALL, Long.MAX_VALUE);

    public static AsOf knownAt(Instant time) {
        return new AsOf(time, Long.MAX_VALUE);
    }

    public static AsOf before(long order) {
        return new AsOf(LATER_THAN_ALL, order);
    }
}
