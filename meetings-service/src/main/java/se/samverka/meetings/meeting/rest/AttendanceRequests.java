package se.samverka.meetings.meeting.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.rule.Name;

/// Request bodies about who took part.
final class AttendanceRequests {

    private static final int MANY = 500;

    private AttendanceRequests() {}

    /// Everybody who took part.
    @Schema(name = "AttendanceListRequest")
    record AttendanceListRequest(
            @NotNull @Size(max = MANY) @Schema(description = "In the order of the minutes / I protokollets ordning")
            List<@NotNull @Valid AttendanceRequest> attendances) {

        List<Attendance> list() {
            return IntStream.range(0, attendances.size())
                    .mapToObj(i -> attendances.get(i).attendance("/attendances/" + i))
                    .toList();
        }
    }

    /// One person who took part.
    @Schema(name = "AttendanceRequest")
    record AttendanceRequest(
            @Schema(description = "The person's name / Personens namn", examples = "Eva Exempel") @Name(max = 200)
            String name,

            @Schema(description = "Political party / Partibeteckning", examples = "S") @Nullable @Name(max = 10)
            String party,

            @Schema(
                    description =
                            "The organisation that the person comes from, as minutes name it / Organisationen som personen kommer från",
                    examples = "Sala kommun")
            @Nullable
            @Name(max = 200)
            String organisation,

            @NotNull
            @Schema(description = "How the person took part / Hur personen deltog", examples = "SERVING_SUBSTITUTE")
            AttendanceRole role,

            @Schema(
                    description =
                            "What the person does there, for others than members / Funktion, för andra än ledamöter",
                    examples = "sekreterare")
            @Nullable
            @Name(max = 200)
            String function,

            @Schema(
                    description = "The member whom a substitute serves for / Ledamoten som en ersättare tjänstgör för",
                    examples = "Anna Exempel")
            @Nullable
            @Name(max = 200)
            String servesFor,

            @Schema(
                    description =
                            "The first § with the person present; from the beginning when left out / Första paragrafen med personen närvarande; från början om inget anges",
                    examples = "17")
            @Nullable
            @Name(max = 6)
            String presentFrom,

            @Schema(
                    description =
                            "The last § with the person present; to the end when left out / Sista paragrafen med personen närvarande; till slutet om inget anges",
                    examples = "21")
            @Nullable
            @Name(max = 6)
            String presentTo,

            @Size(max = MANY)
            @Schema(
                    description =
                            "§§ that the person took no part in because of a conflict of interest / Paragrafer som personen inte deltog i på grund av jäv",
                    examples = "[\"19\"]")
            @Nullable
            List<@Name(max = 6) String> disqualifiedFor) {

        Attendance attendance(String at) {
            return new Attendance(
                    name.strip(),
                    party,
                    organisation,
                    role,
                    function,
                    servesFor,
                    presentFrom == null
                            ? null
                            : ParagraphLabel.of(at + "/presentFrom", presentFrom)
                                    .path(),
                    presentTo == null
                            ? null
                            : ParagraphLabel.of(at + "/presentTo", presentTo).path(),
                    disqualifiedFor == null
                            ? List.of()
                            : ParagraphLabel.all(at + "/disqualifiedFor", disqualifiedFor).stream()
                                    .map(ParagraphLabel::path)
                                    .toList());
        }
    }
}
