package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.Status;
import se.samverka.agreements.agreement.model.AppealOutcome;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.Binding;
import se.samverka.agreements.agreement.store.ApprovalEntity.Days;
import se.samverka.platform.value.OrganisationNumber;

/// Agreements as they were known at a time, from the rows that the database keeps of every change.
@ApplicationScoped
public class AgreementHistory {

    private static final String STATE =
            "SELECT status, version, in_force_since, dissolved_on, warnings, edition, revision FROM agreement_record"
                    + " WHERE id = ? AND recorded_at <= ? ORDER BY revision DESC LIMIT 1";
    // A text that has been corrected since stands in version_record: the first that stood longer than the time asked
    // for.
    private static final String VERSIONS = "WITH asked AS (SELECT ?::uuid AS id, ?::timestamptz AS at)"
            + " SELECT v.version, v.effective_from, coalesce(r.terms, v.terms) AS terms,"
            + " coalesce(r.corrections, v.corrections) AS corrections, v.amendment_id, v.recorded_at"
            + " FROM asked JOIN agreement_version v ON v.agreement_id = asked.id AND v.recorded_at <= asked.at"
            + " LEFT JOIN LATERAL (SELECT terms, corrections FROM version_record"
            + " WHERE agreement_id = v.agreement_id AND version = v.version AND stood_until > asked.at"
            + " ORDER BY corrections LIMIT 1) r ON true ORDER BY v.version";
    private static final String DRAFT =
            "SELECT terms, recorded_at FROM draft_record WHERE agreement_id = ? AND recorded_at <= ?"
                    + " ORDER BY recorded_at DESC LIMIT 1";
    private static final String APPROVALS =
            "SELECT DISTINCT ON (id) party, outcome, decided_on, deciding_body, reference, announced_on, appealed_on,"
                    + " court_case_number, appeal_outcome, appeal_final_on, legal_force_on, binding_from, version,"
                    + " released, earlier_state, earlier_version, earlier_from, amendment_id, recorded_by, recorded_at"
                    + " FROM approval_record WHERE agreement_id = ? AND recorded_at <= ? ORDER BY id, edition DESC";

    private final DataSource dataSource;

    public AgreementHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What an agreement's row said.
    public record State(
            Status status,
            int version,
            @Nullable LocalDate inForceSince,
            @Nullable LocalDate dissolvedOn,
            List<String> warnings,
            long edition,
            long revision) {}

    /// Empty when the agreement was not known yet.
    public Optional<State> state(UUID id, Instant knownAt) {
        return read(
                        STATE,
                        id,
                        knownAt,
                        row -> new State(
                                Status.valueOf(row.text("status")),
                                row.number("version"),
                                row.date("in_force_since"),
                                row.date("dissolved_on"),
                                row.texts("warnings"),
                                row.number("edition"),
                                row.number("revision")))
                .stream()
                .findFirst();
    }

    /// The versions that were recorded by then, the first with the draft's text as it was.
    ///
    /// @param startOf reads the first day from a draft's text
    public List<VersionEntity> versions(UUID id, Instant knownAt, Function<String, LocalDate> startOf) {
        var versions = read(VERSIONS, id, knownAt, row -> {
            var version = new VersionEntity(
                    new VersionEntity.Key(id, row.number("version")),
                    row.day("effective_from"),
                    row.text("terms"),
                    row.id("amendment_id"),
                    row.time("recorded_at"));
            version.corrections = row.number("corrections");
            return version;
        });
        if (!versions.isEmpty()) {
            return versions;
        }
        return read(
                DRAFT,
                id,
                knownAt,
                row -> new VersionEntity(
                        new VersionEntity.Key(id, 1),
                        startOf.apply(row.text("terms")),
                        row.text("terms"),
                        null,
                        row.time("recorded_at")));
    }

    /// The decisions on the agreement and its amendments, in the order in which each party's first was
    /// recorded.
    public List<ApprovalEntity> approvals(UUID id, Instant knownAt) {
        return read(APPROVALS, id, knownAt, row -> {
            var approval = new ApprovalEntity(id, row.id("amendment_id"), OrganisationNumber.of(row.text("party")));
            var body = row.text("deciding_body");
            approval.released = row.flag("released");
            approval.take(
                    new Approval(
                            Outcome.valueOf(row.text("outcome")),
                            row.day("decided_on"),
                            body,
                            row.perhaps("reference"),
                            row.date("announced_on"),
                            row.date("appealed_on"),
                            row.perhaps("court_case_number"),
                            row.perhaps("appeal_outcome", AppealOutcome::valueOf),
                            row.date("appeal_final_on")),
                    body,
                    new Days(row.date("legal_force_on"), row.date("binding_from")),
                    row.text("recorded_by"),
                    row.time("recorded_at"));
            approval.version = row.perhapsNumber("version");
            approval.earlierState = row.perhaps("earlier_state", Binding.State::valueOf);
            approval.earlierVersion = row.perhapsNumber("earlier_version");
            approval.earlierFrom = row.date("earlier_from");
            return approval;
        });
    }

    private <T> List<T> read(String sql, UUID id, Instant knownAt, RowReader<T> reader) {
        var found = new ArrayList<T>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            select.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(new Row(rows)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history of agreement " + id + " could not be read", e);
        }
        return found;
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    private record Row(ResultSet rows) {

        String text(String column) throws SQLException {
            return rows.getString(column);
        }

        @Nullable
        String perhaps(String column) throws SQLException {
            return rows.getString(column);
        }

        List<String> texts(String column) throws SQLException {
            return List.of((String[]) rows.getArray(column).getArray());
        }

        <T> @Nullable T perhaps(String column, Function<String, T> of) throws SQLException {
            var text = rows.getString(column);
            return text == null ? null : of.apply(text);
        }

        @Nullable
        Integer perhapsNumber(String column) throws SQLException {
            return rows.getObject(column, Integer.class);
        }

        int number(String column) throws SQLException {
            return rows.getInt(column);
        }

        boolean flag(String column) throws SQLException {
            return rows.getBoolean(column);
        }

        LocalDate day(String column) throws SQLException {
            return rows.getObject(column, LocalDate.class);
        }

        @Nullable
        LocalDate date(String column) throws SQLException {
            return rows.getObject(column, LocalDate.class);
        }

        @Nullable
        UUID id(String column) throws SQLException {
            return rows.getObject(column, UUID.class);
        }

        Instant time(String column) throws SQLException {
            return rows.getObject(column, OffsetDateTime.class).toInstant();
        }
    }
}
