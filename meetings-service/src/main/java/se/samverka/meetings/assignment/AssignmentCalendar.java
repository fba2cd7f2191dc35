package se.samverka.meetings.assignment;

import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Date;
import se.samverka.meetings.assignment.model.AssignmentFilter;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.platform.time.BusinessTime;

/// Assignments as a calendar (iCalendar, RFC 5545): an event of a whole day for each that has one, which takes
/// up no time, with a reminder a week before. The UID is the assignment's id, so that a client which reads the
/// calendar again doubles nothing; DTSTAMP is the day of the meeting that gave it, so that an unchanged
/// calendar is the same text.
@ApplicationScoped
public class AssignmentCalendar {

    /// The most events of a calendar: those that are due first.
    public static final int MANY = 2_000;

    private static final String PRODUCT = "-//Samverka//Assignments//SV";
    private static final String DOMAIN = "@assignments.samverka";
    private static final int READ_AGAIN_HOURS = 12;
    private static final int REMINDED_DAYS_BEFORE = 7;
    private static final int LONGEST_SUMMARY = 200;

    private final AssignmentRepository assignments;
    private final MeetingAccess access;
    private final BodyAccess bodies;
    private final BusinessTime time;

    AssignmentCalendar(AssignmentRepository assignments, MeetingAccess access, BodyAccess bodies, BusinessTime time) {
        this.assignments = assignments;
        this.access = access;
        this.bodies = bodies;
        this.time = time;
    }

    /// The assignments that the caller may read.
    @Transactional
    public String of(AssignmentFilter filter) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(
                filter.addressee().map(addressee -> "Uppdrag " + addressee).orElse("Uppdrag"));
        calendar.setRefreshInterval(Duration.builder().hours(READ_AGAIN_HOURS).build());
        var found = assignments.first(filter, bodies.readable(), time.today(), MANY);
        var dueBy = assignments.dueBy(found);
        for (var assignment : found) {
            var due = dueBy.get(assignment.id);
            if (due != null) {
                calendar.addEvent(event(assignment, due));
            }
        }
        return calendar.write();
    }

    private VEvent event(AssignmentEntity assignment, LocalDate due) {
        var closedBy = assignment.closedBy;
        boolean shown = closedBy == null || access.isReadable(closedBy);
        var document = AssignmentDocument.of(assignment, due, shown, time.today());
        var event = new VEvent();
        event.setUid(assignment.id + DOMAIN);
        event.setDateTimeStamp(Date.from(assignment
                .paragraph
                .meeting
                .date
                .atStartOfDay(BusinessTime.ZONE)
                .toInstant()));
        event.setSequence((int) Math.min(Integer.MAX_VALUE, assignment.version));
        event.setDateStart(new DateStart(wholeDay(due)));
        event.setSummary(summary(document));
        event.setDescription(description(assignment));
        event.addCategories(document.status().name());
        event.setTransparency(true);
        if (document.status() != AssignmentStatus.CLOSED) {
            event.addAlarm(VAlarm.display(
                    new Trigger(
                            Duration.builder()
                                    .prior(true)
                                    .days(REMINDED_DAYS_BEFORE)
                                    .build(),
                            Related.START),
                    summary(document)));
        }
        return event;
    }

    private static String summary(AssignmentDocument document) {
        var task = document.addressee() + ": " + document.task().replace('\n', ' ');
        var shortened = task.length() <= LONGEST_SUMMARY ? task : task.substring(0, LONGEST_SUMMARY - 1) + "…";
        return shortened + (document.status() == AssignmentStatus.CLOSED ? " (klart)" : "");
    }

    private static String description(AssignmentEntity assignment) {
        var meeting = assignment.paragraph.meeting;
        return meeting.body.name + " " + meeting.date + " § " + assignment.paragraph.label()
                + (assignment.dueText == null ? "" : "\nRedovisas: " + assignment.dueText) + "\n" + assignment.task;
    }

    private static ICalDate wholeDay(LocalDate day) {
        var components = new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return new ICalDate(components, false);
    }
}
