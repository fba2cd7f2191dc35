package se.samverka.deploy.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How fast something was done many times.
///
/// @param count how many times
/// @param nanos in how long a time
record Rate(long count, long nanos) {

    private static final BigDecimal NANOS_OF_A_SECOND = BigDecimal.valueOf(1_000_000_000L);

    /// With so many decimals.
    BigDecimal perSecond(int decimals) {
        return NANOS_OF_A_SECOND
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(nanos), decimals, RoundingMode.HALF_UP);
    }
}
