package se.samverka.finance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Keeps what allocations rest on (figures, organisations) from changing unseen beside a computation.
///
/// Without it, a figure and an agreement that commit at the same moment could each miss the other, and a draft would
/// stay wrong until the next change. Computations share the lock; a change of the basis has it alone, and so sees every
/// agreement that was computed before it. The lock ends with the transaction.
@ApplicationScoped
public class BasisLock {

    private static final long KEY = 0x5A4D5F4241534953L;

    private final DataSource dataSource;

    public BasisLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Before an agreement's row is locked and computed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void share() {
        take("SELECT pg_advisory_xact_lock_shared(?)");
    }

    /// Before a figure or an organisation is changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeAlone() {
        take("SELECT pg_advisory_xact_lock(?)");
    }

    private void take(String lock) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(lock)) {
            statement.setLong(1, KEY);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The lock on what allocations rest on was not given", e);
        }
    }
}
