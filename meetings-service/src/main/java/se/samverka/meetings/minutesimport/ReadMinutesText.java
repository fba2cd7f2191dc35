package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.DiagnosticCode;
import se.samverka.meetings.minutesimport.model.ImportRule;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.MinutesParser;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Reads minutes from text, and checks whether the body's records have room for them. A preview collects each
/// refusal; an import throws the first.
@ApplicationScoped
class ReadMinutesText {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final BusinessTime time;

    ReadMinutesText(
            BodyRepository bodies,
            BodyAccess access,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            BusinessTime time) {
        this.bodies = bodies;
        this.access = access;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.time = time;
    }

    /// @param givenBody id or name of the body; what the text says when null
    /// @param givenDate of the meeting; what the text says when null
    /// @param refused takes each refusal
    MinutesReading read(
            MinutesSource source,
            @Nullable String givenBody,
            @Nullable LocalDate givenDate,
            Consumer<RuleBroken> refused) {
        var given = Optional.ofNullable(givenBody).flatMap(this::find);
        if (givenBody != null && given.isEmpty()) {
            refused.accept(RuleBroken.invalid(ImportRule.bodyUnknown(givenBody)));
        }
        var minutes = MinutesParser.parse(source, given.map(body -> body.name).orElse(givenBody), givenDate);
        var facts = minutes.meeting();
        var printed = facts.body();
        var body = givenBody != null || printed == null ? given : bodies.named(printed);
        body.ifPresent(known -> collect(() -> access.requireSecretariat(known), refused));
        var diagnostics = new ArrayList<>(minutes.diagnostics());
        if (givenBody == null && printed != null && body.isEmpty()) {
            diagnostics.add(DiagnosticCode.BODY_UNKNOWN.at(
                    facts.bodyLine(),
                    printed,
                    "No body named \"" + printed + "\" is registered: register it, or name another by ?body="));
        }
        var date = facts.heldOn();
        if (body.isPresent() && date != null) {
            reportGapBefore(body.get(), date, minutes, diagnostics);
        }
        var attendance = ImportedAttendance.of(facts);
        diagnostics.addAll(attendance.diagnostics());
        return new MinutesReading(minutes, attendance.kept(), body, diagnostics);
    }

    static void collect(Runnable check, Consumer<RuleBroken> refused) {
        try {
            check.run();
        } catch (RuleBroken refusal) {
            refused.accept(refusal);
        }
    }

    private Optional<BodyEntity> find(String idOrName) {
        try {
            return bodies.findByIdOptional(UUID.fromString(idOrName));
        } catch (IllegalArgumentException noId) {
            return bodies.named(idOrName);
        }
    }

    /// A gap between this text and the paragraphs recorded before it. A body without any paragraph in the year
    /// has no series yet.
    private void reportGapBefore(
            BodyEntity body, LocalDate date, ImportedMinutes minutes, List<Diagnostic> diagnostics) {
        int highest = meetings.numbersUpTo(MeetingEntity.planned(body, date));
        var first = minutes.paragraphs().getFirst();
        if (highest > 0 && first.number() > highest + 1) {
            diagnostics.add(DiagnosticCode.PARAGRAPH_SERIES_GAP.at(
                    first.line(),
                    first.title(),
                    "The text begins with § " + first.number() + ", but the last one recorded in " + date.getYear()
                            + " is § " + highest));
        }
    }

    /// Demands that the day is past or today, that the body's meeting of that day has no paragraphs yet, and
    /// that no other meeting has the § numbers.
    ///
    /// @return the body's planned meeting of that day, if there is one
    /// @throws RuleBroken 422 about the day; 409 when the meeting or its numbers are recorded already
    Optional<MeetingEntity> requireRoom(BodyEntity body, MinutesReading reading) {
        var date = reading.day();
        if (date.isAfter(time.today())) {
            throw RuleBroken.invalid(ImportRule.meetingInTheFuture(date));
        }
        DayInRange.require("", date, time.today());
        var planned = notHeld(body, date);
        refuseNumbersInUse(body, date, reading.minutes());
        return planned;
    }

    private Optional<MeetingEntity> notHeld(BodyEntity body, LocalDate date) {
        var recorded = meetings.onDay(body.id, date);
        var open = recorded.stream()
                .filter(meeting -> meeting.status.agendaIsOpen())
                .findFirst();
        if (!recorded.isEmpty() && open.isEmpty()) {
            throw RuleBroken.conflict(
                    ProblemCode.MEETING_ALREADY_RECORDED, body.name + "'s meeting of " + date + " is recorded already");
        }
        return open;
    }

    private void refuseNumbersInUse(BodyEntity body, LocalDate date, ImportedMinutes minutes) {
        var numbers = minutes.paragraphs().stream()
                .map(paragraph -> new ParagraphLabel(paragraph.number(), paragraph.letter()))
                .toList();
        var taken = paragraphs.labelsInUse(body.id, date.getYear(), numbers);
        if (!taken.isEmpty()) {
            var rule = ImportRule.numbersInUse(taken, date.getYear());
            throw new RuleBroken(RuleBroken.Kind.CONFLICT, rule.code(), rule.detail(), List.of(rule));
        }
    }
}
