package se.samverka.meetings.redaction.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.RedactionKind;
import se.samverka.meetings.redaction.model.RedactionWish;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;

/// Request bodies about redactions.
final class RedactionRequests {

    private RedactionRequests() {}

    @Schema(name = "RedactionRequest")
    record RedactionRequest(
            @NotNull @Schema(description = "What is to happen / Vad som ska hända", examples = "MASKED")
            RedactionKind kind,

            @Schema(
                    description =
                            "The §, with its letter if it has one; the whole minutes, with attendance, approvers and agenda, when left out / Paragrafen, med bokstav om den har en; hela protokollet, med närvaro, justerare och föredragningslista, om inget anges",
                    examples = "17")
            @Nullable
            @Name(max = 6)
            String paragraph,

            @Schema(
                    description =
                            "A file of the agenda whose content is to be erased: kind ERASED, without paragraph and passages / En fil till kallelsen vars innehåll ska raderas: kind ERASED, utan paragraph och passages",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d42")
            @Nullable
            UUID attachmentId,

            @Size(max = 100)
            @Schema(
                    description =
                            "The words to hide wherever they stand, also within longer words; upper and lower case alike. None for UNPUBLISHED / Orden som ska döljas var de än står, även inuti längre ord; stora och små bokstäver är lika. Inga för UNPUBLISHED",
                    examples = "[\"Eva Exempel\"]")
            @Nullable
            List<@Text(max = 1_000) String> passages,

            @Schema(
                    description =
                            "Why; everybody may read it, so it must not have the words / Varför; får läsas av alla, och får därför inte innehålla orden",
                    examples = "Personuppgifter som inte ska vara offentliga.")
            @Text(max = 1_000)
            String reason) {

        RedactionWish wish() {
            return new RedactionWish(
                    kind,
                    paragraph == null ? null : ParagraphLabel.of("/paragraph", paragraph),
                    attachmentId,
                    passages == null ? List.of() : passages,
                    reason);
        }
    }

    @Schema(name = "RedactionRemovalRequest")
    record RedactionRemovalRequest(
            @Schema(description = "Why it is removed / Varför den tas bort", examples = "Fel paragraf.")
            @Text(max = 1_000)
            String reason) {}
}
