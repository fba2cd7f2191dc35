package se.samverka.meetings.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agenda as the API and the changes feed show it.
@Schema(
        name = "Agenda",
        description =
                "The agenda of a meeting; its items have no § numbers / Föredragningslistan till ett sammanträde; ärendena har inga paragrafnummer")
public record AgendaDocument(
        @Schema(description = "The meeting / Sammanträdet", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(
                description =
                        "0 until the meeting is called, 1 for what was sent with the call, one more for each later change / 0 tills sammanträdet är kallat, 1 för det som skickades med kallelsen, ett mer för varje senare ändring",
                examples = "2")
        int version,

        @Schema(
                description =
                        "When this version was made; absent before the call / När versionen gjordes; saknas före kallelsen",
                examples = "2024-04-10T08:00:00Z")
        @Nullable
        Instant versionMadeAt,

        @Schema(description = "The matters in their order, withdrawn ones too / Ärendena i ordning, även utgångna")
        List<AgendaItemDocument> items,

        @Schema(
                description =
                        "The files that go with the call, withdrawn ones too / Filerna som hör till kallelsen, även tillbakadragna")
        List<AgendaAttachmentDocument> attachments) {}
