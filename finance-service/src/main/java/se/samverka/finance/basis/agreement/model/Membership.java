package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// When an organisation is a party, if not for the whole period of the terms.
///
/// @param from first day, inclusive; absent for a party from the start
/// @param to last day, inclusive; absent for a party to the end
public record Membership(
        OrganisationNumber organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /// The first day on which the organisation is a party and the first on which it no longer is, where given.
    Stream<LocalDate> daysOfChange() {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to).map(last -> last.plusDays(1)))
                .flatMap(Optional::stream);
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
