package se.samverka.finance.basis.organisation.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// An organisation as finance needs it: its name is written on invoices, its area is a weight in population splits,
/// and e-invoices are sent to its endpoint.
///
/// @param areaCode of a municipality or a region; others have none
/// @param endpoint address for e-invoices, `0007:2120002080`; absent where none is registered
/// @param buyerReference the reference it wants on e-invoices to it, `KS-4711`
/// @param bankgiro the account for payments to it, `5050-1055`; validated at registration
/// @param plusgiro likewise, `28 65 43-4`
public record Organisation(
        OrganisationNumber organisationNumber,
        String name,
        @Nullable String areaCode,
        @Nullable String endpoint,
        @Nullable String buyerReference,
        @Nullable String bankgiro,
        @Nullable String plusgiro) {

    /// An organisation without bankgiro or plusgiro.
    public Organisation(
            OrganisationNumber organisationNumber,
            String name,
            @Nullable String areaCode,
            @Nullable String endpoint,
            @Nullable String buyerReference) {
        this(organisationNumber, name, areaCode, endpoint, buyerReference, null, null);
    }

    /// Whether its invoices can say where to pay.
    public boolean hasAccount() {
        return bankgiro != null || plusgiro != null;
    }

    /// Whether allocations and documents are the same with another revision.
    public boolean allocatesLike(Organisation other) {
        return name.equals(other.name) && Objects.equals(areaCode, other.areaCode);
    }
}
