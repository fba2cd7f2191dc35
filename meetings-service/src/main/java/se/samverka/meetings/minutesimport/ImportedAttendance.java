package se.samverka.meetings.minutesimport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.AttendanceRule;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.minutesimport.model.Attendee;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.DiagnosticCode;
import se.samverka.meetings.minutesimport.model.Field;
import se.samverka.meetings.minutesimport.model.MeetingFacts;
import se.samverka.meetings.minutesimport.model.SourceLines;
import se.samverka.platform.rule.Violation;

/// The list of attendance that an import stores. It keeps the rules of every such list ([AttendanceRule]);
/// a person of the text that cannot be in it is reported.
final class ImportedAttendance {

    /// "§ 5", "§§ 1–3".
    private static final Pattern RANGE =
            Pattern.compile("§§?\\s*([1-9]\\d{0,3}\\s?[a-zåäö]?)(?:\\s*[–-]\\s*([1-9]\\d{0,3}\\s?[a-zåäö]?))?");
    private static final Pattern WITH_PARTY = Pattern.compile("(.{1,200}) \\((.{1,10})\\)");

    /// As many as `PUT /meetings/{id}/attendances` takes.
    private static final int MANY = 500;

    /// In characters; as long as a name or a function of that request.
    private static final int LONGEST = 200;

    /// Of those that are left out each is reported up to this many, and the others together.
    private static final int REPORTED = 50;

    private final List<Attendance> kept = new ArrayList<>();
    private int leftOut;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ImportedAttendance() {}

    /// @param kept in the order of the text, those absent last
    record Read(List<Attendance> kept, List<Diagnostic> diagnostics) {}

    static Read of(MeetingFacts facts) {
        var list = new ImportedAttendance();
        int present = line(facts, Field.ATTENDANCE);
        list.addAll(
                facts.attendance().stream().map(ImportedAttendance::attendance).toList(), present);
        list.addAll(facts.absent().stream().map(ImportedAttendance::absent).toList(), line(facts, Field.ABSENT));
        return list.read(present);
    }

    private static int line(MeetingFacts facts, Field field) {
        return facts.sources().stream()
                .filter(source -> source.what().equals(field.property()))
                .mapToInt(SourceLines::firstLine)
                .min()
                .orElse(1);
    }

    private void add(Attendance one, int line) {
        var reason = refused(one);
        if (reason == null) {
            kept.add(one);
        } else if (leftOut++ < REPORTED) {
            diagnostics.add(DiagnosticCode.ATTENDANCE_NOT_KEPT.at(
                    line, one.name(), reason + ": this entry of the text is not in the stored list"));
        }
    }

    private void addAll(List<Attendance> persons, int line) {
        for (var one : persons) {
            if (kept.size() >= MANY || leftOut >= MANY) {
                leftOut++;
            } else {
                add(one, line);
            }
        }
    }

    private Read read(int line) {
        if (leftOut > REPORTED || leftOut > diagnostics.size()) {
            diagnostics.add(DiagnosticCode.ATTENDANCE_NOT_KEPT.at(
                    line,
                    "",
                    leftOut + " entries of the text are not in the stored list, which has at most " + MANY
                            + " persons, each once"));
        }
        return new Read(List.copyOf(kept), List.copyOf(diagnostics));
    }

    private @Nullable String refused(Attendance one) {
        if (Stream.of(one.name(), text(one.function()), text(one.servesFor()))
                .anyMatch(text -> text.length() > LONGEST)) {
            return "The name or the duty has more than " + LONGEST + " characters";
        }
        var all = new ArrayList<>(kept);
        all.add(one);
        return AttendanceRule.broken(all).stream()
                .map(Violation::detail)
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Attendance attendance(Attendee attendee) {
        var printed = text(attendee.paragraphs());
        var range = RANGE.matcher(printed);
        boolean read = range.matches();
        return new Attendance(
                attendee.name(),
                attendee.party(),
                null,
                role(attendee),
                function(attendee.duty(), read ? "" : printed),
                attendee.servingFor(),
                read ? label(range.group(1)) : null,
                read ? label(range.group(2) == null ? range.group(1) : range.group(2)) : null,
                List.of());
    }

    private static Attendance absent(String printed) {
        var parts = WITH_PARTY.matcher(printed);
        boolean party = parts.matches();
        return new Attendance(
                party ? parts.group(1) : printed,
                party ? parts.group(2) : null,
                null,
                AttendanceRole.ABSENT,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static String label(String printed) {
        return ParagraphLabel.parse(printed).orElseThrow().path();
    }

    /// The duty, and the §§ in the words of the text where they are no range.
    private static @Nullable String function(@Nullable String duty, String paragraphs) {
        var all =
                Stream.of(text(duty), paragraphs).filter(one -> !one.isBlank()).collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    private static AttendanceRole role(Attendee attendee) {
        return switch (attendee.role()) {
            case MEMBER -> AttendanceRole.MEMBER;
            case SUBSTITUTE -> attendee.serving() ? AttendanceRole.SERVING_SUBSTITUTE : AttendanceRole.SUBSTITUTE;
            case OTHER -> AttendanceRole.OTHER;
        };
    }
}
