package se.samverka.finance.basis.agreement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.Needs;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// The agreements: the current revision, locked when something is computed from it, and past revisions. Every event
/// is handled through this class.
@ApplicationScoped
public class AgreementRepository {

    private static final int PARSED = 100;

    /// The revision number of an agreement whose first event has not been stored yet.
    private static final long NONE_YET = -1;

    private final Sql sql;
    private final KeptVersions versions;
    private final ObjectReader reader;
    private final BusinessTime time;

    /// Revisions that were read or stored recently, parsed: nothing else hands out what an agreement says. The
    /// database has the text as it arrived, because a version is named by the hash of its text. A revision never
    /// changes, but the horizon of an agreement without an end date does.
    private final Cache<Revision, Agreement> parsed =
            Caffeine.newBuilder().maximumSize(PARSED).build();

    AgreementRepository(Sql sql, KeptVersions versions, ObjectMapper json, BusinessTime time) {
        this.sql = sql;
        this.versions = versions;
        this.time = time;
        this.reader = AgreementJson.of(json).readerFor(AgreementDocument.class);
    }

    private record Revision(UUID agreementId, long number, LocalDate horizon) {}

    private Revision key(UUID agreementId, long number) {
        return new Revision(agreementId, number, Agreement.horizon(time.today()));
    }

