package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.AssignmentChanges;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.history.model.FieldChange;
import se.samverka.meetings.history.store.HistoryEntity;
import se.samverka.meetings.history.store.HistoryRepository;
import se.samverka.meetings.meeting.model.HiddenWords;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.AgendaAttachmentEntity;
import se.samverka.meetings.meeting.store.AgendaAttachments;
import se.samverka.meetings.meeting.store.AgendaItemEntity;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.AgendaVersionEntity;
import se.samverka.meetings.meeting.store.AgendaVersionEntity.KeptAttachment;
import se.samverka.meetings.meeting.store.AgendaVersionEntity.KeptItem;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.OriginalWords.ApprovalWords;
import se.samverka.meetings.meeting.store.OriginalWords.MeetingWords;
import se.samverka.meetings.meeting.store.OriginalWords.ParagraphWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.redaction.Worded.Hiding;

/// Finds every document that has words of a meeting's minutes: §§ with their corrections, who took part and
/// approved, the agenda and its versions, assignments, and what histories keep.
@ApplicationScoped
class MinutesWords {

    static final String AGENDA = "agenda";

    private static final String HISTORY = "history";

    private final ParagraphRepository paragraphs;
    private final MinutesApprovalRepository approvals;
    private final AgendaRepository agendas;
    private final AgendaAttachments attachments;
    private final AssignmentRepository assignments;
    private final HistoryRepository histories;
    private final OriginalWords originals;

    MinutesWords(
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals,
            AgendaRepository agendas,
            AgendaAttachments attachments,
            AssignmentRepository assignments,
            HistoryRepository histories,
            OriginalWords originals) {
        this.paragraphs = paragraphs;
        this.approvals = approvals;
        this.agendas = agendas;
        this.attachments = attachments;
        this.assignments = assignments;
        this.histories = histories;
        this.originals = originals;
    }

    /// The words of an item on an agenda.
    record AgendaWords(
            String title,
            @Nullable String caseNumber,
            String summary,
            @Nullable String proposedDecision,
            List<String> documents,
            @Nullable String withdrawnReason) {}

    /// The words of a file that goes with the call. Its content is no words: the agenda can be unpublished.
    record AttachmentWords(
            String title, String filename, @Nullable String withdrawnReason) {}

    /// The words of an assignment.
    record AssignmentWords(
            String addressee,
            String task,
            @Nullable String dueText,
            @Nullable String note,
            @Nullable String removalReason) {}

    /// The values that a history entry keeps.
    record HistoryWords(List<Values> values) {

        record Values(@Nullable Object before, @Nullable Object after) {}
    }

    /// @param masks those in force
    List<Worded<?>> of(MeetingEntity meeting, List<Hiding> masks) {
        var known = originals.ofMeetings(List.of(meeting.id));
        var all = paragraphs.of(meeting);
        var given = assignments.of(all).stream()
                .filter(assignment -> assignment.paragraph.meeting.id.equals(meeting.id))
                .toList();
        var found = new ArrayList<Worded<?>>();
        all.forEach(paragraph -> found.add(paragraph(paragraph, known)));
        given.forEach(assignment -> found.add(assignment(assignment, known, masks)));
        agenda(meeting, all, known, found);
        for (var entry : histories.of(
                AssignmentChanges.TYPE, given.stream().map(one -> one.id).toList())) {
            var paragraph = given.stream()
                    .filter(one -> one.id.equals(entry.documentId))
                    .map(one -> one.paragraph.id)
                    .findFirst();
            found.add(history(entry, "/assignments/" + entry.documentId + "/history", paragraph.orElse(null), known));
        }
        if (meeting.status.minutesAreApproved() || meeting.status == MeetingStatus.CANCELLED) {
            found.add(new Worded<>(
                    OriginalWords.MEETING,
                    meeting.id.toString(),
                    path(meeting),
                    null,
                    MeetingWords.of(meeting),
                    known.of(meeting),
                    words -> {
                        meeting.place = words.place();
                        meeting.sameDayReason = words.sameDayReason();
                        meeting.cancellationReason = words.cancellationReason();
                        meeting.chair = words.chair();
                        meeting.approvers = words.approvers();
                        meeting.attendances = words.attendances();
                    }));
            for (var approval : approvals.of(meeting)) {
                found.add(new Worded<>(
                        OriginalWords.APPROVAL,
                        approval.id.toString(),
                        path(meeting),
                        null,
                        ApprovalWords.of(approval),
                        known.of(approval),
                        words -> {
                            approval.chair = words.chair();
                            approval.approvers = words.approvers();
                        }));
            }
            for (var entry : histories.of(OriginalWords.MEETING, List.of(meeting.id))) {
                found.add(history(entry, path(meeting) + "/history", null, known));
            }
        }
        return found;
    }

