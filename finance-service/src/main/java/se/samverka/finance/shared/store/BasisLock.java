package se.samverka.finance.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.function.Supplier;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.Pipeline.Statement;

/// Keeps what allocations rest on (figures, organisations) from changing unseen beside a computation.
///
/// Without it, a figure and an agreement that commit at the same moment could each miss the other, and a draft
/// would stay wrong until the next change. Computations share the lock; a change of the basis has it alone, and
/// so sees every agreement that was computed before it. The lock ends with the transaction.
@ApplicationScoped
public class BasisLock {

    private static final long KEY = 0x5A4D5F4241534953L;

    private final Pipeline pipeline;

    public BasisLock(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /// Before an agreement's row is locked and computed: it goes with the statement that locks it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void share() {
        var _ = lock("SELECT pg_advisory_xact_lock_shared(?)");
    }

    /// Before a figure or an organisation is changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeAlone() {
        var _ = lock("SELECT pg_advisory_xact_lock(?)").get();
    }

    private Supplier<Boolean> lock(String sql) {
        return pipeline.read(Statement.of(sql, KEY), ResultSet::next);
    }
}
