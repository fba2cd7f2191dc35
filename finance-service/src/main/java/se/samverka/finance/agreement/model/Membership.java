package se.samverka.finance.agreement.model;

import java.time.LocalDate;
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

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
