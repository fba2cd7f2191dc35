package se.samverka.platform.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Where a use case tells of a changed document. It demands the running transaction of that change.
///
/// What a transaction tells of one document is one change, the last: the states before it were never to be seen. All
/// are written together just before the transaction commits. The documents' rows must be locked or written by then, so
/// that the order of writing is the order of a document's changes in the feed.
@ApplicationScoped
public class ChangeLog {

    static final String LOOP = "changes";

    private static final String INSERT = "INSERT INTO change_pending"
            + " (document_type, document_id, operation, changed_at, path, document, readers) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json;
    private final BusinessTime time;

    public ChangeLog(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper json,
            BusinessTime time) {
        this.dataSource = dataSource;
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
            tell(documentType, id, new Told("UPSERT", time.now(), path, json.writeValueAsString(document), readers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + documentType + " cannot be written as JSON", e);
        }
    }

    /// Leaves a tombstone.
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(String documentType, String id, String path, @Nullable Collection<OrganisationNumber> readers) {
        tell(documentType, id, new Told("DELETE", time.now(), path, null, readers));
    }

    private void tell(String documentType, String id, Told told) {
        var pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Pending.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        pending.changes.putLast(new Document(documentType, id), told);
    }

    private record Document(String type, String id) {}

    private record Told(
            String operation,
            Instant at,
            String path,
            @Nullable String document,
            @Nullable Collection<OrganisationNumber> readers) {}

    /// What one transaction has told so far.
    private final class Pending implements Synchronization {

        private final SequencedMap<Document, Told> changes = new LinkedHashMap<>();

        /// Not called for a transaction that rolls back; a failure here rolls it back.
        @Override
        public void beforeCompletion() {
            try (var connection = dataSource.getConnection();
                    var insert = connection.prepareStatement(INSERT)) {
                for (var change : changes.entrySet()) {
                    set(connection, insert, change.getKey(), change.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException("The changes feed did not take " + changes.keySet(), e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            changes.clear();
        }

        private static void set(Connection connection, PreparedStatement insert, Document document, Told told)
                throws SQLException {
            insert.setString(1, document.type());
            insert.setString(2, document.id());
            insert.setString(3, told.operation());
            insert.setObject(4, OffsetDateTime.ofInstant(told.at(), ZoneOffset.UTC));
            insert.setString(5, told.path());
            insert.setString(6, told.document());
            if (told.readers() == null) {
                insert.setNull(7, Types.ARRAY);
            } else {
                var readers = told.readers().stream()
                        .map(OrganisationNumber::value)
                        .distinct()
                        .toArray();
                insert.setArray(7, connection.createArrayOf("text", readers));
            }
        }
    }
}
