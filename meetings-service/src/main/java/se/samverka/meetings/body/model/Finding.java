package se.samverka.meetings.body.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something unusual about the members of a body, on the days of the period on which the same memberships are
/// concerned.
///
/// @param memberships those concerned, by first day and id
@Schema(
        name = "BodyFinding",
        description = "Something unusual about the members of a body / En iakttagelse om ett organs ledamöter")
public record Finding(
        @Schema(description = "What was found / Vad det gäller", examples = "TOO_FEW_MEMBERS")
        FindingCode code,

        @Schema(
                description = "First day of the period on which it applies / Första dagen i perioden då det gäller",
                examples = "2024-01-01")
        LocalDate from,

        @Schema(
                description =
                        "Last day of the period on which it applies; it may go on after the period / Sista dagen i perioden då det gäller; det kan fortsätta efter perioden",
                examples = "2024-04-30")
        LocalDate to,

        @Schema(description = "In words / I ord") FindingText text,

        @Schema(
                description = "Ids of the memberships concerned / Id för de ledamotskap som berörs",
                examples = "[\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12\"]")
        List<UUID> memberships) {}