    private static String path(MeetingEntity meeting) {
        return "/meetings/" + meeting.id;
    }

    static String path(ParagraphEntity paragraph) {
        return path(paragraph.meeting) + "/paragraphs/" + paragraph.label().path();
    }

    private static Worded<ParagraphWords> paragraph(ParagraphEntity paragraph, OriginalWords.Known known) {
        return new Worded<>(
                OriginalWords.PARAGRAPH,
                paragraph.id.toString(),
                path(paragraph),
                paragraph.id,
                ParagraphWords.of(paragraph),
                known.of(paragraph),
                words -> {
                    paragraph.write(words.text());
                    paragraph.corrections = words.corrections();
                });
    }

    /// An assignment is closed and opened after the mask too: a field that is not what the masks left of the
    /// original is newer than it.
    private static Worded<AssignmentWords> assignment(
            AssignmentEntity assignment, OriginalWords.Known known, List<Hiding> masks) {
        var current = new AssignmentWords(
                assignment.addressee, assignment.task, assignment.dueText, assignment.note, assignment.removalReason);
        var kept = known.of(AssignmentChanges.TYPE, assignment.id, current);
        var masked = HiddenWords.hide(
                kept,
                masks.stream()
                        .filter(mask ->
                                mask.paragraph() == null || mask.paragraph().equals(assignment.paragraph.id))
                        .map(Hiding::words)
                        .toList());
        return new Worded<>(
                AssignmentChanges.TYPE,
                assignment.id.toString(),
                "/assignments/" + assignment.id,
                assignment.paragraph.id,
                current,
                new AssignmentWords(
                        newer(kept, masked, current, AssignmentWords::addressee),
                        newer(kept, masked, current, AssignmentWords::task),
                        newer(kept, masked, current, AssignmentWords::dueText),
                        newer(kept, masked, current, AssignmentWords::note),
                        newer(kept, masked, current, AssignmentWords::removalReason)),
                words -> {
                    assignment.addressee = words.addressee();
                    assignment.task = words.task();
                    assignment.dueText = words.dueText();
                    assignment.note = words.note();
                    assignment.removalReason = words.removalReason();
                });
    }

    private static <F extends @Nullable Object> F newer(
            AssignmentWords kept, AssignmentWords masked, AssignmentWords current, Function<AssignmentWords, F> field) {
        return Objects.equals(field.apply(masked), field.apply(current)) ? field.apply(kept) : field.apply(current);
    }

    private void agenda(
            MeetingEntity meeting, List<ParagraphEntity> all, OriginalWords.Known known, List<Worded<?>> found) {
        Map<UUID, UUID> became = all.stream()
                .filter(paragraph -> paragraph.agendaItemId != null)
                .collect(Collectors.toMap(
                        paragraph -> Objects.requireNonNull(paragraph.agendaItemId),
                        paragraph -> paragraph.id,
                        (one, other) -> one));
        for (var item : agendas.of(meeting.id)) {
            found.add(agendaItem(meeting, item, became.get(item.id), known));
        }
        for (var attachment : attachments.of(meeting.id)) {
            found.add(attachment(meeting, attachment, became.get(attachment.itemId), known));
        }
        for (var version : agendas.allVersions(meeting.id)) {
            for (var item : version.items) {
                found.add(keptItem(meeting, version, item, became.get(item.id()), known));
            }
            for (var attachment : version.attachments) {
                found.add(keptAttachment(meeting, version, attachment, became.get(attachment.itemId()), known));
            }
        }
    }

