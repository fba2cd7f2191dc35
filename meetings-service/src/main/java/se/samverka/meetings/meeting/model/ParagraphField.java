package se.samverka.meetings.meeting.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text of a §, in which other §§ may be named.
///
/// @param pointer of the field in the § as the API shows it, `/decision`
public record ParagraphField(String pointer, String text) {

    /// All texts of a §, in the order in which minutes have them.
    public static List<ParagraphField> of(ParagraphText text, List<MinutesCorrection> corrections) {
        var fields = new ArrayList<ParagraphField>();
        add(fields, "/title", text.title());
        add(fields, "/summary", text.summary());
        for (int i = 0; i < text.contributions().size(); i++) {
            add(
                    fields,
                    "/contributions/" + i + "/text",
                    text.contributions().get(i).text());
        }
        add(fields, "/proposedDecision", text.proposedDecision());
        statements(fields, "/counterProposals/", text.counterProposals());
        add(fields, "/decision", text.decision());
        for (int i = 0; i < text.reservations().size(); i++) {
            add(
                    fields,
                    "/reservations/" + i + "/text",
                    text.reservations().get(i).text());
        }
        statements(fields, "/statements/", text.statements());
        each(fields, "/documents/", text.documents());
        each(fields, "/notices/", text.notices());
        for (int i = 0; i < corrections.size(); i++) {
            add(fields, "/corrections/" + i + "/text", corrections.get(i).text());
        }
        return List.copyOf(fields);
    }

    private static void statements(List<ParagraphField> fields, String at, List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            add(fields, at + i + "/text", statements.get(i).text());
        }
    }

    private static void each(List<ParagraphField> fields, String at, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            add(fields, at + i, texts.get(i));
        }
    }

    private static void add(List<ParagraphField> fields, String pointer, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.add(new ParagraphField(pointer, text));
        }
    }
}
