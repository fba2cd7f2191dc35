package se.samverka.meetings.report.model;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.PersonName;

/// How often one person of the body took part in the meetings of a year.
@Schema(
        name = "YearlyMemberAttendance",
        description = "How often one person of the body took part / Hur ofta en person i organet deltog")
public record MemberAttendance(
        @Schema(description = "The person's name / Personens namn", examples = "Eva Exempel")
        String name,

        @Schema(
                description = "Political party, where a list says it / Partibeteckning, där en närvarolista anger den",
                examples = "S")
        @Nullable
        String party,

        @Schema(
                description = "Meetings as a member who was present / Sammanträden som närvarande ledamot",
                examples = "5")
        int present,

        @Schema(
                description = "Meetings as a serving substitute / Sammanträden som tjänstgörande ersättare",
                examples = "1")
        int served,

        @Schema(
                description =
                        "Meetings as a substitute who did not serve / Sammanträden som ersättare utan tjänstgöring",
                examples = "0")
        int attended,

        @Schema(
                description =
                        "Meetings for which the person is listed as absent, or a substitute served for them / Sammanträden där personen är upptagen som frånvarande, eller en ersättare tjänstgjorde för personen",
                examples = "1")
        int absent,

        @Schema(
                description =
                        "Meetings on which the person had a seat and is not on the list; counted only in a complete report / Sammanträden då personen hade en plats och inte är upptagen i närvaron; räknas bara i en fullständig rapport",
                examples = "0")
        int notListed) {

    /// The most rows of a list.
    public static final int MOST_ROWS = 1_000;

    /// By name. Two spellings of one name are one person, as in findings; two persons of one name look alike.
    static List<MemberAttendance> of(List<AttendanceRoll> rolls) {
        var persons = new LinkedHashMap<String, MemberAttendance>();
        for (var roll : rolls) {
            for (var entry : roll.entries()) {
                var key = PersonName.folded(entry.name());
                var before =
                        persons.getOrDefault(key, new MemberAttendance(entry.name(), entry.party(), 0, 0, 0, 0, 0));
                persons.put(key, before.with(entry));
            }
        }
        var swedish = Collator.getInstance(Locale.of("sv", "SE"));
        return persons.values().stream()
                .sorted(Comparator.comparing(MemberAttendance::name, swedish).thenComparing(MemberAttendance::name))
                .limit(MOST_ROWS)
                .toList();
    }

    private MemberAttendance with(AttendanceRoll.Entry entry) {
        var mark = entry.mark();
        return new MemberAttendance(
                name,
                entry.party() == null ? party : entry.party(),
                present + (mark == AttendanceRoll.Mark.MEMBER ? 1 : 0),
                served + (mark == AttendanceRoll.Mark.SERVING_SUBSTITUTE ? 1 : 0),
                attended + (mark == AttendanceRoll.Mark.OTHER_SUBSTITUTE ? 1 : 0),
                absent + (mark == AttendanceRoll.Mark.ABSENT ? 1 : 0),
                notListed + (mark == AttendanceRoll.Mark.NOT_LISTED ? 1 : 0));
    }
}
