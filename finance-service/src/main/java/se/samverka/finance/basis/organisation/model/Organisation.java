package se.samverka.finance.basis.organisation.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// An organisation as finance needs it: its name stands on invoices, its area weighs in population splits, and
/// e-invoices go to its address.
///
/// @param areaCode of a municipality or a region; others have none
/// @param endpoint where it takes e-invoices, `0007:2120002080`; absent where nobody has registered one
/// @param buyerReference what it wants to find on e-invoices to it, `KS-4711`
/// @param bankgiro where it wants its money, `5050-1055`; checked where it is registered
/// @param plusgiro the same, `28 65 43-4`
public record Organisation(
        OrganisationNumber organisationNumber,
        String name,
        @Nullable String areaCode,
        @Nullable String endpoint,
        @Nullable String buyerReference,
        @Nullable String bankgiro,
        @Nullable String plusgiro) {

    /// One that is paid in no giro.
    public Organisation(
            OrganisationNumber organisationNumber,
            String name,
            @Nullable String areaCode,
            @Nullable String endpoint,
            @Nullable String buyerReference) {
        this(organisationNumber, name, areaCode, endpoint, buyerReference, null, null);
    }

    /// Whether an invoice of it can say where to pay.
    public boolean hasAccount() {
        return bankgiro != null || plusgiro != null;
    }

    /// Whether allocations and documents come out the same by it.
    public boolean allocatesLike(Organisation other) {
        return name.equals(other.name) && Objects.equals(areaCode, other.areaCode);
    }
}
