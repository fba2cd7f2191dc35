package se.samverka.meetings.decision.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/// The agreements that events have told this service about.
@ApplicationScoped
public class KnownAgreementRepository implements PanacheRepositoryBase<KnownAgreementEntity, UUID> {

    /// The agreement, locked until the transaction ends, so that its events are handled one at a time.
    public Optional<KnownAgreementEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
