package se.samverka.finance.basis.population;

import java.time.Instant;

/// What is known when.
///
/// @param knownAt recorded by then
/// @param before of a lower place in the order in which figures, organisations, decisions and documents came
public record AsOf(Instant knownAt, long before) {

    /// Later than anything recorded, whatever another replica's clock says.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    public static final AsOf NOW = new AsOf(LATER_THAN_ALL, Long.MAX_VALUE);

    public static AsOf knownAt(Instant time) {
        return new AsOf(time, Long.MAX_VALUE);
    }

    public static AsOf before(long order) {
        return new AsOf(LATER_THAN_ALL, order);
    }
}
