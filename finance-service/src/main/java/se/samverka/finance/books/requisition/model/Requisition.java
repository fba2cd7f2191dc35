package se.samverka.finance.books.requisition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.draft.model.NotIssued;
import se.samverka.platform.value.OrganisationNumber;

/// The payee's call for a year's or an instalment's money (domain: rekvirering). It is made once per agreement,
/// year, instalment and payee.
///
/// @param instalment 0 for the whole year
/// @param requisitionedOn the day from which net days count, and the issue date of its invoices
/// @param lateReason why that day is of the year before the one in which it was recorded; absent where it is not
/// @param notIssued what it left undone; an adjustment issues it once nothing is in its way
public record Requisition(
        UUID id,
        UUID agreementId,
        int year,
        int instalment,
        OrganisationNumber payee,
        LocalDate requisitionedOn,
        @Nullable String lateReason,
        List<NotIssued> notIssued) {

    public Requisition {
        notIssued = List.copyOf(notIssued);
    }
}
