package se.samverka.finance.basis.agreement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.ApprovalDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.basis.agreement.model.TermsMissing;
import se.samverka.finance.basis.agreement.model.TermsMissing.Named;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Sha256;
import se.samverka.terms.Terms;

/// The terms of versions by number and hash. Later events name versions without repeating their terms.
@ApplicationScoped
public class KeptVersions {

    /// In characters of text; parsed terms take several times as much memory.
    private static final long MOST_CACHED_CHARACTERS = 2L * 1024 * 1024;

    private static final TypeReference<List<ApprovalDocument>> APPROVALS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;
    private final Cache<Key, Words> read = Caffeine.newBuilder()
            .maximumWeight(MOST_CACHED_CHARACTERS)
            .weigher((Key _, Words words) -> words.characters())
            .build();

    KeptVersions(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = AgreementJson.of(json);
    }

    private record Key(UUID agreementId, int version, String hash) {}

    private record Words(Terms terms, int characters) {}

    private record Row(int version, String terms, @Nullable String approvals) {}

    /// Stores what an event carries, even if the event is too late to be applied: later events refer to its
    /// versions.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID agreementId, long revision, String document) {
        for (var version : VersionTexts.of(document)) {
            if (version.version() > 0 && version.terms() != null) {
                keep(agreementId, version.version(), version.terms());
            }
            if (version.version() > 0 && version.approvals() != null) {
                sql.writeLater(SqlQuery.of(
                                "INSERT INTO agreement_decisions (agreement_id, version, revision, approvals)"
                                        + " SELECT :agreement, :version, :revision, :approvals"
                                        + " WHERE (SELECT approvals FROM agreement_decisions"
                                        + " WHERE agreement_id = :agreement AND version = :version AND revision <= :revision"
                                        + " ORDER BY revision DESC LIMIT 1) IS DISTINCT FROM :approvals ON CONFLICT DO NOTHING")
                        .with("agreement", agreementId)
                        .with("version", version.version())
                        .with("revision", revision)
                        .with("approvals", version.approvals()));
            }
        }
    }

    /// Stores the terms of one version.
    ///
    /// @param terms as JSON text, unchanged from agreements-service
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID agreementId, int version, String terms) {
        sql.writeLater(SqlQuery.of("INSERT INTO agreement_terms (agreement_id, version, hash, terms)"
                        + " VALUES (:agreement, :version, :hash, :terms) ON CONFLICT DO NOTHING")
                .with("agreement", agreementId)
                .with("version", version)
                .with("hash", Sha256.hex(terms))
                .with("terms", terms));
    }

    /// The document with all its versions in full.
    ///
    /// @throws TermsMissing when finance has never read the terms of some
    AgreementDocument whole(AgreementDocument document) {
        var id = document.id();
        var versions = document.versions();
        if (id == null || versions == null) {
            return document;
        }
        var named = named(versions);
        if (named.isEmpty()) {
            return document;
        }
        var rows = rows(id, Objects.requireNonNullElse(document.revision(), Long.MAX_VALUE), named);
        var missing = missing(named, rows);
        if (!missing.isEmpty()) {
            throw new TermsMissing(id, missing);
        }
        return document.with(
                versions.stream().map(version -> whole(id, version, rows)).toList());
    }

    /// The versions that the document names by hash and whose terms finance has never read.
    public List<Named> missing(AgreementDocument document) {
        var id = document.id();
        var named = named(Objects.requireNonNullElse(document.versions(), List.<VersionDocument>of()));
        return id == null || named.isEmpty() ? List.of() : missing(named, rows(id, 0, named));
    }

    private static List<Named> missing(List<Named> named, Map<Integer, Row> rows) {
        return named.stream()
                .filter(version -> !rows.containsKey(version.version()))
                .toList();
    }

    private static List<Named> named(List<VersionDocument> versions) {
        var named = new ArrayList<Named>();
        for (var version : versions) {
            var number = version.version();
            var hash = version.hash();
            if (version.terms() == null && number != null && hash != null) {
                named.add(new Named(number, hash));
            }
        }
        return named;
    }

    private Map<Integer, Row> rows(UUID id, long revision, List<Named> named) {
        var query = SqlQuery.of("SELECT t.version, t.terms, (SELECT approvals FROM agreement_decisions d"
                        + " WHERE d.agreement_id = t.agreement_id AND d.version = t.version"
                        + " AND d.revision <= :revision ORDER BY d.revision DESC LIMIT 1) AS approvals"
                        + " FROM agreement_terms t JOIN unnest(:versions, :hashes)"
                        + " AS n(version, hash) USING (version, hash) WHERE t.agreement_id = :agreement")
                .with("revision", revision)
                .with("versions", named.stream().map(Named::version).toArray(Integer[]::new))
                .with("hashes", named.stream().map(Named::hash).toArray(String[]::new))
                .with("agreement", id);
        return sql.readLater(query, Row.class).get().stream()
                .collect(Collectors.toMap(Row::version, Function.identity()));
    }

    private VersionDocument whole(UUID id, VersionDocument version, Map<Integer, Row> rows) {
        var number = version.version();
        var hash = version.hash();
        var row = number == null ? null : rows.get(number);
        if (version.terms() != null || number == null || hash == null || row == null) {
            return version;
        }
        var words = read.get(
                new Key(id, number, hash),
                _ -> new Words(terms(row.terms()), row.terms().length()));
        return new VersionDocument(number, version.effectiveFrom(), words.terms(), approvals(version, row), hash);
    }

    private @Nullable List<ApprovalDocument> approvals(VersionDocument version, Row row) {
        if (version.approvals() != null || row.approvals() == null) {
            return version.approvals();
        }
        try {
            return json.readValue(row.approvals(), APPROVALS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Approvals are kept and cannot be read", e);
        }
    }

    private Terms terms(String text) {
        try {
            return json.readValue(text, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Terms are kept and cannot be read", e);
        }
    }
}
