package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.AgendaAttachmentEntity;
import se.samverka.meetings.meeting.store.AgendaAttachments;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.platform.file.FileLabel;
import se.samverka.platform.file.ReceivedFile;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.FileType;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Adds files to an agenda, and takes them away before the call. After it a file can only be withdrawn: what was
/// sent stays in its version.
@ApplicationScoped
public class EditAttachments {

    /// What people open without running it.
    public static final Set<FileType> ACCEPTED = EnumSet.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PPTX);

    private static final int MANY = 200;
    private static final long ALL_BYTES = 500L * 1024 * 1024;

    private final MeetingAccess access;
    private final AgendaRepository agendas;
    private final AgendaAttachments attachments;
    private final KeepAgendaVersion versions;
    private final BusinessTime time;

    EditAttachments(
            MeetingAccess access,
            AgendaRepository agendas,
            AgendaAttachments attachments,
            KeepAgendaVersion versions,
            BusinessTime time) {
        this.access = access;
        this.agendas = agendas;
        this.attachments = attachments;
        this.versions = versions;
        this.time = time;
    }

    /// Demands, before the file is received, that the caller may add one.
    ///
    /// @throws RuleBroken 404, 403; 409 when the meeting has been held or cancelled
    @Transactional
    public void requireOpen(UUID meetingId) {
        access.openAgenda(meetingId);
    }

    /// @param itemId the item that it belongs to; null for the agenda as a whole
    /// @throws RuleBroken 404, 403; 409 when the meeting has been held or cancelled, or has too many files; 422
    /// when it has no such item
    @Transactional(rollbackOn = Exception.class)
    public Tagged<AgendaAttachmentDocument> add(
            UUID meetingId, @Nullable UUID itemId, FileLabel label, ReceivedFile file) throws IOException {
        var meeting = access.openAgenda(meetingId);
        if (itemId != null && agendas.one(meetingId, itemId).isEmpty()) {
            throw RuleBroken.invalid(MeetingRule.agendaItemUnknown(itemId));
        }
        var all = attachments.of(meetingId);
        long bytes = all.stream().mapToLong(one -> one.sizeBytes).sum();
        if (all.size() >= MANY || bytes + file.sizeBytes() > ALL_BYTES) {
            throw RuleBroken.conflict(
                    ProblemCode.ATTACHMENTS_TOO_MANY,
                    "A meeting has at most " + MANY + " attachments, of " + ALL_BYTES + " bytes in all");
        }
        var attachment = new AgendaAttachmentEntity();
        attachment.id = Ids.newId();
        attachment.meetingId = meetingId;
        attachment.itemId = itemId;
        attachment.title = label.title();
        attachment.filename = label.filename();
        attachment.type = file.type();
        attachment.sizeBytes = file.sizeBytes();
        attachment.sha256 = file.sha256();
        attachment.addedAt = time.now();
        attachments.add(attachment, file.path());
        versions.changed(meeting);
        return ShowAttachments.tagged(attachment);
    }

    /// Before the call. Nothing of it stays.
    ///
    /// @throws RuleBroken 404, 403, 428, 412; 409 once the meeting is called
    @Transactional
    public void remove(UUID meetingId, UUID id, @Nullable String ifMatch) {
        var meeting = access.openAgenda(meetingId);
        var attachment = attachment(meetingId, id, ifMatch);
        if (meeting.status != MeetingStatus.PLANNED) {
            throw RuleBroken.conflict(
                    ProblemCode.AGENDA_CLOSED,
                    "The call was sent with the file on " + meeting.calledOn + ": withdraw it instead");
        }
        attachments.delete(attachment);
        versions.changed(meeting);
    }

    /// After the call. The versions that were sent with it keep it.
    ///
    /// @throws RuleBroken 404, 403, 428, 412; 409 when it is withdrawn already, or the meeting has been held or
    /// cancelled
    @Transactional
    public Tagged<AgendaAttachmentDocument> withdraw(UUID meetingId, UUID id, @Nullable String ifMatch, String reason) {
        var meeting = access.openAgenda(meetingId);
        var attachment = attachment(meetingId, id, ifMatch);
        if (attachment.withdrawnAt != null) {
            throw RuleBroken.conflict(ProblemCode.STATE_DOES_NOT_ALLOW, "The file is withdrawn already");
        }
        attachment.withdrawnAt = time.now();
        attachment.withdrawnReason = reason;
        versions.changed(meeting);
        return ShowAttachments.tagged(attachment);
    }

    private AgendaAttachmentEntity attachment(UUID meetingId, UUID id, @Nullable String ifMatch) {
        var attachment = attachments.one(meetingId, id).orElseThrow(() -> RuleBroken.notFound("attachment"));
        EntityTags.require(ifMatch, ShowAttachments.tag(attachment));
        return attachment;
    }
}
