package se.samverka.meetings.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// Files that go with calls, and their contents: rows of at most 1 MiB, so that no whole file is held in memory.
@ApplicationScoped
public class AgendaAttachments implements PanacheRepositoryBase<AgendaAttachmentEntity, UUID> {

    private static final int PIECE_BYTES = 1024 * 1024;

    private final Sql sql;

    AgendaAttachments(Sql sql) {
        this.sql = sql;
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
        try (var in = Files.newInputStream(content)) {
            int number = 0;
            for (var piece = in.readNBytes(PIECE_BYTES); piece.length > 0; piece = in.readNBytes(PIECE_BYTES)) {
                sql.write(SqlQuery.of("INSERT INTO agenda_attachment_piece (attachment_id, number, bytes)"
                                + " VALUES (:attachment, :number, :bytes)")
                        .with("attachment", attachment.id)
                        .with("number", number++)
                        .with("bytes", piece));
            }
        }
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
        sql.write(SqlQuery.of("DELETE FROM agenda_attachment_piece WHERE attachment_id = :attachment")
                .with("attachment", attachment.id));
        attachment.erasedOn = on;
    }

    /// Copies a content, with one piece in memory at a time. No connection is held while a piece is sent, so
    /// that slow
    /// readers do not use up the pool.
    ///
    /// @throws IOException when the attachment is removed meanwhile
    public void copy(UUID id, long sizeBytes, OutputStream out) throws IOException {
        long copied = 0;
        for (int number = 0; copied < sizeBytes; number++) {
            var piece = sql.first(
                            SqlQuery.of("SELECT bytes FROM agenda_attachment_piece"
                                            + " WHERE attachment_id = :attachment AND number = :number")
                                    .with("attachment", id)
                                    .with("number", number),
                            Piece.class)
                    .orElseThrow(() -> new IOException("Attachment " + id + " was removed while it was being read"));
            out.write(piece.bytes());
            copied += piece.bytes().length;
        }
    }

    /// Read and sent; not kept.
    @SuppressWarnings("ArrayRecordComponent")
    private record Piece(byte[] bytes) {}
}
