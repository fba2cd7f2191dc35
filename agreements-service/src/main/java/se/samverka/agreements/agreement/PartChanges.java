package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.platform.changes.ChangeLog;

/// Puts documents below an agreement into the changes feed, for the readers of the agreement.
@ApplicationScoped
public class PartChanges {

    private final Agreements agreements;
    private final ChangeLog changes;

    PartChanges(Agreements agreements, ChangeLog changes) {
        this.agreements = agreements;
        this.changes = changes;
    }

    /// @param path of the document below the agreement, `corrections/0199…`
    public void publish(UUID agreementId, String documentType, UUID id, String path, Object document) {
        changes.upserted(
                documentType,
                id.toString(),
                "/agreements/" + agreementId + "/" + path,
                document,
                agreements.readers(agreementId));
    }
}
