package se.samverka.meetings.meeting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agenda says of one matter. It becomes the beginning of a paragraph when the meeting has been held.
///
/// @param documents the papers of the matter, by name
public record AgendaText(
        String title,
        @Nullable String caseNumber,
        String summary,
        @Nullable String proposedDecision,
        List<String> documents) {

    /// The most items that an agenda has.
    public static final int MANY = 500;

    /// The most characters of all its items together: an agenda is copied whole into each of its versions.
    public static final int CHARACTERS = 1_000_000;

    public AgendaText {
        documents = List.copyOf(documents);
    }

    /// How many characters it has.
    public int length() {
        return title.length()
                + summary.length()
                + (proposedDecision == null ? 0 : proposedDecision.length())
                + documents.stream().mapToInt(String::length).sum();
    }

    /// The paragraph as it stands before anybody writes what the meeting decided.
    public ParagraphText paragraph() {
        return new ParagraphText(
                title,
                caseNumber,
                summary,
                List.of(),
                proposedDecision,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                documents,
                List.of(),
                List.of());
    }
}
