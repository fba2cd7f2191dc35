package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Sha256;

/// The hash that seals approved §§ in the chain of their body: nobody can change, remove or add approved minutes
/// later without breaking every hash after them.
///
/// The hashed text is UTF-8, and anyone who has the minutes can write it: a first line that names the format,
/// then a line `field=value` for each field, ended by a line feed. In a value a backslash is written `\\`, a
/// line feed `\n` and a carriage return `\r`. An absent field has no line, so that a field which is added later
/// leaves earlier hashes valid. Fields of lists carry their place from 1, `paragraph.2.vote.1.yes`.
///
/// Masked words are sealed as they were approved. Where words are erased, the approval is sealed anew without them,
/// and the erasure with these new hashes is sealed by the body's next approval.
///
/// @param body the body's name at the time
/// @param heldOn the day of the meeting
/// @param number of the approval within the meeting, from 1
/// @param attendances who took part, for the approval that covers the last §§; empty before it
/// @param previousHash of the approval before in the body's chain; null for the first one
/// @param salt random, so that erased words cannot be guessed from the hash; null for the oldest approvals
/// @param erasures the hashes of what was erased in the body's minutes since the approval before ({@link
/// ErasureSeal})
public record MinutesSeal(
        UUID meetingId,
        String body,
        LocalDate heldOn,
        int number,
        MinutesApproval approval,
        List<Attendance> attendances,
        List<Sealed> paragraphs,
        @Nullable String previousHash,
        @Nullable String salt,
        List<String> erasures) {

    private static final String FORM = "samverka-minutes-1\n";

    public MinutesSeal {
        attendances = List.copyOf(attendances);
        paragraphs = List.copyOf(paragraphs);
        erasures = List.copyOf(erasures);
    }

    /// A § as it was approved.
    public record Sealed(ParagraphLabel label, ParagraphText text) {}

    /// @return 64 lower-case hexadecimal digits
    public String hash() {
        return Sha256.hex(text());
    }

    /// What is hashed.
    public String text() {
        var lines = new Lines();
        lines.add("previousHash", previousHash);
        lines.each("erasure", erasures);
        lines.add("salt", salt);
        lines.add("meetingId", meetingId);
        lines.add("body", body);
        lines.add("date", heldOn);
        lines.add("approval", number);
        lines.add("approvedOn", approval.approvedOn());
        lines.add("chair", approval.chair());
        lines.each("approver", approval.approvers());
        for (int i = 0; i < attendances.size(); i++) {
            attendance(lines, "attendance." + (i + 1) + ".", attendances.get(i));
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            paragraph(lines, "paragraph." + (i + 1) + ".", paragraphs.get(i));
        }
        return FORM + lines;
    }

    private static void attendance(Lines lines, String at, Attendance one) {
        lines.add(at + "name", one.name());
        lines.add(at + "party", one.party());
        lines.add(at + "organisation", one.organisation());
        lines.add(at + "role", one.role());
        lines.add(at + "function", one.function());
        lines.add(at + "servesFor", one.servesFor());
        lines.add(at + "presentFrom", one.presentFrom());
        lines.add(at + "presentTo", one.presentTo());
        lines.each(at + "disqualifiedFor", one.disqualifiedFor());
    }

    private static void paragraph(Lines lines, String at, Sealed paragraph) {
        var text = paragraph.text();
        lines.add(at + "label", paragraph.label());
        lines.add(at + "title", text.title());
        lines.add(at + "caseNumber", text.caseNumber());
        lines.add(at + "summary", text.summary());
        for (int i = 0; i < text.contributions().size(); i++) {
            lines.add(
                    at + "contribution." + (i + 1) + ".organisation",
                    text.contributions().get(i).organisation());
            lines.add(
                    at + "contribution." + (i + 1) + ".text",
                    text.contributions().get(i).text());
        }
        lines.add(at + "proposedDecision", text.proposedDecision());
        lines.add(at + "proposedBy", text.proposedBy());
        statements(lines, at + "counterProposal.", text.counterProposals());
        for (int i = 0; i < text.votes().size(); i++) {
            vote(lines, at + "vote." + (i + 1) + ".", text.votes().get(i));
        }
        lines.add(at + "decision", text.decision());
        lines.add(at + "outcome", text.outcome());
        lines.each(at + "outcomes", text.outcomes());
        for (int i = 0; i < text.reservations().size(); i++) {
            lines.add(
                    at + "reservation." + (i + 1) + ".by",
                    text.reservations().get(i).by());
            lines.add(
                    at + "reservation." + (i + 1) + ".text",
                    text.reservations().get(i).text());
        }
        statements(lines, at + "statement.", text.statements());
        lines.each(at + "document", text.documents());
        lines.each(at + "notice", text.notices());
        lines.each(at + "sentTo", text.sentTo());
    }

    private static void statements(Lines lines, String at, List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            lines.add(at + (i + 1) + ".by", statements.get(i).by());
            lines.add(at + (i + 1) + ".text", statements.get(i).text());
        }
    }

    private static void vote(Lines lines, String at, Vote vote) {
        lines.add(at + "yes", vote.yes());
        lines.add(at + "no", vote.no());
        lines.add(at + "abstained", vote.abstained());
        for (int i = 0; i < vote.byName().size(); i++) {
            var one = vote.byName().get(i);
            lines.add(at + "byName." + (i + 1) + ".name", one.name());
            lines.add(at + "byName." + (i + 1) + ".party", one.party());
            lines.add(at + "byName." + (i + 1) + ".ballot", one.ballot());
        }
        lines.add(at + "text", vote.text());
    }

    /// Lines `field=value`.
    static final class Lines {
        private final StringBuilder text = new StringBuilder();

        void add(String field, @Nullable Object value) {
            if (value != null) {
                var escaped = value.toString()
                        .replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
                text.append(field).append('=').append(escaped).append('\n');
            }
        }

        void each(String field, List<?> values) {
            for (int i = 0; i < values.size(); i++) {
                add(field + "." + (i + 1), values.get(i));
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
