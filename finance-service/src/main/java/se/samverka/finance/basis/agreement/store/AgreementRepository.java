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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.Needs;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.Pipeline.Statement;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// The agreements: the present revision, under lock where something is computed of it, and those of the past. Every
/// event comes this way.
@ApplicationScoped
public class AgreementRepository {

    private static final int PARSED = 100;

    /// The revision of an agreement that is about to be known.
    private static final long NONE_YET = -1;

    private final Pipeline pipeline;
    private final KeptVersions versions;
    private final ObjectReader reader;
    private final BusinessTime time;

    /// Revisions as they were last read or kept, so that each is parsed once: what they say never changes, but
    /// how far an agreement without a last day is foreseen does.
    private final Cache<Revision, Agreement> parsed =
            Caffeine.newBuilder().maximumSize(PARSED).build();

    AgreementRepository(Pipeline pipeline, KeptVersions versions, ObjectMapper json, BusinessTime time) {
        this.pipeline = pipeline;
        this.versions = versions;
        this.time = time;
        this.reader = AgreementJson.of(json).readerFor(AgreementDocument.class);
    }

    private record Revision(UUID agreementId, long number, LocalDate horizon) {}

    private Revision key(UUID agreementId, long number) {
        return new Revision(agreementId, number, Agreement.horizon(time.today()));
    }

