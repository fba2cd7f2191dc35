package se.samverka.meetings.report.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.PersonName;
import se.samverka.meetings.body.model.SeatedMember;
import se.samverka.meetings.meeting.model.Attendance;

/// Who was present and who was absent at one meeting.
final class AttendanceRoll {

    /// How a member or a substitute is on the roll.
    enum Mark {
        MEMBER,
        SERVING_SUBSTITUTE,
        OTHER_SUBSTITUTE,
        ABSENT,
        NOT_LISTED
    }

    /// One person of the body at the meeting.
    record Entry(String name, @Nullable String party, Mark mark) {}

    private final List<Entry> entries = new ArrayList<>();
    private int others;

    /// @param members recorded memberships of any days
    static AttendanceRoll of(MeetingFact meeting, List<SeatedMember> members) {
        var roll = new AttendanceRoll();
        if (meeting.isHeld() && !meeting.attendances().isEmpty()) {
            roll.read(meeting, members);
        }
        return roll;
    }

    private void read(MeetingFact meeting, List<SeatedMember> members) {
        var known = new HashSet<String>();
        for (var one : meeting.attendances()) {
            known.add(PersonName.folded(one.name()));
            add(one);
        }
        for (var one : meeting.attendances()) {
            if (one.servesFor() != null && known.add(PersonName.folded(one.servesFor()))) {
                entries.add(new Entry(one.servesFor(), null, Mark.ABSENT));
            }
        }
        members.stream()
                .map(SeatedMember::membership)
                .filter(seat -> seat.role() != MembershipRole.SUBSTITUTE
                        && !meeting.date().isBefore(seat.from())
                        && (seat.to() == null || !meeting.date().isAfter(seat.to()))
                        && known.add(PersonName.folded(seat.member())))
                .forEach(seat -> entries.add(new Entry(seat.member(), seat.party(), Mark.NOT_LISTED)));
    }

    private void add(Attendance one) {
        switch (one.role()) {
            case MEMBER -> add(one, Mark.MEMBER);
            case SERVING_SUBSTITUTE -> add(one, Mark.SERVING_SUBSTITUTE);
            case SUBSTITUTE -> add(one, Mark.OTHER_SUBSTITUTE);
            case ABSENT -> add(one, Mark.ABSENT);
            case OTHER -> others++;
        }
    }

    private void add(Attendance one, Mark mark) {
        entries.add(new Entry(one.name(), one.party(), mark));
    }

    boolean isEmpty() {
        return entries.isEmpty() && others == 0;
    }

    List<Entry> entries() {
        return entries;
    }

    MeetingAttendance counts() {
        return new MeetingAttendance(
                count(Mark.MEMBER),
                count(Mark.SERVING_SUBSTITUTE),
                count(Mark.OTHER_SUBSTITUTE),
                others,
                count(Mark.ABSENT),
                count(Mark.NOT_LISTED));
    }

    private int count(Mark mark) {
        return Math.toIntExact(
                entries.stream().filter(entry -> entry.mark() == mark).count());
    }
}
