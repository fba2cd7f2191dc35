package se.samverka.meetings.minutesimport;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.minutesimport.ImportDocument.ImportDiagnostic;
import se.samverka.meetings.minutesimport.ImportDocument.ImportedAssignment;
import se.samverka.meetings.minutesimport.ImportDocument.ImportedAttendee;
import se.samverka.meetings.minutesimport.ImportDocument.ImportedLines;
import se.samverka.meetings.minutesimport.ImportDocument.ImportedMeeting;
import se.samverka.meetings.minutesimport.ImportDocument.ImportedNamedVote;
import se.samverka.meetings.minutesimport.ImportDocument.ImportedParagraph;
import se.samverka.meetings.minutesimport.ImportDocument.ImportedStatement;
import se.samverka.meetings.minutesimport.ImportDocument.ImportedVote;
import se.samverka.meetings.minutesimport.model.AttributedText;
import se.samverka.meetings.minutesimport.model.CountedVote;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.PageStarts;
import se.samverka.meetings.minutesimport.model.SourceLines;

/// Shows what was read as the API does.
final class ImportDocuments {

    private ImportDocuments() {}

    static ImportDocument of(
            ImportedMinutes minutes,
            @Nullable UUID importId,
            @Nullable UUID id,
            @Nullable UUID bodyId,
            @Nullable String body,
            List<Diagnostic> diagnostics) {
        return new ImportDocument(
                importId,
                meeting(minutes, id, bodyId, body),
                minutes.paragraphs().stream()
                        .map(one -> paragraph(one, minutes.pages()))
                        .toList(),
                minutes.assignments().stream().map(ImportDocuments::assignment).toList(),
                lines(minutes.removed(), minutes.pages()),
                diagnostics.stream()
                        .map(one -> diagnostic(one, minutes.pages()))
                        .toList());
    }

    private static ImportedMeeting meeting(
            ImportedMinutes minutes, @Nullable UUID id, @Nullable UUID bodyId, @Nullable String body) {
        var facts = minutes.meeting();
        return new ImportedMeeting(
                id,
                bodyId,
                body,
                facts.heldOn(),
                MeetingStatus.HELD,
                facts.previousMeetingOn(),
                facts.nextMeetingOn(),
                facts.nextMeetingAt(),
                facts.attendance().stream()
                        .map(one -> new ImportedAttendee(
                                one.name(),
                                one.party(),
                                one.role(),
                                one.duty(),
                                one.servingFor(),
                                one.serving(),
                                one.paragraphs()))
                        .toList(),
                facts.absent(),
                facts.approvers(),
                lines(facts.sources(), minutes.pages()));
    }

    private static ImportedParagraph paragraph(
            se.samverka.meetings.minutesimport.model.ImportedParagraph read, PageStarts pages) {
        return new ImportedParagraph(
                read.number(),
                read.letter(),
                read.label(),
                read.line(),
                read.title(),
                read.caseNumber(),
                read.summary(),
                read.contributions(),
                read.proposedDecision(),
                read.proposedBy(),
                read.decision(),
                read.outcome(),
                ImportedTexts.differing(read.outcomes()),
                read.votes().stream().map(ImportDocuments::vote).toList(),
                statements(read.reservations()),
                statements(read.statements()),
                statements(read.counterProposals()),
                read.documents(),
                read.notices(),
                read.sentTo(),
                lines(read.sources(), pages));
    }

    private static ImportedVote vote(CountedVote vote) {
        return new ImportedVote(
                vote.yes(),
                vote.no(),
                vote.abstained(),
                vote.byName().stream()
                        .map(one -> new ImportedNamedVote(one.name(), one.vote()))
                        .toList(),
                vote.text());
    }

    private static List<ImportedStatement> statements(List<AttributedText> texts) {
        return texts.stream()
                .map(one -> new ImportedStatement(one.by(), one.text()))
                .toList();
    }

    private static ImportedAssignment assignment(se.samverka.meetings.minutesimport.model.ImportedAssignment read) {
        var month = read.dueMonth();
        return new ImportedAssignment(
                read.paragraph(),
                read.label(),
                read.addressee(),
                read.task(),
                read.dueOn(),
                month == null ? null : month.toString(),
                read.dueText());
    }

    private static List<ImportedLines> lines(List<SourceLines> sources, PageStarts pages) {
        return sources.stream()
                .map(one ->
                        new ImportedLines(one.what(), one.firstLine(), one.lastLine(), pages.pageOf(one.firstLine())))
                .toList();
    }

    private static ImportDiagnostic diagnostic(Diagnostic one, PageStarts pages) {
        return new ImportDiagnostic(
                one.severity(),
                one.code(),
                one.line(),
                one.lastLine(),
                pages.pageOf(one.line()),
                one.text(),
                one.message());
    }
}
