package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.assignment.AssignmentChanges;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.meeting.MeetingChanges;
import se.samverka.meetings.meeting.model.RedactedPlace;
import se.samverka.meetings.meeting.store.AgendaAttachments;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.redaction.Worded.Hiding;
import se.samverka.platform.idempotency.KeptAnswers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Writes minutes as the redactions in force leave them, and publishes what has changed. Earlier entries of the
/// feed
/// and
/// kept answers to requests, which have the words too, are deleted.
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

    /// The §§ that a redaction names are no longer public, and with the whole minutes the agenda and the
    /// attendance.
    void unpublish(MeetingEntity meeting, MinutesRedactionEntity redaction) {
        setUnpublished(meeting, redaction, true, Set.of());
    }

    /// The same §§ are public again, but for those that another redaction in force has unpublished. While one of the
    /// whole
    /// minutes is in force, nothing is.
    void publishAgain(MeetingEntity meeting, MinutesRedactionEntity redaction, List<MinutesRedactionEntity> others) {
        if (others.stream().anyMatch(other -> other.paragraph == null)) {
            return;
        }
        var still = new HashSet<String>();
        others.forEach(other -> still.addAll(other.paragraphs));
        setUnpublished(meeting, redaction, false, still);
    }

    private void setUnpublished(
            MeetingEntity meeting, MinutesRedactionEntity redaction, boolean unpublished, Set<String> except) {
        var concerned = paragraphs.of(meeting).stream()
                .filter(paragraph ->
                        redaction.paragraphs.contains(paragraph.label().path()))
                .filter(paragraph -> !except.contains(paragraph.label().path()))
                .toList();
        for (ParagraphEntity paragraph : concerned) {
            paragraph.unpublished = unpublished;
        }
        if (redaction.paragraph == null) {
            meeting.unpublished = unpublished;
        }
        paragraphs.flush();
        changes.redacted(concerned, true);
        if (redaction.paragraph == null || concerned.stream().anyMatch(one -> one.agendaItemId != null)) {
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