    /// Keeps a revision later than the one that was locked before.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Agreement agreement, String document, Optional<Agreement> before, Instant recordedAt) {
        write(
                "UPDATE agreement SET revision = ?, title = ? WHERE id = ?",
                agreement.revision(),
                agreement.title(),
                agreement.id());
        write(
                "INSERT INTO agreement_revision (agreement_id, revision, recorded_at, document) VALUES (?, ?, ?, ?)",
                agreement.id(),
                agreement.revision(),
                recordedAt.atOffset(ZoneOffset.UTC),
                document);
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
            write("DELETE FROM " + table + " WHERE agreement_id = ?", id);
        }
    }

    private void remember(UUID id, Needs needs) {
        write(
                "INSERT INTO agreement_organisation (agreement_id, organisation_number)"
                        + " SELECT ?, unnest(string_to_array(?, ','))",
                id,
                joined(needs.organisations()));
        write(
                "INSERT INTO agreement_reference_date (agreement_id, reference_date)"
                        + " SELECT ?, cast(unnest(string_to_array(?, ',')) AS date)",
                id,
                joined(needs.dates()));
        write(
                "INSERT INTO agreement_index_series (agreement_id, series) SELECT ?, unnest(string_to_array(?, ','))",
                id,
                joined(needs.series()));
        if (needs.latest()) {
            write("INSERT INTO agreement_latest_figures (agreement_id) VALUES (?)", id);
        }
    }

    private void write(String sql, Object... values) {
        pipeline.write(Statement.of(sql, values));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// The present revision, with its row locked until the transaction ends. References to the row may be written
    /// beside the lock: whoever holds one of its documents and writes the journal must not wait for who holds the
    /// agreement and waits for that document.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Agreement> lock(UUID id) {
        var revision = pipeline.read(
                        Statement.of("SELECT revision FROM agreement WHERE id = ? FOR NO KEY UPDATE", id),
                        rows -> rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty())
                .get();
        return revision.isPresent() && revision.getAsLong() != NONE_YET
                ? find(id, revision.getAsLong())
                : Optional.empty();
    }

    /// As [#lock], also for an agreement that is not known yet: two that get to know it at once take turns.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Agreement> lockOrAdd(UUID id) {
        var known = lock(id);
        if (known.isPresent()) {
            return known;
        }
        write("INSERT INTO agreement (id, revision) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", id, NONE_YET);
        return lock(id);
    }

    public Optional<Agreement> find(UUID id) {
        return revision(
                id,
                Statement.of(
                        "SELECT revision, document FROM agreement_revision WHERE agreement_id = ?"
                                + " ORDER BY revision DESC LIMIT 1",
                        id));
    }

    /// One applied revision.
    public Optional<Agreement> find(UUID id, long revision) {
        var known = parsed.getIfPresent(key(id, revision));
        return known != null
                ? Optional.of(known)
                : revision(
                        id,
                        Statement.of(
                                "SELECT revision, document FROM agreement_revision"
                                        + " WHERE agreement_id = ? AND revision = ?",
                                id,
                                revision));
    }

    /// The latest revision that was recorded by then.
    public Optional<Agreement> find(UUID id, Instant knownAt) {
        return revision(
                id,
                Statement.of(
                        "SELECT revision, document FROM agreement_revision WHERE agreement_id = ?"
                                + " AND recorded_at <= ? ORDER BY revision DESC LIMIT 1",
                        id,
                        knownAt.atOffset(ZoneOffset.UTC)));
    }

    private record KeptRevision(long number, String document) {}

    private Optional<Agreement> revision(UUID id, Statement query) {
        return pipeline.read(
                        query,
                        rows -> rows.next()
                                ? Optional.of(new KeptRevision(rows.getLong(1), rows.getString(2)))
                                : Optional.<KeptRevision>empty())
                .get()
                .map(kept -> revision(key(id, kept.number()), kept.document()));
    }

    private Agreement revision(Revision revision, String document) {
        var known = parsed.getIfPresent(revision);
        if (known != null) {
            return known;
        }
        var read = parse(revision, document);
        parsed.put(revision, read);
        return read;
    }

    /// Reads what an event carries.
    public AgreementDocument read(String document) throws JsonProcessingException {
        return reader.readValue(document);
    }

    /// The agreement that an event tells of, with the words of the versions that it names by hash.
    ///
    /// @throws se.samverka.finance.basis.agreement.model.TermsMissing when some have never been read here
    /// @throws IllegalArgumentException when the document lacks what every agreement has
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

    /// All agreements, always in the same order, so that two who lock several never wait for each other in a ring.
    public List<UUID> ids() {
        return ids(Statement.of("SELECT id FROM agreement ORDER BY id"));
    }

    /// Those whose clauses name the organisation, in the same order.
    public List<UUID> idsNaming(OrganisationNumber organisation) {
        return ids(Statement.of(
                "SELECT agreement_id FROM agreement_organisation WHERE organisation_number = ? ORDER BY agreement_id",
                organisation.value()));
    }

    /// Those whose splits are pinned to one of the dates, in the same order.
    public List<UUID> idsPinnedTo(Collection<LocalDate> dates) {
        return ids(Statement.of(
                "SELECT DISTINCT agreement_id FROM agreement_reference_date"
                        + " WHERE reference_date = ANY (cast(? AS date[])) ORDER BY agreement_id",
                (Object) dates.stream().map(LocalDate::toString).toArray(String[]::new)));
    }

    /// Those whose amounts follow one of the series, in the same order.
    public List<UUID> idsFollowing(Collection<String> series) {
        return ids(Statement.of(
                "SELECT DISTINCT agreement_id FROM agreement_index_series WHERE series = ANY (?)"
                        + " ORDER BY agreement_id",
                (Object) series.toArray(String[]::new)));
    }

    /// Those whose splits ask for the latest published figures, in the same order.
    public List<UUID> idsOfLatest() {
        return ids(Statement.of("SELECT agreement_id FROM agreement_latest_figures ORDER BY agreement_id"));
    }

    private List<UUID> ids(Statement query) {
        return pipeline.read(query, rows -> {
                    var found = new ArrayList<UUID>();
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                    return found;
                })
                .get();
    }

    /// What agreements are called now, of those that there are.
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return pipeline.read(
                        Statement.of("SELECT id, title FROM agreement WHERE id = ANY (cast(? AS uuid[]))", (Object)
                                ids.stream().map(UUID::toString).toArray(String[]::new)),
                        rows -> {
                            var titles = new HashMap<UUID, String>();
                            while (rows.next()) {
                                titles.put(rows.getObject(1, UUID.class), rows.getString(2));
                            }
                            return titles;
                        })
                .get();
    }
}
