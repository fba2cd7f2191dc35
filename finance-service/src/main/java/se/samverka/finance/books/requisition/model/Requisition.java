package se.samverka.finance.books.requisition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.draft.model.NotIssued;
import se.samverka.platform.value.OrganisationNumber;

/// The payee's requisition of a year's or an instalment's money (rekvirering), made once per agreement, year,
/// instalment and payee.
///
/// @param instalment 0 for the whole year
/// @param requisitionedOn the issue date of its invoices, from which net days are counted
/// @param lateReason why the day is in the year before it was recorded; absent where it is not
/// @param notIssued the drafts that it did not issue; an adjustment issues them once nothing blocks them
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
