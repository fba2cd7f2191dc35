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

        @Schema(
                description = "Whether the agreement is dissolved and the board decided before that day, so that"
                        + " what binds stays owed; false while the agreement is not dissolved / Om avtalet är"
                        + " upplöst och styrelsen beslutade före den dagen, så att det bindande fortfarande ska"
                        + " betalas; false så länge avtalet inte är upplöst")
        boolean survives,

        @Schema(description = "When it was recorded / När åtagandet antecknades", examples = "2026-02-01T08:00:00Z")
        Instant recordedAt,

        @Schema(description = "What is funded / Vad som finansieras", examples = "Projektet Digital välfärd")
        String title,

        @Schema(description = "The day of the board's decision / Dagen för styrelsens beslut", examples = "2026-01-20")
        LocalDate decidedOn,

        @Schema(
                description = "The board that decided, by name / Styrelsen som beslutade, med namn",
                examples = "Styrelsen")
        String decidingBody,

        @Schema(
                description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                        + " till exempel protokollets §",
                examples = "§ 3")
        @Nullable
        String reference,

        @Schema(description = "Who is paid / Mottagaren") OrganisationNumber payee,

        @Schema(
                description = "What each payer is asked to pay, and whether it owes it / Vad varje betalare ska"
                        + " betala, och om den är bunden till det")
        List<Owed> amounts,

        @Schema(
                description = "Id of the agreement's board that decided; without it every payer must confirm / Id"
                        + " för avtalets styrelse som beslutade; utan det ska varje betalare bekräfta")
        @Nullable
        UUID boardId,

        @Schema(
                description = "Id of the agreement's file that shows the decision; without it every payer must"
                        + " confirm / Id för handlingen som visar beslutet; utan det ska varje betalare"
                        + " bekräfta")
        @Nullable
        UUID documentId,

        @Schema(description = "The payers' own answers / Betalarnas egna svar")
        List<PartyAnswerDocument> confirmations,

        @Schema(description = "The payers whose answer is missing / Betalare vars svar saknas")
        List<OrganisationNumber> awaited) {}
