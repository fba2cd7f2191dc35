package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Required;
import se.samverka.platform.value.OrganisationNumber;

/// A party's approval of versions of an agreement's terms, as far as it binds the party.
///
/// @param versions the versions that it approves: for a decision on the agreement, all up to the one that was
///     read; for a decision on an amendment, the one that the amendment made
/// @param bindingFrom the first day on which it meets the party's entry condition; null while that is unknown
/// @param earlier what bound the party before this decision was appealed, set aside, replaced or released; it
///     applies until this decision does
public record Consent(
        OrganisationNumber party,
        VersionRange versions,
        @Nullable LocalDate bindingFrom,
        @Nullable Earlier earlier) {

    public Consent {
        Required.field("party", party);
        Required.field("versions", versions);
    }

    /// What bound the party until this decision ceased to bind it, or was replaced.
    ///
    /// @param state BOUND when a newer decision is under way, CONTESTED when an appeal is pending or the
    ///     decision was set aside, RELEASED when an administrator has closed the contest
    public record Earlier(Binding.State state, VersionRange versions, LocalDate bindingFrom) {
        public Earlier {
            Required.field("state", state);
            Required.field("versions", versions);
            Required.field("bindingFrom", bindingFrom);
        }
    }

    /// Whether it meets the party's entry condition on the day.
    public boolean countsOn(LocalDate day) {
        return bindingFrom != null && !bindingFrom.isAfter(day);
    }

    Optional<Earlier> earlierOn(LocalDate day) {
        return countsOn(day) ? Optional.empty() : Optional.ofNullable(earlier);
    }
}
