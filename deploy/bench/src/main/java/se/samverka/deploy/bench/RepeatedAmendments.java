package se.samverka.deploy.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Copies of STARK, amended in turns; each gets the one amount and the other alternately.
final class RepeatedAmendments {

    private static final List<BigDecimal> AMOUNTS = List.of(new BigDecimal("2600000.00"), new BigDecimal("2700000.00"));
    private static final int PAYERS = 11;

    private final StarkCopies copies;
    private final DraftWatch watch;
    private final List<String> ids = new ArrayList<>();
    private final List<BigDecimal> sums = new ArrayList<>();
    private int amended;

    /// Makes the copies, and learns what the drafts are to sum to.
    RepeatedAmendments(StarkCopies copies, DraftWatch watch, int agreements) {
        this.copies = copies;
        this.watch = watch;
        for (int i = 1; i <= agreements; i++) {
            ids.add(copies.requisitioned("Mätning " + i));
        }
        var first = ids.getFirst();
        var sum = BigDecimal.ZERO;
        for (var amount : AMOUNTS) {
            var _ = copies.amend(first, amount, 0);
            sum = copies.settledSum(first, sum);
            sums.add(sum);
            if (copies.payers(first) < PAYERS - 1) {
                throw new IllegalStateException("Only " + copies.payers(first) + " payers have a draft");
            }
        }
    }

    /// @param answeredNanos when the answer of the last approval had come, by [System#nanoTime()]
    record Amended(String agreementId, long answeredNanos, StarkCopies.Seen seen) {

        /// From the answer of the last approval until an answer had the drafts.
        long nanos() {
            return seen.readNanos() - answeredNanos;
        }
    }

    /// Amends the next one, and waits for its drafts.
    ///
    /// @param restNanos how long to wait before the last approval
    Amended next(long restNanos) throws SQLException {
        var id = ids.get(amended % ids.size());
        int which = amended / ids.size() % AMOUNTS.size();
        amended++;
        long answered = copies.amend(id, AMOUNTS.get(which), restNanos);
        return new Amended(id, answered, copies.awaitDrafts(watch, id, sums.get(which)));
    }
}
