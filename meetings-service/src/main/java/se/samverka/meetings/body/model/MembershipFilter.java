package se.samverka.meetings.body.model;

import java.time.LocalDate;
import java.util.Optional;
import se.samverka.platform.value.OrganisationNumber;

/// Which memberships a list shows; what is absent leaves out none.
///
/// @param validOn a day of the membership
/// @param organisation which the member represents
/// @param status what is recorded alone, or what has been removed alone
public record MembershipFilter(
        Optional<LocalDate> validOn,
        Optional<MembershipRole> role,
        Optional<OrganisationNumber> organisation,
        Optional<String> party,
        MembershipStatus status) {}
