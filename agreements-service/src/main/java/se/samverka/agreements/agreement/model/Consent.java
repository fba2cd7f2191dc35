package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Required;
import se.samverka.platform.value.OrganisationNumber;

/// A party's yes to versions of an agreement's terms, as far as it binds the party.
///
/// @param versions the versions that it says yes to: all up to the one that was read, for a decision on the
///     agreement; one, for a decision on the amendment that made it
/// @param bindingFrom the first day on which it meets what the party must decide; null while that cannot be
///     said
/// @param earlier what bound the party before this decision was appealed, set aside, replaced or released; it
///     holds until this decision counts
public record Consent(
        OrganisationNumber party,
        VersionRange versions,
        @Nullable LocalDate bindingFrom,
        @Nullable Earlier earlier) {

    public Consent {
        Required.field("party", party);
        Required.field("versions", versions);
    }

    /// What bound the party until this decision ceased to, or was replaced.
    ///
    /// @param state BOUND where a newer decision is on its way, CONTESTED where an appeal is pending or the
    ///     decision was set aside, RELEASED where an administrator has closed the contest
    public record Earlier(Binding.State state, VersionRange versions, LocalDate bindingFrom) {
        public Earlier {
            Required.field("state", state);
            Required.field("versions", versions);
            Required.field("bindingFrom", bindingFrom);
        }
    }

    /// Whether it meets, on the day, what the party must decide.
    public boolean countsOn(LocalDate day) {
        return bindingFrom != null && !bindingFrom.isAfter(day);
    }

    Optional<Earlier> earlierOn(LocalDate day) {
        return countsOn(day) ? Optional.empty() : Optional.ofNullable(earlier);
    }
}
