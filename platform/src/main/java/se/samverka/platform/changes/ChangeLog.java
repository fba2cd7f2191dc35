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

/// Records changed documents for the changes feed. It must be called within the transaction of the change.
///
/// A transaction leaves one entry per document, for its last state: nobody could see the states before it. All
/// entries are written together just before the commit. The documents' rows must be locked or written by then, so
/// that the entries of one document are in the right order.
@ApplicationScoped
public class ChangeLog {

    static final String LOOP = "changes";

    /// Rows get their ids in the order of the arrays. PostgreSQL reads arrays in half the time that JSON takes.
    private static final String INSERT = "INSERT INTO change_pending"
            + " (document_type, document_id, operation, changed_at, path, document, readers)"
            + " SELECT type, id, operation, at, path, document, string_to_array(readers, ',')"
            + " FROM unnest(?, ?, ?, cast(? AS timestamptz[]), ?, ?, ?)"
            + " AS d(type, id, operation, at, path, document, readers)";

    /// Most changes in one statement.
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
    /// @param document the document as its resource returns it
    /// @param readers organisations that may see it beside `platform:admin`; null for every caller of the API
    @Transactional(Transactional.TxType.MANDATORY)
    public void upserted(
            String documentType,
            String id,
            String path,
            Object document,
            @Nullable Collection<OrganisationNumber> readers) {
        try {
            record(new Change(
                    documentType, id, "UPSERT", time.now(), path, json.writeValueAsString(document), readers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + documentType + " cannot be written as JSON", e);
        }
    }

    /// Records a tombstone.
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(String documentType, String id, String path, @Nullable Collection<OrganisationNumber> readers) {
        record(new Change(documentType, id, "DELETE", time.now(), path, null, readers));
    }

    /// Deletes a document's entries from the feed, because personal data in them are erased. Call this before the
    /// new state or the tombstone is recorded: every reader gets that one, including readers of the deleted
    /// entries.
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(String documentType, String id) {
        // Pending entries first: the second statement then sees those that move into the feed in between.
        for (var table : List.of("change_pending", "change")) {
            pipeline.write(Pipeline.Statement.of(
                    "DELETE FROM " + table
                            + " WHERE document_type = ? AND md5(document_id) = md5(?) AND document_id = ?",
                    documentType,
                    id,
                    id));
        }
    }

    /// Tells everybody that a document is gone which some go on reading. The tombstone comes before the entry that
    /// the same transaction records for those who keep it. Call {@link #erase} first, and record that entry too.
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(String documentType, String id, String path) {
        var gone = new Change(documentType, id, "DELETE", time.now(), path, null, null);
        pending().withdrawn.putLast(new Document(documentType, id), gone);
    }

    private void record(Change change) {
        pending().changes.putLast(new Document(change.type(), change.id()), change);
    }

    private Pending pending() {
        var pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Pending.class, pending);
            pipeline.beforeCommit(pending::writes);
        }
        if (pending.taken) {
            throw new IllegalStateException("The transaction is committing already, and would lose a change");
        }
        return pending;
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

    /// The changes of one transaction so far.
    private static final class Pending {
        private final SequencedMap<Document, Change> changes = new LinkedHashMap<>();

        /// Tombstones before the entries of the same documents.
        private final SequencedMap<Document, Change> withdrawn = new LinkedHashMap<>();

        private boolean taken;

        Stream<Pipeline.Statement> writes() {
            taken = true;
            return Stream.concat(withdrawn.sequencedValues().stream(), changes.sequencedValues().stream())
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
