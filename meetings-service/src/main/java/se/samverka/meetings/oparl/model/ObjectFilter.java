package se.samverka.meetings.oparl.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which objects a page of a list shows. Deleted ones are among them when `modifiedSince` is given, and else not
/// (OParl 1.1, 2.5.5).
///
/// @param after the last object of the page before
/// @param limit from 1
/// @param omitInternal whether lists inside the objects are left out
public record ObjectFilter(
        Optional<Instant> createdSince,
        Optional<Instant> createdUntil,
        Optional<Instant> modifiedSince,
        Optional<Instant> modifiedUntil,
        Optional<UUID> after,
        int limit,
        boolean omitInternal) {

    /// The same for the page behind an object.
    public ObjectFilter behind(UUID last) {
        return new ObjectFilter(
                createdSince, createdUntil, modifiedSince, modifiedUntil, Optional.of(last), limit, omitInternal);
    }

    /// The same for the first page.
    public ObjectFilter first() {
        return new ObjectFilter(
                createdSince, createdUntil, modifiedSince, modifiedUntil, Optional.empty(), limit, omitInternal);
    }
}
