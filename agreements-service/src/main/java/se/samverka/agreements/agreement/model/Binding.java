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
        @Schema(description = "The party / Parten") OrganisationNumber party,

        @Schema(
                description = "Whether the agreement binds the party, is contested by it or has released it / Om"
                        + " avtalet binder parten, är omtvistat eller inte längre binder den")
        State state,

        @Schema(
                description = "Versions of the terms that bind it, ascending; those that did when it is contested"
                        + " or released / Versioner som binder parten, stigande; de som band den om den är"
                        + " omtvistad eller befriad")
        List<VersionRange> versions,

        @Schema(
                description = "Versions under which it owes nothing, because an administrator closed its contest"
                        + " and it has not approved them since / Versioner som parten är befriad från sedan"
                        + " tvisten avslutats")
        List<VersionRange> releasedVersions,

        @Schema(description = "The first day on which it is bound / Första dagen då parten är bunden")
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
