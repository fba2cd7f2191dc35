package se.samverka.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.SealCheck;

/// A link of a body's chain of approvals, computed again.
@Schema(
        name = "SealedApproval",
        description = "An approval in the body's chain, and whether its hash is still right / En justering i organets"
                + " kedja, och om dess hash fortfarande stämmer")
public record SealedApprovalDocument(
        @Schema(description = "The approval's id / Justeringens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19")
        UUID id,

        @Schema(description = "Id of the meeting / Sammanträdets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(description = "Place in the body's chain, from 1 / Plats i organets kedja, från 1", examples = "1")
        int sequence,

        @Schema(description = "The day of the approval / Justeringsdag", examples = "2024-04-25")
        LocalDate approvedOn,

        @Schema(description = "The §§ that it covers / Paragraferna som den omfattar", examples = "[\"15\",\"16\"]")
        List<String> paragraphs,

        @Schema(
                description = "SHA-256 of what was approved and of the hash before it, 64 hexadecimal digits / SHA-256"
                        + " av det som justerades och av föregående hash, 64 hexadecimala siffror",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash,

        @Schema(
                description = "The hash before it in the chain; absent for the first / Föregående hash i kedjan; saknas"
                        + " för den första",
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        @Nullable
        String previousHash,

        @Schema(
                description = "What computing the hashes again has shown. INTACT: nothing has been changed."
                        + " WORDS_ERASED: words were erased with a trace, and what is left is what was left then."
                        + " WORDS_CHANGED: the minutes are not those that were approved. CHAIN_BROKEN: the hash before"
                        + " it is not that of the approval before it, or one is missing. UNSEALED: approved before"
                        + " approvals were sealed / Vad en ny beräkning har visat. INTACT: inget har ändrats."
                        + " WORDS_ERASED: uppgifter har raderats med ett spår, och resten är det som fanns kvar då."
                        + " WORDS_CHANGED: protokollet är inte det som justerades. CHAIN_BROKEN: föregående hash är inte"
                        + " den föregående justeringens, eller en saknas. UNSEALED: justerad innan justeringar"
                        + " förseglades",
                examples = "INTACT")
        SealCheck check) {}
