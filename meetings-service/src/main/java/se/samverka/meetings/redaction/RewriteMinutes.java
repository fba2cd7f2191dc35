package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.assignment.AssignmentChanges;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.meetings.meeting.model.RedactedPlace;
import se.samverka.meetings.meeting.model.RedactionKind;
import se.samverka.meetings.meeting.store.AgendaAttachments;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.redaction.Worded.Hiding;
import se.samverka.platform.idempotency.KeptAnswers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Writes minutes as the redactions in force leave them, and publishes what has changed. Earlier entries of the
/// feed and kept answers to requests, which have the words too, are deleted.
@ApplicationScoped
class RewriteMinutes {

    private final ParagraphRepository paragraphs;
    private final AssignmentRepository assignments;
    private final AgendaAttachments attachments;
    private final OriginalWords originals;
    private final MinutesRedactionRepository redactions;
    private final MeetingChanges changes;
    private final AssignmentChanges assignmentChanges;
    private final KeptAnswers answers;

    RewriteMinutes(
            ParagraphRepository paragraphs,
            AssignmentRepository assignments,
            AgendaAttachments attachments,
            OriginalWords originals,
            MinutesRedactionRepository redactions,
            MeetingChanges changes,
            AssignmentChanges assignmentChanges,
            KeptAnswers answers) {
        this.paragraphs = paragraphs;
        this.assignments = assignments;
        this.attachments = attachments;
        this.originals = originals;
        this.redactions = redactions;
        this.changes = changes;
        this.assignmentChanges = assignmentChanges;
        this.answers = answers;
    }

    /// @param masks those in force
    /// @param erasure what goes for good
    void run(MeetingEntity meeting, List<Worded<?>> documents, List<Hiding> masks, Optional<Hiding> erasure) {
        var changed = new ArrayList<Worded<?>>();
        for (var document : documents) {
            var rewritten = document.rewrite(masks, erasure);
            if (rewritten.original().isPresent() || !document.original().equals(document.current())) {
                originals.keep(meeting.id, document.type(), document.id(), rewritten.original());
            }
            if (rewritten.changed()) {
                changed.add(document);
            }
        }
        paragraphs.flush();
        publish(meeting, changed);
    }

    private void publish(MeetingEntity meeting, List<Worded<?>> changed) {
        var kinds = new HashSet<String>();
        var ids = new HashSet<String>();
        for (var document : changed) {
            kinds.add(document.type());
            ids.add(document.id());
            answers.empty(document.path());
        }
        // A step of the meeting is answered with the meeting.
        answers.empty("/meetings/" + meeting.id);
        var redacted = paragraphs.of(meeting).stream()
                .filter(paragraph -> ids.contains(paragraph.id.toString()))
                .toList();
        changes.redacted(redacted, false);
        if (kinds.contains(MinutesWords.AGENDA)) {
            changes.agendaRedacted(meeting);
        }
        assignments.of(paragraphs.of(meeting)).stream()
                .filter(assignment -> ids.contains(assignment.id.toString()))
                .forEach(assignmentChanges::redacted);
    }

    /// Where a file is whose content is to be erased.
    ///
    /// @throws RuleBroken 422 when there is no such file, or its content is erased already
    RedactedPlace place(MeetingEntity meeting, UUID attachmentId) {
        return attachments
                .one(meeting.id, attachmentId)
                .filter(found -> found.erasedOn == null)
                .map(found -> new RedactedPlace(
                        "attachment", "/meetings/" + meeting.id + "/agenda/attachments/" + attachmentId, 1))
                .orElseThrow(() -> RuleBroken.invalid(new Violation(
                        "/attachmentId",
                        ProblemCode.ATTACHMENT_UNKNOWN,
                        "The agenda has no file " + attachmentId + " with a content")));
    }

    /// Deletes the content of a file for good.
    void eraseFile(MeetingEntity meeting, UUID attachmentId, LocalDate on) {
        attachments.one(meeting.id, attachmentId).ifPresent(found -> attachments.eraseContent(found, on));
        attachments.flush();
        changes.agendaRedacted(meeting);
    }

    /// Makes public what no unpublishing in force hides, and hides the rest. One of the whole minutes hides all §§,
    /// the agenda and the attendance; one of a § hides that and its agenda item.
    void settlePublicity(MeetingEntity meeting) {
        var inForce = redactions.inForce(meeting.id).stream()
                .filter(redaction -> redaction.kind == RedactionKind.UNPUBLISHED)
                .toList();
        boolean whole = inForce.stream().anyMatch(redaction -> redaction.paragraph == null);
        var hidden = inForce.stream()
                .flatMap(redaction -> redaction.paragraphs.stream())
                .collect(Collectors.toSet());
        var changed = paragraphs.of(meeting).stream()
                .filter(paragraph -> paragraph.announcedOn != null)
                .filter(paragraph -> paragraph.unpublished
                        != (whole || hidden.contains(paragraph.label().path())))
                .toList();
        changed.forEach(paragraph -> paragraph.unpublished = !paragraph.unpublished);
        boolean agenda =
                meeting.unpublished != whole || changed.stream().anyMatch(paragraph -> paragraph.agendaItemId != null);
        meeting.unpublished = whole;
        paragraphs.flush();
        changes.redacted(changed, true);
        if (agenda) {
            changes.agendaRedacted(meeting);
        }
    }

    /// Shows the redactions in force with the meeting.
    void show(MeetingEntity meeting) {
        var inForce = redactions.inForce(meeting.id).stream()
                .map(MinutesRedactionEntity::summary)
                .toList();
        changes.redacted(meeting, () -> meeting.redactions = inForce);
    }
}
