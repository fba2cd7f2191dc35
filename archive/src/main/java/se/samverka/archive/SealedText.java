package se.samverka.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text whose SHA-256 is the hash of an approval, written anew from the minutes as JSON: a second program for
/// what the service does, so that a fault in one shows.
///
/// UTF-8; a first line that names the format, then `field=value` for each field that there is, each line ended by a
/// line feed. A backslash is written `\\`, a line feed `\n`, a carriage return `\r`. The entries of a list are
/// counted from 1: `paragraph.2.vote.1.yes`.
final class SealedText {

    private static final String FORM = "samverka-minutes-1\n";

    private final StringBuilder text = new StringBuilder(FORM);

    private SealedText() {}

    /// @param minutes as the API shows them, all §§ and the attendance
    /// @param approvalId one of the meeting's
    /// @return empty when the meeting has no such approval
    static Optional<String> of(JsonNode minutes, String approvalId) {
        var meeting = minutes.path("meeting");
        var approvals = list(meeting.path("approvals"));
        for (int i = 0; i < approvals.size(); i++) {
            if (approvals.get(i).path("id").asText().equals(approvalId)) {
                var status = meeting.path("status").asText();
                boolean last = i == approvals.size() - 1 && (status.equals("APPROVED") || status.equals("ANNOUNCED"));
                return Optional.of(new SealedText().write(minutes, approvals.get(i), i + 1, last));
            }
        }
        return Optional.empty();
    }

    private String write(JsonNode minutes, JsonNode approval, int number, boolean last) {
        add("previousHash", approval.path("previousHash"));
        each("erasure", approval.path("erasures"));
        add("salt", approval.path("salt"));
        add("meetingId", minutes.path("meeting").path("id"));
        add("body", approval.path("body"));
        add("date", minutes.path("meeting").path("date"));
        line("approval", String.valueOf(number));
        fields("", approval, "approvedOn", "chair");
        each("approver", approval.path("approvers"));
        if (last) {
            numbered("attendance.", minutes.path("attendances"), this::attendance);
        }
        var covered = list(minutes.path("paragraphs")).stream()
                .filter(paragraph -> paragraph.path("approvalId").equals(approval.path("id")))
                .toList();
        for (int i = 0; i < covered.size(); i++) {
            paragraph("paragraph." + (i + 1) + ".", covered.get(i));
        }
        return text.toString();
    }

    private void attendance(String at, JsonNode one) {
        fields(at, one, "name", "party", "organisation", "role", "function", "servesFor", "presentFrom", "presentTo");
        each(at + "disqualifiedFor", one.path("disqualifiedFor"));
    }

    private void paragraph(String at, JsonNode one) {
        fields(at, one, "label", "title", "caseNumber", "summary");
        numbered(at + "contribution.", one.path("contributions"), "organisation", "text");
        fields(at, one, "proposedDecision", "proposedBy");
        numbered(at + "counterProposal.", one.path("counterProposals"), "by", "text");
        numbered(at + "vote.", one.path("votes"), this::vote);
        fields(at, one, "decision", "outcome");
        each(at + "outcomes", one.path("outcomes"));
        numbered(at + "reservation.", one.path("reservations"), "by", "text");
        numbered(at + "statement.", one.path("statements"), "by", "text");
        each(at + "document", one.path("documents"));
        each(at + "notice", one.path("notices"));
        each(at + "sentTo", one.path("sentTo"));
    }

    private void vote(String at, JsonNode one) {
        fields(at, one, "yes", "no", "abstained");
        numbered(at + "byName.", one.path("byName"), "name", "party", "ballot");
        fields(at, one, "text");
    }

    private void numbered(String at, JsonNode list, String... names) {
        numbered(at, list, (entry, one) -> fields(entry, one, names));
    }

    private void numbered(String at, JsonNode list, Entry entry) {
        var entries = list(list);
        for (int i = 0; i < entries.size(); i++) {
            entry.write(at + (i + 1) + ".", entries.get(i));
        }
    }

    private void each(String field, JsonNode list) {
        var entries = list(list);
        for (int i = 0; i < entries.size(); i++) {
            add(field + "." + (i + 1), entries.get(i));
        }
    }

    private void fields(String at, JsonNode one, String... names) {
        for (var name : names) {
            add(at + name, one.path(name));
        }
    }

    private void add(String field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            line(field, value.asText());
        }
    }

    private void line(String field, String value) {
        var escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        text.append(field).append('=').append(escaped).append('\n');
    }

    private static List<JsonNode> list(JsonNode node) {
        var entries = new ArrayList<JsonNode>();
        node.forEach(entries::add);
        return entries;
    }

    private interface Entry {
        void write(String at, JsonNode one);
    }
}
