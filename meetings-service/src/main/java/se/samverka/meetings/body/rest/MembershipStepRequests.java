package se.samverka.meetings.body.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.rule.Text;

/// Request bodies of the steps of a membership.
final class MembershipStepRequests {

    private MembershipStepRequests() {}

    @Schema(name = "MembershipEndingRequest")
    record MembershipEndingRequest(
            @NotNull
            @Schema(
                    description =
                            "Last day of the seat, inclusive; at most the last day that is known / Platsens sista dag; senast den sista dag som är känd",
                    examples = "2024-12-31")
            LocalDate to,

            @Schema(
                    description =
                            "Why it ends; everybody who reads the membership reads it / Varför det avslutas; läses av alla som läser ledamotskapet",
                    examples = "Avsägelse")
            @Text(max = 500)
            String reason) {}

    @Schema(name = "MembershipRemovalRequest")
    record MembershipRemovalRequest(
            @Schema(description = "What the mistake was / Vad som var fel", examples = "Dubbelregistrerad")
            @Text(max = 500)
            String reason) {}
}
