package se.samverka.finance.books.acknowledgement.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// An organisation's ERP system has booked an issued document. Each organisation acknowledges a document at
/// most once, and an acknowledgement never changes.
///
/// @param organisation payer or payee of the document
/// @param bookedOn the day in the organisation's ledger
/// @param reference its voucher or document number there
/// @param recordedBy the client that sent it
public record Acknowledgement(
        UUID invoiceId,
        OrganisationNumber organisation,
        @Nullable LocalDate bookedOn,
        @Nullable String reference,
        Instant recordedAt,
        String recordedBy) {

    /// The most characters of a reference.
    public static final int LONGEST_REFERENCE = 100;

    /// Whether the other has the same content, whenever it was recorded.
    public boolean saysTheSameAs(Acknowledgement other) {
        return invoiceId.equals(other.invoiceId)
                && organisation.equals(other.organisation)
                && Objects.equals(bookedOn, other.bookedOn)
                && Objects.equals(reference, other.reference);
    }
}