    /// Stores a revision later than the one that was locked.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Agreement agreement, String document, Optional<Agreement> before, Instant recordedAt) {
        sql.writeLater(SqlQuery.of("UPDATE agreement SET revision = :revision, title = :title WHERE id = :id")
                .with("revision", agreement.revision())
                .with("title", agreement.title())
                .with("id", agreement.id()));
        sql.writeLater(SqlQuery.of("INSERT INTO agreement_revision (agreement_id, revision, recorded_at, document)"
                        + " VALUES (:id, :revision, :recordedAt, :document)")
                .with("id", agreement.id())
                .with("revision", agreement.revision())
                .with("recordedAt", recordedAt)
                .with("document", document));
        parsed.put(key(agreement.id(), agreement.revision()), agreement);
        var needs = agreement.needs();
        if (before.map(Agreement::needs).filter(needs::equals).isEmpty()) {
            before.ifPresent(known -> forget(known.id()));
            remember(agreement.id(), needs);
        }
    }

    private void forget(UUID id) {
        for (var table : List.of(
                "agreement_organisation",
                "agreement_reference_date",
                "agreement_latest_figures",
                "agreement_index_series")) {
            sql.writeLater(ofAgreement("DELETE FROM " + table + " WHERE agreement_id = :id", id));
        }
    }

    private void remember(UUID id, Needs needs) {
        sql.writeLater(ofAgreement(
                        "INSERT INTO agreement_organisation (agreement_id, organisation_number)"
                                + " SELECT :id, unnest(:organisations)",
                        id)
                .with(
                        "organisations",
                        needs.organisations().stream()
                                .map(OrganisationNumber::value)
                                .toArray(String[]::new)));
        sql.writeLater(ofAgreement(
                        "INSERT INTO agreement_reference_date (agreement_id, reference_date)"
                                + " SELECT :id, unnest(cast(:dates AS date[]))",
                        id)
                .with("dates", texts(needs.dates())));
        sql.writeLater(
                ofAgreement("INSERT INTO agreement_index_series (agreement_id, series) SELECT :id, unnest(:series)", id)
                        .with("series", needs.series().toArray(String[]::new)));
        if (needs.latest()) {
            sql.writeLater(ofAgreement("INSERT INTO agreement_latest_figures (agreement_id) VALUES (:id)", id));
        }
    }

    private static SqlQuery ofAgreement(String statement, UUID id) {
        return SqlQuery.of(statement).with("id", id);
    }

    private static String[] texts(Collection<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    /// The current revision, with its row locked until the transaction ends. The lock (FOR NO KEY UPDATE) lets
    /// other transactions insert references to the row. Otherwise a transaction that holds a document and writes
    /// the journal could deadlock with one that holds the agreement and waits for that document.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Agreement> lock(UUID id) {
        return sql
                .readLater(
                        ofAgreement("SELECT revision FROM agreement WHERE id = :id FOR NO KEY UPDATE", id), Long.class)
                .get()
                .stream()
                .findFirst()
                .filter(revision -> revision != NONE_YET)
                .flatMap(revision -> find(id, revision));
    }

    /// As [#lock], also for an unknown agreement: two transactions that receive it first take turns.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Agreement> lockOrAdd(UUID id) {
        var known = lock(id);
        if (known.isPresent()) {
            return known;
        }
        sql.writeLater(
                ofAgreement("INSERT INTO agreement (id, revision) VALUES (:id, :none) ON CONFLICT (id) DO NOTHING", id)
                        .with("none", NONE_YET));
        return lock(id);
    }

    public Optional<Agreement> find(UUID id) {
        return latest(
                id,
                ofAgreement(
                        "SELECT revision FROM agreement_revision WHERE agreement_id = :id"
                                + " ORDER BY revision DESC LIMIT 1",
                        id));
    }

    /// The latest revision recorded by that time.
    public Optional<Agreement> find(UUID id, Instant knownAt) {
        return latest(
                id,
                ofAgreement(
                                "SELECT revision FROM agreement_revision WHERE agreement_id = :id"
                                        + " AND recorded_at <= :knownAt ORDER BY revision DESC LIMIT 1",
                                id)
                        .with("knownAt", knownAt));
    }

    private Optional<Agreement> latest(UUID id, SqlQuery number) {
        return sql.readLater(number, Long.class).get().stream().findFirst().flatMap(revision -> find(id, revision));
    }

    /// A revision that has been applied. Its text is read only where no parsed one is kept.
    public Optional<Agreement> find(UUID id, long number) {
        var revision = key(id, number);
        var known = parsed.getIfPresent(revision);
        if (known != null) {
            return Optional.of(known);
        }
        var query = ofAgreement(
                        "SELECT document FROM agreement_revision WHERE agreement_id = :id AND revision"
                                + " = :revision",
                        id)
                .with("revision", number);
        var read = sql.readLater(query, String.class).get().stream()
                .findFirst()
                .map(document -> parse(revision, document));
        read.ifPresent(agreement -> parsed.put(revision, agreement));
        return read;
    }

    /// Reads what an event carries.
    public AgreementDocument read(String document) throws JsonProcessingException {
        return reader.readValue(document);
    }

    /// The agreement in an event, with the terms of the versions that it names by hash.
    ///
    /// @throws se.samverka.finance.basis.agreement.model.TermsMissing when finance has never read the terms of some
    /// @throws IllegalArgumentException when the document lacks a required field
    public Agreement whole(AgreementDocument document) {
        return whole(document, Agreement.horizon(time.today()));
    }

    private Agreement whole(AgreementDocument document, LocalDate horizon) {
        return Agreement.of(versions.whole(document), horizon);
    }

    private Agreement parse(Revision revision, String document) {
        try {
            return whole(read(document), revision.horizon());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(revision + " is kept and cannot be read", e);
        }
    }

    /// All agreements, always in the same order, so that transactions that lock several cannot deadlock.
    public List<UUID> ids() {
        return ids(SqlQuery.of("SELECT id FROM agreement ORDER BY id"));
    }

    /// The agreements whose clauses name the organisation, in the same order.
    public List<UUID> idsNaming(OrganisationNumber organisation) {
        return ids(SqlQuery.of("SELECT agreement_id FROM agreement_organisation"
                        + " WHERE organisation_number = :organisation ORDER BY agreement_id")
                .with("organisation", organisation));
    }

    /// The agreements whose splits are pinned to one of the dates, in the same order.
    public List<UUID> idsPinnedTo(Collection<LocalDate> dates) {
        return ids(SqlQuery.of("SELECT DISTINCT agreement_id FROM agreement_reference_date"
                        + " WHERE reference_date = ANY (cast(:dates AS date[])) ORDER BY agreement_id")
                .with("dates", texts(dates)));
    }

    /// The agreements whose amounts follow one of the series, in the same order.
    public List<UUID> idsFollowing(Collection<String> series) {
        return ids(SqlQuery.of("SELECT DISTINCT agreement_id FROM agreement_index_series"
                        + " WHERE series = ANY (:series) ORDER BY agreement_id")
                .with("series", series.toArray(String[]::new)));
    }

    /// The agreements whose splits use the latest published figures, in the same order.
    public List<UUID> idsOfLatest() {
        return ids(SqlQuery.of("SELECT agreement_id FROM agreement_latest_figures ORDER BY agreement_id"));
    }

    private List<UUID> ids(SqlQuery query) {
        return sql.readLater(query, UUID.class).get();
    }

    private record Title(UUID id, String title) {}

    /// The current titles of those of the agreements that exist.
    public Map<UUID, String> titles(Collection<UUID> ids) {
        var query = SqlQuery.of("SELECT id, title FROM agreement WHERE id = ANY (cast(:ids AS uuid[]))")
                .with("ids", ids.stream().map(UUID::toString).toArray(String[]::new));
        return sql.readLater(query, Title.class).get().stream().collect(Collectors.toMap(Title::id, Title::title));
    }
}
