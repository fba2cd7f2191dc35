package se.samverka.meetings.meeting.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One person who took part in a meeting, or was absent (kommunallagen 2017:725, 5 kap.).
///
/// @param servesFor the member whom a substitute serves for; null for everybody else
/// @param presentFrom the first § for which the person was present; null from the beginning
/// @param presentTo the last § for which the person was present; null to the end
/// @param disqualifiedFor the §§ that the person took no part in because of a conflict of interest (jäv)
@Schema(
        name = "Attendance",
        description = "One person who took part, or was absent / En person som deltog eller var frånvarande")
public record Attendance(
        @Schema(description = "The person's name / Personens namn", examples = "Eva Exempel")
        String name,

        @Schema(description = "Political party / Partibeteckning", examples = "S") @Nullable
        String party,

        @Schema(
                description =
                        "The organisation that the person comes from, as minutes name it / Organisationen personen kommer från",
                examples = "Sala kommun")
        @Nullable
        String organisation,

        @Schema(description = "How the person took part / Hur personen deltog", examples = "SUBSTITUTE")
        AttendanceRole role,

        @Schema(
                description = "What the person does there, for others than members / Funktion, för andra än ledamöter",
                examples = "sekreterare")
        @Nullable
        String function,

        @Schema(
                description = "The member whom a substitute serves for / Ledamoten som en ersättare tjänstgör för",
                examples = "Anna Exempel")
        @Nullable
        String servesFor,

        @Schema(
                pattern = "^[1-9][0-9]{0,3}[a-zåäö]?$",
                description =
                        "The first § with the person present; from the beginning when absent / Första paragrafen med personen närvarande; från början om inget anges",
                examples = "17")
        @Nullable
        String presentFrom,

        @Schema(
                pattern = "^[1-9][0-9]{0,3}[a-zåäö]?$",
                description =
                        "The last § with the person present; to the end when absent / Sista paragrafen med personen närvarande; till slutet om inget anges",
                examples = "21")
        @Nullable
        String presentTo,

        @Schema(
                description =
                        "§§ that the person took no part in because of a conflict of interest / Paragrafer som personen inte deltog i på grund av jäv",
                examples = "[\"19\"]")
        List<String> disqualifiedFor) {

    public Attendance {
        disqualifiedFor = List.copyOf(disqualifiedFor);
    }

    /// How somebody takes part.
    @Schema(name = "AttendanceRole")
    public enum AttendanceRole {
        /// A member of the body.
        MEMBER,
        /// A substitute who serves in a member's place.
        SERVING_SUBSTITUTE,
        /// A substitute who is present and does not vote.
        SUBSTITUTE,
        /// Somebody else: an official, an expert, a guest.
        OTHER,
        /// Somebody who was called and did not take part.
        ABSENT
    }
}
