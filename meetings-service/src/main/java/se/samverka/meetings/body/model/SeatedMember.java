package se.samverka.meetings.body.model;

import java.time.LocalDate;
import java.util.UUID;

/// A recorded membership.
public record SeatedMember(UUID id, Membership membership) {

    boolean isSeatedOn(LocalDate day) {
        return !day.isBefore(membership.from()) && (membership.to() == null || !day.isAfter(membership.to()));
    }

    boolean has(MembershipRole role) {
        return membership.role() == role;
    }

    /// Whether the member takes one of these seats.
    boolean isOf(Seats seats) {
        return membership.role().seat() == seats.kind()
                && (seats.party() == null || seats.party().equals(membership.party()))
                && (seats.nominatingOrganisation() == null
                        || seats.nominatingOrganisation().equals(membership.organisationNumber()));
    }
}
