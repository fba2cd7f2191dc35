package se.samverka.platform.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Where a use case tells of a changed document. It demands the running transaction of that change.
///
/// What a transaction tells of one document is one change, the last: the states before it were never to be seen.
/// All are written together just before the transaction commits. The documents' rows must be locked or written by
/// then, so that the order of writing is the order of a document's changes in the feed.
@ApplicationScoped
public class ChangeLog {

    static final String LOOP = "changes";

    /// Rows get their ids in the order in which the arrays have them. PostgreSQL reads arrays in half the time that
    /// it takes for JSON.
    private static final String INSERT = "INSERT INTO change_pending"
            + " (document_type, document_id, operation, changed_at, path, document, readers)"
            + " SELECT type, id, operation, at, path, document, string_to_array(readers, ',')"
            + " FROM unnest(?, ?, ?, cast(? AS timestamptz[]), ?, ?, ?)"
            + " AS d(type, id, operation, at, path, document, readers)";

    /// How many changes one statement takes.
    private static final int BATCH = 1_000;

    private final Pipeline pipeline;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json;
    private final BusinessTime time;

    public ChangeLog(
            Pipeline pipeline, TransactionSynchronizationRegistry transactions, ObjectMapper json, BusinessTime time) {
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.json = json;
        this.time = time;
    }

    /// @param path the document's path below the API's root, `/invoices/0199…`
    /// @param document the document as its resource answers it
    /// @param readers organisations that may see it beside `platform:admin`; null for every caller of the API
    @Transactional(Transactional.TxType.MANDATORY)
    public void upserted(
            String documentType,
            String id,
            String path,
            Object document,
            @Nullable Collection<OrganisationNumber> readers) {
        try {
            tell(new Change(documentType, id, "UPSERT", time.now(), path, json.writeValueAsString(document), readers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + documentType + " cannot be written as JSON", e);
        }
    }

    /// Leaves a tombstone.
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(String documentType, String id, String path, @Nullable Collection<OrganisationNumber> readers) {
        tell(new Change(documentType, id, "DELETE", time.now(), path, null, readers));
    }

    /// Takes what has been told of a document so far out of the feed, because personal data in it are erased. To be
    /// called before its new state or its tombstone is told, which every reader then gets, also one that has read
    /// the entries that are gone.
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(String documentType, String id) {
        // The pending ones first: what is placed in the feed meanwhile is seen by the second statement.
        for (var table : List.of("change_pending", "change")) {
            pipeline.write(Pipeline.Statement.of(
                    "DELETE FROM " + table
                            + " WHERE document_type = ? AND md5(document_id) = md5(?) AND document_id = ?",
                    documentType,
                    id,
                    id));
        }
    }

    private void tell(Change change) {
        var pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Pending.class, pending);
            pipeline.beforeCommit(pending::writes);
        }
        if (pending.taken) {
            throw new IllegalStateException("The transaction is committing already, and would lose a change");
        }
        pending.changes.putLast(new Document(change.type(), change.id()), change);
    }

    private record Document(String type, String id) {}

    private record Change(
            String type,
            String id,
            String operation,
            Instant at,
            String path,
            @Nullable String document,
            @Nullable Collection<OrganisationNumber> readers) {

        @Nullable
        String joinedReaders() {
            return readers == null
                    ? null
                    : readers.stream().map(OrganisationNumber::value).distinct().collect(Collectors.joining(","));
        }
    }

    /// What one transaction has told so far.
    private static final class Pending {
        private final SequencedMap<Document, Change> changes = new LinkedHashMap<>();

        private boolean taken;

        Stream<Pipeline.Statement> writes() {
            taken = true;
            return changes.sequencedValues().stream()
                    .gather(Gatherers.windowFixed(BATCH))
                    .map(Pending::insert);
        }

        private static Pipeline.Statement insert(List<Change> batch) {
            return Pipeline.Statement.of(
                    INSERT,
                    texts(batch, Change::type),
                    texts(batch, Change::id),
                    texts(batch, Change::operation),
                    texts(batch, change -> change.at().toString()),
                    texts(batch, Change::path),
                    texts(batch, Change::document),
                    texts(batch, Change::joinedReaders));
        }

        private static @Nullable String[] texts(List<Change> batch, Function<Change, @Nullable String> text) {
            return batch.stream().map(text).toArray(String[]::new);
        }
    }
}
