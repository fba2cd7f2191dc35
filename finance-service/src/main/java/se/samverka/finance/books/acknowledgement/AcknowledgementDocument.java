package se.samverka.finance.books.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.acknowledgement.model.Acknowledgement;
import se.samverka.platform.value.OrganisationNumber;

/// An acknowledgement in the API.
@Schema(
        name = "Acknowledgement",
        description = "Confirms that an ERP system has booked a document / Kvittens på bokföring")
public record AcknowledgementDocument(
        @Schema(
                description = "Organisation whose system booked it / Organisation som bokfört",
                examples = "212000-2080")
        OrganisationNumber organisationNumber,

        @Schema(description = "Booking day in its ledger / Bokföringsdag", examples = "2026-01-12") @Nullable
        LocalDate bookedOn,

        @Schema(description = "Voucher number in its ledger / Verifikationsnummer", examples = "LEV-2026-000812")
        @Nullable
        String reference,

        @Schema(
                description = "When the acknowledgement was recorded / När kvittensen registrerades",
                examples = "2026-01-12T08:00:00Z")
        Instant acknowledgedAt) {

    public static AcknowledgementDocument of(Acknowledgement acknowledgement) {
        return new AcknowledgementDocument(
                acknowledgement.organisation(),
                acknowledgement.bookedOn(),
                acknowledgement.reference(),
                acknowledgement.recordedAt());
    }
}
