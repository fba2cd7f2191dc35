package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.platform.file.PieceTable;
import se.samverka.platform.sql.Sql;

/// Files that go with calls, and their contents: rows of at most 1 MiB, so that no whole file is held in memory.
@ApplicationScoped
public class AgendaAttachments implements PanacheRepositoryBase<AgendaAttachmentEntity, UUID> {

    private final PieceTable pieces;

    AgendaAttachments(Sql sql) {
        this.pieces = new PieceTable(sql, "agenda_attachment_piece", "attachment_id");
    }

    /// In the order in which they were added.
    public List<AgendaAttachmentEntity> of(UUID meetingId) {
        return list("meetingId = ?1 order by id", meetingId);
    }

    public Optional<AgendaAttachmentEntity> one(UUID meetingId, UUID id) {
        return findByIdOptional(id).filter(found -> found.meetingId.equals(meetingId));
    }

    /// Writes the attachment and its content, piece by piece, in the running transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(AgendaAttachmentEntity attachment, Path content) throws IOException {
        persistAndFlush(attachment);
        pieces.add(attachment.id, content);
    }

    /// Those of the attachments whose content is erased, with the day.
    public Map<UUID, LocalDate> erased(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1 and erasedOn is not null", ids).stream()
                        .collect(Collectors.toMap(one -> one.id, one -> Objects.requireNonNull(one.erasedOn)));
    }

    /// Deletes a content for good. The database lets it, in the transaction that records a redaction of the meeting.
    public void eraseContent(AgendaAttachmentEntity attachment, LocalDate on) {
        pieces.delete(attachment.id);
        attachment.erasedOn = on;
    }

    /// @throws IOException when the attachment is removed meanwhile
    public void copy(UUID id, long sizeBytes, OutputStream out) throws IOException {
        pieces.copy(id, sizeBytes, out);
    }
}
