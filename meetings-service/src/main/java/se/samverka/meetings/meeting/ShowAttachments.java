package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.meeting.store.AgendaAttachmentEntity;
import se.samverka.meetings.meeting.store.AgendaAttachments;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the files of agendas that the caller may read, and their contents.
@ApplicationScoped
public class ShowAttachments {

    private final MeetingAccess access;
    private final AgendaAttachments attachments;
    private final AgendaDocuments agendas;

    ShowAttachments(MeetingAccess access, AgendaAttachments attachments, AgendaDocuments agendas) {
        this.access = access;
        this.attachments = attachments;
        this.agendas = agendas;
    }

    /// In the order in which they were added.
    ///
    /// @throws RuleBroken 404
    public Page<AgendaAttachmentDocument> page(UUID meetingId, PageQuery query) {
        access.readableWhole(meetingId);
        boolean descending = query.sorting(List.of("addedAt")).descending();
        var hidden = agendas.hidden(meetingId);
        var readable = attachments.of(meetingId).stream()
                .filter(found -> found.itemId == null || !hidden.contains(found.itemId))
                .toList();
        return Page.of(readable, descending, query).map(ShowAttachments::document);
    }

    /// @throws RuleBroken 404
    public Tagged<AgendaAttachmentDocument> one(UUID meetingId, UUID id) {
        return tagged(attachment(meetingId, id));
    }

    /// @throws RuleBroken 404, also when the content is erased
    public Content content(UUID meetingId, UUID id) {
        var attachment = attachment(meetingId, id);
        if (attachment.erasedOn != null) {
            throw RuleBroken.notFound("content");
        }
        return new Content(
                new EntityTag(attachment.sha256),
                attachment.type.contentType(),
                attachment.sizeBytes,
                attachment.filename,
                out -> attachments.copy(attachment.id, attachment.sizeBytes, out));
    }

    /// A content, which is read while it is sent.
    public record Content(EntityTag tag, String contentType, long sizeBytes, String filename, Bytes bytes) {}

    /// Writes a content.
    @FunctionalInterface
    public interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    private AgendaAttachmentEntity attachment(UUID meetingId, UUID id) {
        access.readableWhole(meetingId);
        return attachments
                .one(meetingId, id)
                .filter(found -> !agendas.hides(meetingId, found.itemId))
                .orElseThrow(() -> RuleBroken.notFound("attachment"));
    }

    static Tagged<AgendaAttachmentDocument> tagged(AgendaAttachmentEntity attachment) {
        return new Tagged<>(document(attachment), tag(attachment));
    }

    private static AgendaAttachmentDocument document(AgendaAttachmentEntity attachment) {
        return AgendaAttachmentDocument.of(attachment);
    }

    static EntityTag tag(AgendaAttachmentEntity attachment) {
        return EntityTags.of("t", attachment.version);
    }
}
