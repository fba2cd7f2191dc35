package se.samverka.meetings.minutesimport;

import java.time.LocalDate;
import java.util.List;
import se.samverka.meetings.assignment.model.AssignmentDue;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.model.Reservation;
import se.samverka.meetings.meeting.model.Statement;
import se.samverka.meetings.meeting.model.Vote;
import se.samverka.meetings.meeting.model.Vote.Ballot;
import se.samverka.meetings.meeting.model.Vote.NamedVote;
import se.samverka.meetings.minutesimport.model.AttributedText;
import se.samverka.meetings.minutesimport.model.CountedVote;
import se.samverka.meetings.minutesimport.model.ImportedAssignment;
import se.samverka.meetings.minutesimport.model.ImportedParagraph;

/// What was read, in the words in which minutes are kept.
final class ImportedTexts {

    private ImportedTexts() {}

    static ParagraphText of(ImportedParagraph imported) {
        return new ParagraphText(
                imported.title(),
                imported.caseNumber(),
                imported.summary(),
                imported.contributions(),
                imported.proposedDecision(),
                imported.proposedBy(),
                imported.decision(),
                imported.outcome(),
                differing(imported.outcomes()),
                imported.votes().stream().map(ImportedTexts::vote).toList(),
                imported.reservations().stream()
                        .map(one -> new Reservation(one.by(), one.text()))
                        .toList(),
                statements(imported.statements()),
                statements(imported.counterProposals()),
                imported.documents(),
                imported.notices(),
                imported.sentTo());
    }

    /// When an assignment is due; never before the meeting.
    static AssignmentDue due(ImportedAssignment given, LocalDate heldOn) {
        var text = given.dueText();
        return new AssignmentDue(
                        given.dueOn(),
                        given.dueMonth(),
                        text == null || text.length() <= AssignmentDue.LONGEST_TEXT
                                ? text
                                : text.substring(0, AssignmentDue.LONGEST_TEXT))
                .since(heldOn);
    }

    /// The kinds of a decision's parts, where they differ.
    static List<DecisionOutcome> differing(List<DecisionOutcome> outcomes) {
        return outcomes.size() > 1 ? outcomes : List.of();
    }

    private static Vote vote(CountedVote vote) {
        return new Vote(
                vote.yes(),
                vote.no(),
                vote.abstained(),
                vote.byName().stream()
                        .map(one -> new NamedVote(
                                one.name(), null, Ballot.valueOf(one.vote().name())))
                        .toList(),
                vote.text());
    }

    private static List<Statement> statements(List<AttributedText> texts) {
        return texts.stream().map(one -> new Statement(one.by(), one.text())).toList();
    }
}
