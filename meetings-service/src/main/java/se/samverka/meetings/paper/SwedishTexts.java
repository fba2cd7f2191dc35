package se.samverka.meetings.paper;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.meeting.model.RedactionKind;

/// What minutes and agendas say alike.
final class SwedishTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.forLanguageTag("sv-SE"));

    private SwedishTexts() {}

    /// `09.30`.
    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /// Where and how the meeting is held, and when; a line each.
    static List<String> placeAndTime(MeetingDocument meeting) {
        var lines = new ArrayList<String>();
        if (meeting.place() != null) {
            lines.add(meeting.place());
        }
        switch (meeting.form()) {
            case ON_SITE -> {}
            case REMOTE -> lines.add("På distans");
            case HYBRID -> lines.add("På plats och på distans");
        }
        var from = meeting.openedAt() == null ? meeting.startTime() : meeting.openedAt();
        var to = meeting.closedAt();
        var time = from == null ? "" : " kl. " + time(from) + (to == null ? "" : "–" + time(to));
        lines.add(meeting.date() + time);
        return lines;
    }

    /// What a redaction did.
    static String redacted(RedactionKind kind) {
        return switch (kind) {
            case MASKED -> "Maskat";
            case UNPUBLISHED -> "Avpublicerat";
            case ERASED -> "Raderat";
        };
    }
}
