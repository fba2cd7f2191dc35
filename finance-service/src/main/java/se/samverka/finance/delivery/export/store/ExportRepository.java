package se.samverka.finance.delivery.export.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.model.Export.ExportFile;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// The orders. Plain SQL: what matters here are the locks.
@ApplicationScoped
public class ExportRepository {

    private static final String COLUMNS = "id, format, payer, payee, from_date, to_date, status, total, done, left_out,"
            + " requested_at, finished_at, size_bytes, sha256, revision";

    private final DataSource dataSource;

    ExportRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param items documents or journal entries, in the order in which they stand in the file
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Export export, String requestedBy, List<UUID> items) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO export (id, format, payer, payee, from_date, to_date, status, total, done, left_out,"
                                + " attempts, requested_at, requested_by, worked_at, revision)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)")) {
            var organisation = export.organisation().value();
            insert.setObject(1, export.id());
            insert.setString(2, export.format().name());
            insert.setString(3, export.side() == Export.Side.PAYER ? organisation : null);
            insert.setString(4, export.side() == Export.Side.PAYEE ? organisation : null);
            insert.setObject(5, export.from());
            insert.setObject(6, export.to());
            insert.setString(7, export.status().name());
            insert.setInt(8, export.total());
            insert.setObject(9, at(export.requestedAt()));
            insert.setString(10, requestedBy);
            insert.setObject(11, at(export.requestedAt()));
            insert.setLong(12, export.revision());
            insert.executeUpdate();
            addItems(connection, export.id(), items);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public Optional<Export> find(UUID id) {
        return read("SELECT " + COLUMNS + " FROM export WHERE id = ?", select -> select.setObject(1, id)).stream()
                .findFirst();
    }

    /// @param organisation whose exports; null for everybody's
    public Page<Export> page(@Nullable OrganisationNumber organisation, boolean descending, int offset, int limit) {
        var whose = organisation == null ? "" : " WHERE coalesce(payer, payee) = ?";
        var found = read(
                "SELECT " + COLUMNS + " FROM export" + whose + " ORDER BY id" + (descending ? " DESC" : "") + " OFFSET "
                        + offset + " LIMIT " + limit,
                select -> bind(select, organisation));
        return Page.of(found, offset, limit, () -> count("SELECT count(*) FROM export" + whose, organisation));
    }

    /// How many of the organisation's exports are not finished.
    public long open(OrganisationNumber organisation) {
        return count(
                "SELECT count(*) FROM export WHERE coalesce(payer, payee) = ? AND status IN ('WAITING', 'RUNNING')",
                organisation);
    }

    /// Serialises the orders of one organisation until the transaction ends, so that their number can be bounded.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockOrdersOf(OrganisationNumber organisation) {
        write(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 71))",
                select -> select.setString(1, organisation.value()));
    }

    /// The unfinished export that has waited longest and that no other replica has in hand. It is this
    /// transaction's until it ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Export> claim() {
        return read(
                        "SELECT " + COLUMNS + " FROM export WHERE status IN ('WAITING', 'RUNNING')"
                                + " ORDER BY worked_at LIMIT 1 FOR UPDATE SKIP LOCKED",
                        select -> {})
                .stream()
                .findFirst();
    }

    /// A portion is done.
    @Transactional(Transactional.TxType.MANDATORY)
    public void progress(UUID id, int done, int leftOut, Instant at) {
        write(
                "UPDATE export SET status = 'RUNNING', done = ?, left_out = ?, attempts = 0, worked_at = ?,"
                        + " revision = revision + 1 WHERE id = ?",
                update -> {
                    update.setInt(1, done);
                    update.setInt(2, leftOut);
                    update.setObject(3, at(at));
                    update.setObject(4, id);
                });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void finish(UUID id, ExportFile file, Instant at) {
        write(
                "UPDATE export SET status = 'DONE', size_bytes = ?, sha256 = ?, finished_at = ?, worked_at = ?,"
                        + " revision = revision + 1 WHERE id = ?",
                update -> {
                    update.setLong(1, file.sizeBytes());
                    update.setBytes(2, HexFormat.of().parseHex(file.sha256()));
                    update.setObject(3, at(at));
                    update.setObject(4, at(at));
                    update.setObject(5, id);
                });
    }

    /// A portion has failed; after so many times in a row the export has.
    @Transactional(Transactional.TxType.MANDATORY)
    public void stumble(UUID id, int mostAttempts, Instant at) {
        write(
                "UPDATE export SET attempts = attempts + 1, worked_at = ?, revision = revision + 1,"
                        + " status = CASE WHEN attempts + 1 < ? THEN status ELSE 'FAILED' END,"
                        + " finished_at = CASE WHEN attempts + 1 < ? THEN NULL ELSE ?::timestamptz END"
                        + " WHERE id = ? AND status IN ('WAITING', 'RUNNING')",
                update -> {
                    update.setObject(1, at(at));
                    update.setInt(2, mostAttempts);
                    update.setInt(3, mostAttempts);
                    update.setObject(4, at(at));
                    update.setObject(5, id);
                });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteFinishedBefore(Instant time) {
        write("DELETE FROM export WHERE finished_at < ?", delete -> delete.setObject(1, at(time)));
    }

    private static void addItems(Connection connection, UUID id, List<UUID> items) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO export_item (export_id, position, item_id)"
                + " SELECT ?, position, item_id FROM unnest(?) WITH ORDINALITY AS i (item_id, position)")) {
            insert.setObject(1, id);
            insert.setArray(2, connection.createArrayOf("uuid", items.toArray()));
            insert.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    private List<Export> read(String sql, Binding binding) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.on(select);
            var found = new ArrayList<Export>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(export(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private long count(String sql, @Nullable OrganisationNumber organisation) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(select, organisation);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void write(String sql, Binding binding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.on(statement);
            statement.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void bind(PreparedStatement select, @Nullable OrganisationNumber organisation) throws SQLException {
        if (organisation != null) {
            select.setString(1, organisation.value());
        }
    }

    private static Export export(ResultSet row) throws SQLException {
        var payer = row.getString("payer");
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        var sha256 = row.getBytes("sha256");
        return new Export(
                row.getObject("id", UUID.class),
                Export.Format.valueOf(row.getString("format")),
                payer == null ? Export.Side.PAYEE : Export.Side.PAYER,
                OrganisationNumber.of(payer == null ? row.getString("payee") : payer),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                Export.Status.valueOf(row.getString("status")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("left_out"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                sha256 == null
                        ? null
                        : new ExportFile(
                                row.getLong("size_bytes"), HexFormat.of().formatHex(sha256)),
                row.getLong("revision"));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("Exports could not be read or written", e);
    }
}
