package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A meeting.
@Schema(name = "OparlMeeting", description = "A meeting / Ett sammanträde")
public record OparlMeeting(
        @JsonUnwrapped OparlHead head,

        @Schema(description = "What the meeting is called / Sammanträdets namn", examples = "Sammanträde 2024-04-19")
        @Nullable
        String name,

        @Schema(
                description =
                        "A word of OParl's: terminiert (planned), eingeladen (called, until all minutes are announced), durchgeführt / Ett av OParls ord: terminiert (planerat), eingeladen (kallat, tills hela protokollet är anslaget), durchgeführt",
                examples = "durchgeführt")
        @Nullable
        String meetingState,

        @Schema(description = "Whether it is cancelled / Om det är inställt", examples = "false") @Nullable
        Boolean cancelled,

        @Schema(
                description =
                        "When it began, or will; left out where the hour is not known / När det började eller ska börja; utelämnas om klockslaget inte är känt",
                examples = "2024-04-19T09:02:00+02:00",
                format = "date-time")
        @Nullable
        String start,

        @Schema(
                description = "When it ended / När det slutade",
                examples = "2024-04-19T12:15:00+02:00",
                format = "date-time")
        @Nullable
        String end,

        @Schema(description = "Where it is held / Var det hålls") @Nullable
        OparlLocation location,

        @Schema(
                description = "The body that meets / Organet som sammanträder",
                examples =
                        "[\"https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11\"]")
        @Nullable
        List<String> organization,

        @Schema(
                description =
                        "The agenda, once all minutes are announced / Föredragningslistan, när hela protokollet är anslaget")
        @Nullable
        OparlFile invitation,

        @Schema(description = "The minutes, as far as they are announced / Protokollet, i den mån det är anslaget")
        @Nullable
        OparlFile resultsProtocol,

        @Schema(
                description =
                        "The §§ that are announced, and matters that were withdrawn; left out by omit_internal / Anslagna paragrafer och ärenden som utgått; utelämnas med omit_internal")
        @Nullable
        List<OparlAgendaItem> agendaItem,

        @Schema(
                description = "The minutes as a page / Protokollet som sida",
                examples =
                        "https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=HTML",
                format = "uri")
        @Nullable
        String web) {

    /// What is shown of one that is gone.
    static OparlMeeting gone(OparlHead head) {
        return new OparlMeeting(head, null, null, null, null, null, null, null, null, null, null, null);
    }
}
