package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A file: minutes, an agenda or an extract.
@Schema(
        name = "OparlFile",
        description =
                "A file: minutes, an agenda or an extract / En fil: protokoll, föredragningslista eller protokollsutdrag")
public record OparlFile(
        @JsonUnwrapped OparlHead head,

        @Schema(description = "What the file is called / Filens rubrik", examples = "Protokoll 2024-04-19") @Nullable
        String name,

        @Schema(description = "The name of the file / Filnamn", examples = "protokoll-2024-04-19.pdf") @Nullable
        String fileName,

        @Schema(description = "The media type / Medietyp", examples = "application/pdf") @Nullable
        String mimeType,

        @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2024-04-19") @Nullable
        LocalDate date,

        @Schema(
                description = "To read the file / För att läsa filen",
                examples =
                        "https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=PDF",
                format = "uri")
        @Nullable
        String accessUrl,

        @Schema(
                description = "To save the file / För att spara filen",
                examples =
                        "https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=PDF&download=true",
                format = "uri")
        @Nullable
        String downloadUrl,

        @Schema(
                description =
                        "The meeting; left out where the file stands in it / Sammanträdet; utelämnas där filen står i det",
                examples =
                        "[\"https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13\"]")
        @Nullable
        List<String> meeting,

        @Schema(
                description =
                        "The §; left out where the file stands in it / Paragrafen; utelämnas där filen står i den",
                examples =
                        "[\"https://samverka.example/meetings/v1/oparl/agenda-items/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14\"]")
        @Nullable
        List<String> agendaItem,

        @Schema(
                description =
                        "The matter; left out where the file stands in it / Ärendet; utelämnas där filen står i det",
                examples =
                        "[\"https://samverka.example/meetings/v1/oparl/papers/01936a6e-7c1f-8d30-8000-5f3f4b1f0d22\"]")
        @Nullable
        List<String> paper) {

    /// What is shown of one that is gone.
    static OparlFile gone(OparlHead head) {
        return new OparlFile(head, null, null, null, null, null, null, null, null, null);
    }
}
