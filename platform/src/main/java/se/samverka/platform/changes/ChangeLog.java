package se.samverka.platform.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Where a use case tells of a changed document. It demands the running transaction of that change.
///
/// Append after the document's row is locked or written: the order of appending is the order of the document's
/// changes
/// in
/// the feed.
@ApplicationScoped
public class ChangeLog {

    static final String LOOP = "changes";

    private static final String INSERT = "INSERT INTO change_pending"
            + " (document_type, document_id, operation, changed_at, path, document, readers) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final BusinessTime time;

    public ChangeLog(DataSource dataSource, ObjectMapper json, BusinessTime time) {
        this.dataSource = dataSource;
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
            insert(documentType, id, "UPSERT", path, json.writeValueAsString(document), readers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + documentType + " cannot be written as JSON", e);
        }
    }

    /// Leaves a tombstone.
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(String documentType, String id, String path, @Nullable Collection<OrganisationNumber> readers) {
        insert(documentType, id, "DELETE", path, null, readers);
    }

    private void insert(
            String documentType,
            String id,
            String operation,
            String path,
            @Nullable String document,
            @Nullable Collection<OrganisationNumber> readers) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT);
                var wake = connection.prepareStatement("SELECT pg_notify('" + LOOP + "', '')")) {
            insert.setString(1, documentType);
            insert.setString(2, id);
            insert.setString(3, operation);
            insert.setObject(4, OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC));
            insert.setString(5, path);
            insert.setString(6, document);
            if (readers == null) {
                insert.setNull(7, Types.ARRAY);
            } else {
                insert.setArray(
                        7,
                        connection.createArrayOf(
                                "text",
                                readers.stream()
                                        .map(OrganisationNumber::value)
                                        .distinct()
                                        .toArray()));
            }
            insert.executeUpdate();
            wake.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The changes feed did not take a " + documentType, e);
        }
    }
}
