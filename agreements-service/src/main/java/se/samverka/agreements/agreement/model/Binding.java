package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.OrganisationNumber;

/// How an agreement binds one of its parties.
///
/// @param versions the versions of the terms that bind it, ascending; those that did bind it, when it is
///     contested or released
/// @param releasedVersions the versions under which it owes nothing, because an administrator has closed the
///     contest of its decisions on them and it has not approved them since
/// @param bindingFrom the first day on which one of its decisions met its entry condition
public record Binding(
        OrganisationNumber party,
        State state,
        List<VersionRange> versions,
        List<VersionRange> releasedVersions,
        LocalDate bindingFrom) {

    public Binding {
        versions = List.copyOf(versions);
        releasedVersions = List.copyOf(releasedVersions);
    }

    /// Whether the party owes what the terms say.
    @Schema(name = "BindingState")
    public enum State {
        /// It owes what its versions say.
        BOUND,
        /// An appeal against its decision is pending, or the decision was set aside. Nothing new is claimed
        /// of it.
        CONTESTED,
        /// An administrator has closed the contest: it owes nothing.
        RELEASED
    }

    boolean includes(int version) {
        return versions.stream().anyMatch(range -> range.includes(version));
    }
}
