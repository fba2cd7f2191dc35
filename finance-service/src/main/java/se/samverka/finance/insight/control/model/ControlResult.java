package se.samverka.finance.insight.control.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The result of one control in one run.
///
/// @param runId shared by the controls that were ordered together
/// @param checked how many documents, entries, series or agreements were checked
/// @param findingCount the total number of findings
/// @param findings the first ones, at most [Findings#MOST_KEPT]
/// @param noteCount the total number of notes: observations that are not faults
/// @param notes the first ones, at most [Findings#MOST_KEPT]
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

    /// The state or outcome. BROKEN: the control could not be completed and says nothing about the data.
    @Schema(name = "ControlResult")
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
