package se.samverka.agreements.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.model.Commitment.Owed;
import se.samverka.platform.value.OrganisationNumber;

/// A commitment as recorded, and what of it binds.
///
/// @param survives whether it was decided before the day on which the agreement is dissolved
/// @param amounts what each payer is asked to pay; it owes what binds: by the board's decision within what it has
///     agreed to, or by its own confirmation
/// @param awaited the payers whose word is missing
@Schema(name = "RecordedCommitment", description = "Commitment / Åtagande")
public record CommitmentDocument(
        UUID id,
        boolean survives,
        @Schema(examples = "2026-02-01T08:00:00Z") Instant recordedAt,
        @Schema(examples = "Projektet Digital välfärd") String title,
        @Schema(examples = "2026-01-20") LocalDate decidedOn,
        @Schema(examples = "Styrelsen") String decidingBody,
        @Schema(examples = "§ 3") @Nullable String reference,
        OrganisationNumber payee,
        List<Owed> amounts,
        @Nullable UUID boardId,
        @Nullable UUID documentId,
        List<PartyAnswerDocument> confirmations,
        List<OrganisationNumber> awaited) {}
