package se.samverka.finance.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// Keeps the basis of allocations (figures, organisations) from changing while documents are computed from it.
///
/// Without it, a figure and an agreement committed at the same moment could each miss the other, and a draft would
/// stay wrong until the next change. Computations share the lock. A change of the basis takes it exclusively, and
/// so sees every agreement that was computed before it. The lock ends with the transaction.
@ApplicationScoped
public class BasisLock {

    private static final long KEY = 0x5A4D5F4241534953L;

    private final Sql sql;

    public BasisLock(Sql sql) {
        this.sql = sql;
    }

    /// Call before an agreement's row is locked and computed; sent together with the statement that locks it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void share() {
        var _ = lock("pg_advisory_xact_lock_shared");
    }

    /// Call before a figure or an organisation is changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeAlone() {
        var _ = lock("pg_advisory_xact_lock").get();
    }

    private Supplier<List<Boolean>> lock(String function) {
        // The function's result is void.
        return sql.readLater(
                SqlQuery.of("SELECT true FROM " + function + "(:key)").with("key", KEY), Boolean.class);
    }
}