    private static Worded<AgendaWords> agendaItem(
            MeetingEntity meeting, AgendaItemEntity item, @Nullable UUID paragraph, OriginalWords.Known known) {
        var current = new AgendaWords(
                item.title, item.caseNumber, item.summary, item.proposedDecision, item.documents, item.withdrawnReason);
        return new Worded<>(
                AGENDA,
                item.id.toString(),
                path(meeting) + "/agenda/" + item.id,
                paragraph,
                current,
                known.of(AGENDA, item.id, current),
                words -> {
                    item.title = words.title();
                    item.caseNumber = words.caseNumber();
                    item.summary = words.summary();
                    item.proposedDecision = words.proposedDecision();
                    item.documents = words.documents();
                    item.withdrawnReason = words.withdrawnReason();
                });
    }

    private Worded<AgendaWords> keptItem(
            MeetingEntity meeting,
            AgendaVersionEntity version,
            KeptItem item,
            @Nullable UUID paragraph,
            OriginalWords.Known known) {
        var id = meeting.id + "/" + version.key.number() + "/" + item.id();
        var current = new AgendaWords(
                item.title(),
                item.caseNumber(),
                item.summary(),
                item.proposedDecision(),
                item.documents(),
                item.withdrawnReason());
        return new Worded<>(
                AGENDA,
                id,
                path(meeting) + "/agenda/versions/" + version.key.number(),
                paragraph,
                current,
                known.of(AGENDA, id, current),
                words -> agendas.rewrite(
                        version.key,
                        new KeptItem(
                                item.id(),
                                item.position(),
                                words.title(),
                                words.caseNumber(),
                                words.summary(),
                                words.proposedDecision(),
                                words.documents(),
                                words.withdrawnReason(),
                                item.continues(),
                                item.revision())));
    }

    private static Worded<AttachmentWords> attachment(
            MeetingEntity meeting,
            AgendaAttachmentEntity attachment,
            @Nullable UUID paragraph,
            OriginalWords.Known known) {
        var current = new AttachmentWords(attachment.title, attachment.filename, attachment.withdrawnReason);
        return new Worded<>(
                AGENDA,
                attachment.id.toString(),
                path(meeting) + "/agenda/attachments/" + attachment.id,
                paragraph,
                current,
                known.of(AGENDA, attachment.id, current),
                words -> {
                    attachment.title = words.title();
                    attachment.filename = words.filename();
                    attachment.withdrawnReason = words.withdrawnReason();
                });
    }

    private Worded<AttachmentWords> keptAttachment(
            MeetingEntity meeting,
            AgendaVersionEntity version,
            KeptAttachment attachment,
            @Nullable UUID paragraph,
            OriginalWords.Known known) {
        var id = meeting.id + "/" + version.key.number() + "/" + attachment.id();
        var current = new AttachmentWords(attachment.title(), attachment.filename(), attachment.withdrawnReason());
        return new Worded<>(
                AGENDA,
                id,
                path(meeting) + "/agenda/versions/" + version.key.number(),
                paragraph,
                current,
                known.of(AGENDA, id, current),
                words -> agendas.rewrite(
                        version.key,
                        new KeptAttachment(
                                attachment.id(),
                                attachment.itemId(),
                                words.title(),
                                words.filename(),
                                attachment.mediaType(),
                                attachment.sizeBytes(),
                                attachment.sha256(),
                                attachment.addedAt(),
                                attachment.withdrawnAt(),
                                words.withdrawnReason())));
    }

    private Worded<HistoryWords> history(
            HistoryEntity entry, String path, @Nullable UUID paragraph, OriginalWords.Known known) {
        var current = new HistoryWords(entry.changes.stream()
                .map(change -> new HistoryWords.Values(change.before(), change.after()))
                .toList());
        return new Worded<>(
                HISTORY, entry.id.toString(), path, paragraph, current, known.of(HISTORY, entry.id, current), words -> {
                    var changes = new ArrayList<FieldChange>();
                    for (int i = 0; i < entry.changes.size(); i++) {
                        var values = words.values().get(i);
                        changes.add(new FieldChange(entry.changes.get(i).field(), values.before(), values.after()));
                    }
                    histories.rewrite(entry.id, changes);
                });
    }
}
