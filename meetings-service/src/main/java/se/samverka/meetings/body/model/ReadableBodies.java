package se.samverka.meetings.body.model;

import java.util.Set;
import java.util.UUID;

/// The bodies whose unannounced minutes a caller may read. Announced minutes are public.
///
/// @param all whether the caller may read those of every body
/// @param ids otherwise, the bodies
public record ReadableBodies(boolean all, Set<UUID> ids) {

    public static final ReadableBodies ALL = new ReadableBodies(true, Set.of());

    public static ReadableBodies only(Set<UUID> ids) {
        return new ReadableBodies(false, ids);
    }

    public boolean includes(UUID body) {
        return all || ids.contains(body);
    }
}
