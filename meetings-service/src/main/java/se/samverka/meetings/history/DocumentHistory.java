package se.samverka.meetings.history;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.samverka.meetings.history.model.FieldChange;
import se.samverka.meetings.history.store.HistoryEntity;
import se.samverka.meetings.history.store.HistoryRepository;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Keeps what changed in a document, field by field, in the transaction of the change. The document before and
/// after is the one that the API shows, so that no field can be forgotten.
@ApplicationScoped
public class DocumentHistory {

    /// It changes with every write, and says nothing by itself.
    private static final String REVISION = "revision";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final HistoryRepository entries;
    private final ObjectMapper json;
    private final Caller caller;
    private final BusinessTime time;

    DocumentHistory(HistoryRepository entries, ObjectMapper json, Caller caller, BusinessTime time) {
        this.entries = entries;
        this.json = json;
        this.caller = caller;
        this.time = time;
    }

    /// Keeps the fields that differ; nothing when none does.
    ///
    /// @param documentType as in the changes feed
    public void changed(String documentType, UUID documentId, Object before, Object after) {
        var changes = differences(fields(before), fields(after));
        if (changes.isEmpty()) {
            return;
        }
        var entry = new HistoryEntity();
        entry.id = Ids.newId();
        entry.documentType = documentType;
        entry.documentId = documentId;
        entry.changedAt = time.now();
        entry.organisationNumber =
                caller.organisation().map(OrganisationNumber::value).orElse(null);
        entry.changes = changes;
        entries.persist(entry);
    }

    public Page<HistoryEntry> page(String documentType, UUID documentId, PageQuery query) {
        return entries.page(documentType, documentId, query).map(HistoryEntry::of);
    }

    /// What was changed from one time to before another, the first one first.
    ///
    /// @param most a bound; later ones are left out
    public List<HistoryEntry> within(String documentType, UUID documentId, Instant from, Instant before, int most) {
        return entries.within(documentType, documentId, from, before, most).stream()
                .map(HistoryEntry::of)
                .toList();
    }

    /// Deletes the entries of a document that is deleted, or whose personal data are erased.
    public void erase(String documentType, UUID documentId) {
        entries.erase(documentType, documentId);
    }

    private Map<String, Object> fields(Object document) {
        return json.convertValue(document, FIELDS);
    }

    private static List<FieldChange> differences(Map<String, Object> before, Map<String, Object> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.remove(REVISION);
        var changes = new ArrayList<FieldChange>();
        for (var name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new FieldChange(name, before.get(name), after.get(name)));
            }
        }
        return changes;
    }
}
