package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samverka.platform.value.Sha256;

/// What an erasure leaves in the chain of its body: that it happened, why, and the hashes of the approvals without
/// the erased words. The body's next approval seals its hash. The text has the form of {@link MinutesSeal}.
///
/// @param approvals those whose words were erased
public record ErasureSeal(
        UUID redactionId, UUID meetingId, LocalDate redactedOn, String reason, List<Resealed> approvals) {

    private static final String FORM = "samverka-erasure-1\n";

    public ErasureSeal {
        approvals = List.copyOf(approvals);
    }

    /// An approval, sealed without what was erased.
    ///
    /// @param hash 64 lower-case hexadecimal digits
    public record Resealed(UUID approvalId, String hash) {}

    /// @return 64 lower-case hexadecimal digits
    public String hash() {
        var lines = new MinutesSeal.Lines();
        lines.add("redactionId", redactionId);
        lines.add("meetingId", meetingId);
        lines.add("redactedOn", redactedOn);
        lines.add("reason", reason);
        for (int i = 0; i < approvals.size(); i++) {
            lines.add("approval." + (i + 1) + ".id", approvals.get(i).approvalId());
            lines.add("approval." + (i + 1) + ".hash", approvals.get(i).hash());
        }
        return Sha256.hex(FORM + lines);
    }
}
