package se.samverka.finance.agreement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.Session;
import se.samverka.finance.agreement.model.Agreement;
import se.samverka.finance.agreement.model.AgreementDocument;
import se.samverka.finance.agreement.model.Needs;
import se.samverka.platform.value.OrganisationNumber;

/// The agreements: the present revision, under lock where something is computed of it, and those of the past.
@ApplicationScoped
public class AgreementRepository {

    private static final int PARSED = 100;

    /// The revision of an agreement that is about to be known.
    private static final long NONE_YET = -1;

    private final Session entities;
    private final DataSource dataSource;
    private final Rows rows;
    private final Revisions revisions;
    private final ObjectReader reader;

    /// Revisions as they were last read or kept, so that each is parsed once: they never change.
    private final Cache<AgreementRevisionEntity.Key, Agreement> parsed =
            Caffeine.newBuilder().maximumSize(PARSED).build();

    AgreementRepository(Session entities, DataSource dataSource, Rows rows, Revisions revisions, ObjectMapper json) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.rows = rows;
        this.revisions = revisions;
        this.reader =
                json.readerFor(AgreementDocument.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AgreementEntity, UUID> {}

    @ApplicationScoped
    static class Revisions implements PanacheRepositoryBase<AgreementRevisionEntity, AgreementRevisionEntity.Key> {}

    /// Keeps a revision later than the one that was locked before.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Agreement agreement, String document, Optional<Agreement> before, Instant recordedAt) {
        run(
                "UPDATE agreement SET revision = ?, title = ? WHERE id = ?",
                agreement.revision(),
                agreement.title(),
                agreement.id());
        run(
                "INSERT INTO agreement_revision (agreement_id, revision, recorded_at, document) VALUES (?, ?, ?, ?)",
                agreement.id(),
                agreement.revision(),
                OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC),
                document);
        parsed.put(new AgreementRevisionEntity.Key(agreement.id(), agreement.revision()), agreement);
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
            run("DELETE FROM " + table + " WHERE agreement_id = ?", id);
        }
    }

    private void remember(UUID id, Needs needs) {
        run(
                "INSERT INTO agreement_organisation (agreement_id, organisation_number)"
                        + " SELECT ?, unnest(string_to_array(?, ','))",
                id,
                joined(needs.organisations()));
        run(
                "INSERT INTO agreement_reference_date (agreement_id, reference_date)"
                        + " SELECT ?, cast(unnest(string_to_array(?, ',')) AS date)",
                id,
                joined(needs.dates()));
        run(
                "INSERT INTO agreement_index_series (agreement_id, series) SELECT ?, unnest(string_to_array(?, ','))",
                id,
                joined(needs.series()));
        if (needs.latest()) {
            run("INSERT INTO agreement_latest_figures (agreement_id) VALUES (?)", id);
        }
    }

    /// Every event comes this way, and Hibernate's own costs more than the statements.
    private void run(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The agreement was not kept", e);
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// The present revision, with its row locked until the transaction ends. References to the row may be written
    /// beside the lock: whoever holds one of its documents and writes the journal must not wait for who holds the
    /// agreement and waits for that document.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Agreement> lock(UUID id) {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("SELECT revision FROM agreement WHERE id = ? FOR NO KEY UPDATE")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() && row.getLong(1) != NONE_YET ? find(id, row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Agreement " + id + " was not locked", e);
        }
    }

    /// As [#lock], also for an agreement that is not known yet: two that get to know it at once take turns.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Agreement> lockOrAdd(UUID id) {
        var known = lock(id);
        if (known.isPresent()) {
            return known;
        }
        run("INSERT INTO agreement (id, revision) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", id, NONE_YET);
        return lock(id);
    }

    public Optional<Agreement> find(UUID id) {
        return latest("agreementId = ?1 order by revision desc", id);
    }

    /// One applied revision.
    public Optional<Agreement> find(UUID id, long revision) {
        return read(new AgreementRevisionEntity.Key(id, revision));
    }

    /// The latest revision that was recorded by then.
    public Optional<Agreement> find(UUID id, Instant knownAt) {
        return latest("agreementId = ?1 and recordedAt <= ?2 order by revision desc", id, knownAt);
    }

    /// All agreements, always in the same order, so that two who lock several never wait for each other in a ring.
    public List<UUID> ids() {
        return rows.find("order by id").list().stream().map(row -> row.id).toList();
    }

    /// Those whose clauses name the organisation, in the same order.
    public List<UUID> idsNaming(OrganisationNumber organisation) {
        return entities.createNativeQuery(
                        "SELECT agreement_id FROM agreement_organisation WHERE organisation_number = :number"
                                + " ORDER BY agreement_id",
                        UUID.class)
                .setParameter("number", organisation.value())
                .getResultList();
    }

    /// Those whose splits are pinned to one of the dates, in the same order.
    public List<UUID> idsPinnedTo(Collection<LocalDate> dates) {
        return entities.createNativeQuery(
                        "SELECT DISTINCT agreement_id FROM agreement_reference_date WHERE reference_date IN (:dates)"
                                + " ORDER BY agreement_id",
                        UUID.class)
                .setParameter("dates", dates)
                .getResultList();
    }

    /// Those whose amounts follow one of the series, in the same order.
    public List<UUID> idsFollowing(Collection<String> series) {
        return entities.createNativeQuery(
                        "SELECT DISTINCT agreement_id FROM agreement_index_series WHERE series IN (:series)"
                                + " ORDER BY agreement_id",
                        UUID.class)
                .setParameter("series", series)
                .getResultList();
    }

    /// Those whose splits ask for the latest published figures, in the same order.
    public List<UUID> idsOfLatest() {
        return entities.createNativeQuery(
                        "SELECT agreement_id FROM agreement_latest_figures ORDER BY agreement_id", UUID.class)
                .getResultList();
    }

    private Optional<Agreement> latest(String query, Object... parameters) {
        return revisions.find(query, parameters).page(0, 1).list().stream()
                .findFirst()
                .map(this::read);
    }

    private Optional<Agreement> read(AgreementRevisionEntity.Key key) {
        var known = parsed.getIfPresent(key);
        return known != null
                ? Optional.of(known)
                : revisions.findByIdOptional(key).map(this::read);
    }

    private Agreement read(AgreementRevisionEntity revision) {
        return parsed.get(
                new AgreementRevisionEntity.Key(revision.agreementId, revision.revision), key -> parse(revision));
    }

    private Agreement parse(AgreementRevisionEntity revision) {
        try {
            return Agreement.of(reader.readValue(revision.document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision of " + revision.agreementId + " cannot be read", e);
        }
    }

    /// What agreements are called now, of those that there are.
    public Map<UUID, String> titles(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var titles = new HashMap<UUID, String>();
        rows.list("id in ?1", ids).forEach(row -> titles.put(row.id, row.title));
        return titles;
    }
}
