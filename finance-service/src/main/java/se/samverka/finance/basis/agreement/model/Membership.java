package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// From when until when a party is one, where that is not as long as the terms are for.
///
/// @param from first day, inclusive; absent for one that is party from the start
/// @param to last day, inclusive; absent for one that stays to the end
public record Membership(
        OrganisationNumber organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /// The first day on which the organisation is party, and the first on which it is none any more, where they are
    /// told.
    Stream<LocalDate> daysOfChange() {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to).map(last -> last.plusDays(1)))
                .flatMap(Optional::stream);
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
