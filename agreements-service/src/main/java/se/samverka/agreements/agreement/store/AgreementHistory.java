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
import se.samverka.agreements.agreement.model.Consent.Earlier;
import se.samverka.agreements.agreement.model.RecordedDecision;
import se.samverka.agreements.agreement.model.TermsVersion;
import se.samverka.agreements.agreement.model.VersionRange;
import se.samverka.platform.value.OrganisationNumber;

/// Agreements as they were known at a time. The database keeps a row of every change.
@ApplicationScoped
public class AgreementHistory {

    private static final String STATE =
            "SELECT status, version, in_force_since, dissolved_on, warnings, edition, revision FROM agreement_record"
                    + " WHERE id = ? AND recorded_at <= ? ORDER BY revision DESC LIMIT 1";
    // version_record has the earlier texts of corrected versions. The first that applied longer than the time asked
    // for is the one that applied then.
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
    private static final String DECISIONS =
            "SELECT DISTINCT ON (id) party, outcome, decided_on, deciding_body, reference, announced_on, appealed_on,"
                    + " court_case_number, appeal_outcome, appeal_final_on, legal_force_on, binding_from, version,"
                    + " earlier_state, earlier_version, earlier_from, amendment_id, recorded_at, edition"
                    + " FROM approval_record WHERE agreement_id = ? AND recorded_at <= ? ORDER BY id, edition DESC";

    private final DataSource dataSource;

    public AgreementHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The state of an agreement.
    public record State(
            Status status,
            int version,
            @Nullable LocalDate inForceSince,
            @Nullable LocalDate dissolvedOn,
            List<String> warnings,
            long edition,
            long revision) {}

    /// Empty when the agreement was not recorded by then.
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

    /// The versions that were recorded by then, as they were. For a draft that is its text at the time.
    ///
    /// @param startOf reads the first day from a draft's text
    public List<TermsVersion> versions(UUID id, Instant knownAt, Function<String, LocalDate> startOf) {
        var versions = read(
                VERSIONS,
                id,
                knownAt,
                row -> new TermsVersion(
                        row.number("version"),
                        row.day("effective_from"),
                        row.id("amendment_id"),
                        row.time("recorded_at"),
                        row.number("corrections"),
                        row.text("terms")));
        if (!versions.isEmpty()) {
            return versions;
        }
        return read(
                DRAFT,
                id,
                knownAt,
                row -> new TermsVersion(
                        1, startOf.apply(row.text("terms")), null, row.time("recorded_at"), 0, row.text("terms")));
    }

    /// The decisions on the agreement and its amendments, in the order in which each party's first was recorded.
    public List<RecordedDecision> decisions(UUID id, Instant knownAt) {
        return read(
                DECISIONS,
                id,
                knownAt,
                row -> new RecordedDecision(
                        OrganisationNumber.of(row.text("party")),
                        row.id("amendment_id"),
                        approval(row),
                        row.date("legal_force_on"),
                        row.date("binding_from"),
                        row.perhapsNumber("version"),
                        earlier(row),
                        row.time("recorded_at"),
                        row.number("edition")));
    }

    private static Approval approval(Row row) throws SQLException {
        return new Approval(
                Outcome.valueOf(row.text("outcome")),
                row.day("decided_on"),
                row.text("deciding_body"),
                row.perhaps("reference"),
                row.date("announced_on"),
                row.date("appealed_on"),
                row.perhaps("court_case_number"),
                row.perhaps("appeal_outcome", AppealOutcome::valueOf),
                row.date("appeal_final_on"));
    }

    private static @Nullable Earlier earlier(Row row) throws SQLException {
        var state = row.perhaps("earlier_state", Binding.State::valueOf);
        var version = row.perhapsNumber("earlier_version");
        var from = row.date("earlier_from");
        if (state == null || version == null || from == null) {
            return null;
        }
        return new Earlier(
                state, row.id("amendment_id") == null ? VersionRange.upTo(version) : VersionRange.only(version), from);
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
