package se.samverka.meetings.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.meeting.MeetingDocument.MissingParagraphs;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.SealCheck;

/// What a package says of itself: `package.json`, and `approval-chain.json`. Their schema is
/// `schemas/package.schema.json` of the package.
///
/// @param format of the whole content
/// @param meetings that are in the package, in their order
/// @param notIncluded the other meetings of the year
/// @param missingParagraphs § numbers of the year that no meeting has here
/// @param remarks whatever else a reader must know, English / Swedish
record PackageContents(
        String format,
        Body body,
        int year,
        List<Included> meetings,
        List<NotIncluded> notIncluded,
        List<Missing> missingParagraphs,
        List<String> remarks) {

    static final String FORMAT = "samverka-minutes-1";

    /// @param owner the organisation that the body belongs to
    /// @param secretariat the organisation that writes the minutes
    record Body(
            UUID id,
            String name,
            BodyKind kind,
            @Nullable String owner,
            @Nullable String secretariat) {}

    /// @param folder below the folder of this file
    /// @param pdf whether the minutes are there as PDF; they are left out when they are too long for one
    record Included(
            String folder,
            UUID meetingId,
            LocalDate date,
            MeetingStatus status,
            @Nullable Integer firstParagraph,
            @Nullable Integer lastParagraph,
            boolean pdf) {}

    /// @param explanation English / Swedish
    record NotIncluded(UUID meetingId, LocalDate date, MeetingStatus status, Reason reason, String explanation) {}

    /// Why a meeting is not in the package.
    enum Reason {
        NOT_HELD("The meeting has not been held / Sammanträdet har inte hållits"),
        CANCELLED("The meeting was cancelled / Sammanträdet ställdes in"),
        NOT_APPROVED("The minutes are not approved / Protokollet är inte justerat"),
        PARTLY_APPROVED("Some §§ are approved, others are not / Vissa paragrafer är justerade, andra inte"),
        APPROVED_LATER("The minutes were approved after the package was ordered / Protokollet justerades efter att"
                + " paketet beställdes");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }

        String explanation() {
            return explanation;
        }
    }

    /// @param numbers that are missing
    /// @param before the day of the meeting whose numbers come after them
    record Missing(MissingParagraphs numbers, LocalDate before) {}

    /// The approvals of the body, from the first one of the year's minutes to the last one.
    record Chain(List<Link> approvals) {}

    /// @param check whether the hash could be computed again when the package was made; null for an approval of
    /// minutes that are not in the package
    /// @param text where the text lies whose SHA-256 is the hash; null where there is none
    record Link(
            int sequence,
            UUID id,
            UUID meetingId,
            LocalDate approvedOn,
            List<String> paragraphs,
            String hash,
            @Nullable String previousHash,
            @Nullable SealCheck check,
            @Nullable String text) {}
}
