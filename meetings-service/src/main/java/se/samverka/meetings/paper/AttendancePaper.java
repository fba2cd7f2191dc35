package se.samverka.meetings.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.paper.model.MinutesPages.Group;
import se.samverka.meetings.paper.model.MinutesPages.Person;
import se.samverka.meetings.paper.model.ParagraphRanges;

/// Those who took part, as minutes list them.
final class AttendancePaper {

    private AttendancePaper() {}

    /// The secretary of a body or of a meeting, and not of a party or a minister.
    private static final Pattern SECRETARY = Pattern.compile(
            "(?<![\\p{L}\\h])\\h*(?:(?:kommun|nämnd|protokolls?|mötes)?sekreterare|protokollförare)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// @param attendances null when the reader may not see them
    static List<Group> groups(@Nullable List<Attendance> attendances) {
        if (attendances == null) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        group(
                "Beslutande",
                attendances,
                one -> one.role() == AttendanceRole.MEMBER || one.role() == AttendanceRole.SERVING_SUBSTITUTE,
                groups);
        group("Ersättare", attendances, one -> one.role() == AttendanceRole.SUBSTITUTE, groups);
        group("Övriga deltagare", attendances, one -> one.role() == AttendanceRole.OTHER, groups);
        group("Frånvarande", attendances, one -> one.role() == AttendanceRole.ABSENT, groups);
        return groups;
    }

    private static void group(
            String label, List<Attendance> attendances, Predicate<Attendance> belongs, List<Group> groups) {
        var persons = attendances.stream()
                .filter(belongs)
                .map(AttendancePaper::person)
                .toList();
        if (!persons.isEmpty()) {
            groups.add(new Group(label, persons));
        }
    }

    private static Person person(Attendance one) {
        var capacity = new ArrayList<String>();
        if (one.servesFor() != null) {
            capacity.add("tjänstgör för " + one.servesFor());
        }
        if (one.function() != null) {
            capacity.add(one.function());
        }
        if (one.organisation() != null) {
            capacity.add(one.organisation());
        }
        return new Person(named(one), String.join(", ", capacity), presence(one));
    }

    private static String named(Attendance one) {
        return one.party() == null ? one.name() : one.name() + " (" + one.party() + ")";
    }

    private static String presence(Attendance one) {
        var present = new ArrayList<String>();
        if (one.presentFrom() != null && one.presentTo() != null) {
            present.add(
                    one.presentFrom().equals(one.presentTo())
                            ? "§ " + printed(one.presentFrom())
                            : "§§ " + printed(one.presentFrom()) + "–" + printed(one.presentTo()));
        } else if (one.presentFrom() != null) {
            present.add("från och med § " + printed(one.presentFrom()));
        } else if (one.presentTo() != null) {
            present.add("till och med § " + printed(one.presentTo()));
        }
        if (!one.disqualifiedFor().isEmpty()) {
            present.add("inte "
                    + ParagraphRanges.of(one.disqualifiedFor().stream()
                            .flatMap(label -> ParagraphLabel.parse(label).stream())
                            .sorted()
                            .toList())
                    + " (jäv)");
        }
        return String.join(", ", present);
    }

    private static String printed(String label) {
        return ParagraphLabel.parse(label).map(ParagraphLabel::toString).orElse(label);
    }

    /// Those who took no part in a § because of a conflict of interest.
    static List<String> disqualified(@Nullable List<Attendance> attendances, ParagraphLabel label) {
        return attendances == null
                ? List.of()
                : attendances.stream()
                        .filter(one -> one.disqualifiedFor().stream()
                                .flatMap(text -> ParagraphLabel.parse(text).stream())
                                .anyMatch(label::equals))
                        .map(AttendancePaper::named)
                        .toList();
    }

    /// Whoever kept the minutes, where the attendance says so of one person.
    static Optional<String> secretary(@Nullable List<Attendance> attendances) {
        var found = attendances == null
                ? List.<String>of()
                : attendances.stream()
                        .filter(one -> one.role() != AttendanceRole.ABSENT
                                && one.function() != null
                                && SECRETARY.matcher(one.function()).find())
                        .map(Attendance::name)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
