package se.samverka.meetings.noticeboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.LookUpAnnouncements.Announced;
import se.samverka.meetings.paper.model.ParagraphRanges;
import se.samverka.platform.web.Link;

/// An announcement on a notice board.
@Schema(name = "NoticeBoardEntry", description = "An announcement on a notice board / Ett anslag på en anslagstavla")
public record NoticeDocument(
        @Schema(
                description = "The approval that is announced / Justeringen som anslås",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19")
        UUID approvalId,

        @Schema(description = "The meeting / Sammanträdet", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2024-04-19")
        LocalDate meetingDate,

        @Schema(description = "The §§ that are announced / Paragraferna som anslås", examples = "[\"15\",\"16\"]")
        List<String> paragraphs,

        @Schema(description = "The day on which it was posted / Dagen då det sattes upp", examples = "2024-04-26")
        LocalDate postedOn,

        @Schema(
                description =
                        "The last day on the board: that of the appeal time, or three weeks where nothing can be appealed / Sista dag på tavlan: överklagandetidens sista dag, eller tre veckor där inget kan överklagas",
                examples = "2024-05-17")
        LocalDate postedUntil,

        @Schema(description = "The day on which it is taken down / Dagen då det tas ned", examples = "2024-05-18")
        LocalDate takenDownOn,

        @Schema(
                description =
                        "The last day for an appeal; absent where nothing can be appealed / Sista dag för överklagande; saknas där inget kan överklagas",
                examples = "2024-05-17")
        @Nullable
        LocalDate lastAppealOn,

        @JsonProperty("_links") @Schema(description = "The minutes / Protokollet")
        NoticeLinks links) {

    /// Where the minutes are.
    @Schema(
            name = "NoticeLinks",
            description = "The minutes, as a page and as a file / Protokollet, som sida och som fil")
    public record NoticeLinks(
            @Schema(description = "The minutes as a page / Protokollet som sida")
            Link page,

            @Schema(description = "The minutes as PDF / Protokollet som PDF")
            Link pdf) {}

    /// The §§ as Swedish minutes list them.
    @JsonIgnore
    public String range() {
        return ParagraphRanges.ofTexts(paragraphs);
    }

    /// @param minutes the address of the minutes without their form
    static NoticeDocument of(Announced announced, URI minutes) {
        var approval = announced.approval();
        var posted = Objects.requireNonNull(approval.announcedOn());
        var until = Objects.requireNonNull(approval.postedUntil());
        return new NoticeDocument(
                approval.id(),
                announced.meetingId(),
                announced.heldOn(),
                approval.paragraphs(),
                posted,
                until,
                until.plusDays(1),
                approval.lastAppealOn(),
                new NoticeLinks(
                        Link.get(URI.create(minutes + "?format=HTML"), "alternate"),
                        Link.get(URI.create(minutes + "?format=PDF"), "alternate")));
    }
}
