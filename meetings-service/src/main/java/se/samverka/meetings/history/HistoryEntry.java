package se.samverka.meetings.history;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.history.model.FieldChange;
import se.samverka.meetings.history.store.HistoryEntity;
import se.samverka.platform.value.OrganisationNumber;

/// One change of a document as the API shows it.
@Schema(name = "HistoryEntry", description = "One change of a document / En ändring av ett dokument")
public record HistoryEntry(
        @Schema(description = "When it was changed / När det ändrades", examples = "2024-04-02T08:15:00Z")
        Instant changedAt,

        @Schema(
                implementation = String.class,
                description =
                        "For whom; absent for an administrator / För vilken organisation; saknas för en administratör",
                examples = "232100-0172")
        @Nullable
        OrganisationNumber organisationNumber,

        @Schema(description = "The fields that changed / De fält som ändrades")
        List<FieldChange> changes) {

    static HistoryEntry of(HistoryEntity entry) {
        return new HistoryEntry(
                entry.changedAt,
                entry.organisationNumber == null ? null : OrganisationNumber.of(entry.organisationNumber),
                entry.changes);
    }
}
