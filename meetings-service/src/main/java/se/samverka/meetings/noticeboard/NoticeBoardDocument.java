package se.samverka.meetings.noticeboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;

/// A page of the notice board of a body.
@Schema(name = "NoticeBoard", description = "The notice board of a body / Ett organs anslagstavla")
public record NoticeBoardDocument(
        @Schema(description = "The body's id / Organets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
        UUID bodyId,

        @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
        String body,

        @Schema(
                description = "The day that the board is shown for / Dagen som tavlan visas för",
                examples = "2024-05-02")
        LocalDate validOn,

        @Schema(
                description =
                        "Where the minutes are kept, as announcements say / Protokollets förvaringsplats, som anges i anslag",
                examples = "Regionkansliet, Regionhuset, Västerås")
        @Nullable
        String minutesKeptAt,

        @Schema(
                description =
                        "The §§ that were announced and not taken down on that day / Paragrafer som var anslagna den dagen")
        List<NoticeDocument> notices,

        @JsonProperty("_meta") PageMeta meta,
        @JsonProperty("_links") PageLinks links) {}
