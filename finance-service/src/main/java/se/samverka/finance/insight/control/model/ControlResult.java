package se.samverka.finance.insight.control.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One control in one run.
///
/// @param runId which it shares with the other controls that were ordered with it
/// @param checked how many documents, entries, series or agreements were looked at
/// @param findingCount how many findings there are in all
/// @param findings the first of them, at most [Findings#MOST_KEPT]
/// @param noteCount how many notes there are in all, of what is no fault
/// @param notes the first of them, at most [Findings#MOST_KEPT]
/// @param revision one higher for each change of the result
public record ControlResult(
        UUID id,
        UUID runId,
        String code,
        Result result,
        long checked,
        long findingCount,
        List<Finding> findings,
        long noteCount,
        List<Finding> notes,
        Instant orderedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long revision) {

    /// How it went. BROKEN is a control that could not be carried through, which says nothing of what it checks.
    public enum Result {
        WAITING,
        RUNNING,
        PASSED,
        FAILED,
        BROKEN
    }

    public ControlResult {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
