package se.samverka.meetings.archive.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import se.samverka.archive.Layout;
import se.samverka.archive.PackagedFile;
import se.samverka.meetings.archive.model.PackedMeeting;
import se.samverka.platform.file.PieceTable;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.FilePieces;
import se.samverka.platform.value.Sha256;

/// The meetings and files of packages in progress, and the finished packages.
@ApplicationScoped
public class ArchiveContents {

    private static final String PACKAGE = "package";

    private final Sql sql;
    private final PieceTable pieces;

    ArchiveContents(Sql sql) {
        this.sql = sql;
        this.pieces = new PieceTable(sql, "archive_piece", "package_id");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void addMeetings(UUID packageId, List<PackedMeeting> meetings) {
        sql.write(SqlQuery.of("INSERT INTO archive_meeting (package_id, position, meeting_id, folder)"
                        + " SELECT :package, position, meeting, folder"
                        + " FROM unnest(:positions, :meetings, :folders) AS m (position, meeting, folder)")
                .with(PACKAGE, packageId)
                .with(
                        "positions",
                        meetings.stream().map(PackedMeeting::position).toArray(Integer[]::new))
                .with(
                        "meetings",
                        meetings.stream().map(PackedMeeting::meetingId).toArray(UUID[]::new))
                .with("folders", meetings.stream().map(PackedMeeting::folder).toArray(String[]::new)));
    }

    /// In their order.
    public List<PackedMeeting> meetings(UUID packageId) {
        return sql.list(
                SqlQuery.of("SELECT position, meeting_id, folder, revision, too_long FROM archive_meeting"
                                + " WHERE package_id = :package ORDER BY position")
                        .with(PACKAGE, packageId),
                PackedMeeting.class);
    }

    /// Records which revision of a meeting was packed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void packed(UUID packageId, int position, long revision, boolean tooLong) {
        sql.write(SqlQuery.of("UPDATE archive_meeting SET revision = :revision, too_long = :tooLong"
                        + " WHERE package_id = :package AND position = :position")
                .with(PACKAGE, packageId)
                .with("position", position)
                .with("revision", revision)
                .with("tooLong", tooLong));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID packageId, String path, byte[] bytes) {
        sql.write(SqlQuery.of("INSERT INTO archive_file (package_id, path, media_type, sha256, bytes)"
                        + " VALUES (:package, :path, :mediaType, :sha256, :bytes)")
                .with(PACKAGE, packageId)
                .with("path", path)
                .with("mediaType", Layout.mediaType(path))
                .with("sha256", Sha256.hex(bytes))
                .with("bytes", bytes));
    }

    /// The files, in the order of their paths.
    public List<PackagedFile> files(UUID packageId) {
        return sql.list(
                SqlQuery.of(
                                "SELECT path, media_type, CAST(octet_length(bytes) AS bigint) AS size, sha256 FROM archive_file"
                                        + " WHERE package_id = :package ORDER BY path COLLATE \"C\"")
                        .with(PACKAGE, packageId),
                PackagedFile.class);
    }

    /// Read and written on; not kept.
    @SuppressWarnings("ArrayRecordComponent")
    private record Bytes(byte[] bytes) {}

    public byte[] content(UUID packageId, String path) {
        return sql.one(
                        SqlQuery.of("SELECT bytes FROM archive_file WHERE package_id = :package AND path = :path")
                                .with(PACKAGE, packageId)
                                .with("path", path),
                        Bytes.class)
                .bytes();
    }

    /// Deletes the files, once the package has been made or has to be made anew.
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropFiles(UUID packageId) {
        sql.write(SqlQuery.of("DELETE FROM archive_file WHERE package_id = :package")
                .with(PACKAGE, packageId));
    }

    /// Deletes everything that was copied into a package.
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(UUID packageId) {
        dropFiles(packageId);
        pieces.delete(packageId);
    }

    /// An output for the package, written piece by piece in the running transaction.
    public FilePieces write(UUID packageId) {
        return pieces.write(packageId);
    }

    /// @throws IOException when the package is withdrawn or deleted meanwhile
    public void copy(UUID packageId, long sizeBytes, OutputStream out) throws IOException {
        pieces.copy(packageId, sizeBytes, out);
    }
}
