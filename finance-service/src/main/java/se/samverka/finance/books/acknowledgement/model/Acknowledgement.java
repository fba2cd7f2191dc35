package se.samverka.finance.books.acknowledgement.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// What an organisation's ERP system has booked of an issued document. There is one of each organisation, and it
/// never changes.
///
/// @param organisation payer or payee of the document
/// @param bookedOn the day in the organisation's ledger
/// @param reference its voucher or document number there
/// @param recordedBy the client that told of it
public record Acknowledgement(
        UUID invoiceId,
        OrganisationNumber organisation,
        @Nullable LocalDate bookedOn,
        @Nullable String reference,
        Instant recordedAt,
        String recordedBy) {

    /// Of a reference, in characters.
    public static final int LONGEST_REFERENCE = 100;

    /// Whether the other one tells the same; when it was told is beside the point.
    public boolean saysTheSameAs(Acknowledgement other) {
        return invoiceId.equals(other.invoiceId)
                && organisation.equals(other.organisation)
                && Objects.equals(bookedOn, other.bookedOn)
                && Objects.equals(reference, other.reference);
    }
}
