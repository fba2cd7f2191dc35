package se.samverka.finance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Keeps what allocations rest on (figures, organisations) from changing unseen beside a computation.
///
/// Without it, a figure and an agreement that commit at the same moment could each miss the other, and a draft would
/// stay wrong until the next change. Computations share the lock; a change of the basis has it alone, and so sees every
/// agreement that was computed before it. The lock ends with the transaction.
@ApplicationScoped
public class BasisLock {

    private static final long KEY = 0x5A4D5F4241534953L;

    private final EntityManager entities;

    public BasisLock(EntityManager entities) {
        this.entities = entities;
    }

    /// Before an agreement's row is locked and computed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void share() {
        take("pg_advisory_xact_lock_shared");
    }

    /// Before a figure or an organisation is changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeAlone() {
        take("pg_advisory_xact_lock");
    }

    private void take(String function) {
        entities.createNativeQuery("SELECT 1 FROM " + function + "(:key)", Integer.class)
                .setParameter("key", KEY)
                .getSingleResult();
    }
}
