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
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.minutesimport.model.AgendaMatch;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.DiagnosticCode;
import se.samverka.meetings.minutesimport.model.ImportRule;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.MinutesParser;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.meetings.minutesimport.store.MinutesImportRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;

/// Reads minutes from text, and checks whether the body's records have room for them. A preview collects each
/// refusal; an import throws the first.
@ApplicationScoped
class ReadMinutesText {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final MeetingRepository meetings;
    private final MinutesImportRepository imports;
    private final MeetingRoom room;
    private final Caller caller;

    ReadMinutesText(
            BodyRepository bodies,
            BodyAccess access,
            MeetingRepository meetings,
            MinutesImportRepository imports,
            MeetingRoom room,
            Caller caller) {
        this.bodies = bodies;
        this.access = access;
        this.meetings = meetings;
        this.imports = imports;
        this.room = room;
        this.caller = caller;
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
        var body = givenBody != null || printed == null ? given : bodies.named(printed, caller.organisation());
        body.ifPresent(known -> collect(() -> access.requireSecretariat(known), refused));
        var diagnostics = new ArrayList<>(minutes.diagnostics());
        if (givenBody == null && printed != null && body.isEmpty()) {
            diagnostics.add(DiagnosticCode.BODY_UNKNOWN.at(
                    facts.bodyLine(),
                    printed,
                    "No body named \"" + printed
                            + "\" is registered, or several of others are: register it, or name one by" + " ?body="));
        }
        var date = facts.heldOn();
        if (body.isPresent() && date != null) {
            reportGapBefore(body.get(), date, minutes, diagnostics);
        }
        reportOtherBodies(source, body, diagnostics);
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
            return bodies.named(idOrName, caller.organisation());
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

    /// Demands that the day is past or today, that the body's meeting of that day has no paragraphs yet, that the
    /// text is not imported already, and that no other meeting has the § numbers.
    ///
    /// @param meeting that the caller names; the body's of that day when null
    /// @return the body's planned meeting, if there is one
    /// @throws RuleBroken 422 about the day; 409 when the meeting, the text or its numbers are recorded already
    Optional<MeetingEntity> requireRoom(
            BodyEntity body, MinutesReading reading, String sha256, @Nullable MeetingEntity meeting) {
        var earlier = imports.ofText(sha256, body.id)
                .map(one -> "the same text was imported by " + one.id + ", as minutes of the meeting of " + one.date);
        try {
            var planned = requireFree(body, reading, meeting);
            if (earlier.isPresent()) {
                throw RuleBroken.conflict(ProblemCode.MINUTES_IMPORTED_ALREADY, body.name + ": " + earlier.get());
            }
            return planned;
        } catch (RuleBroken taken) {
            throw taken.code() == ProblemCode.MINUTES_IMPORTED_ALREADY || earlier.isEmpty()
                    ? taken
                    : new RuleBroken(
                            taken.kind(), taken.code(), taken.detail() + "; " + earlier.get(), taken.violations());
        }
    }

    private Optional<MeetingEntity> requireFree(
            BodyEntity body, MinutesReading reading, @Nullable MeetingEntity meeting) {
        var date = reading.day();
        room.requireDay("", date);
        var planned = meeting == null ? room.openOn(body, date, null) : Optional.of(room.requireOpen(meeting));
        room.requireFreeNumbers(
                body,
                date,
                reading.minutes().paragraphs().stream()
                        .map(paragraph -> new ParagraphLabel(paragraph.number(), paragraph.letter()))
                        .toList());
        return planned;
    }

    /// Which item of the meeting's agenda became which paragraph; what is on one side only is reported.
    AgendaMatch match(@Nullable MeetingEntity meeting, MinutesReading reading) {
        var match = room.match(
                meeting,
                reading.minutes().paragraphs().stream()
                        .map(one -> new AgendaMatch.Matter(one.line(), one.title(), one.caseNumber()))
                        .toList());
        reading.diagnostics().addAll(match.diagnostics());
        return match;
    }

    /// The same text as minutes of another body that the caller reads.
    private void reportOtherBodies(MinutesSource source, Optional<BodyEntity> body, List<Diagnostic> diagnostics) {
        for (var earlier : imports.ofTextElsewhere(source.sha256(), body.map(known -> known.id), access.readable())) {
            diagnostics.add(DiagnosticCode.MINUTES_OF_OTHER_BODY.at(
                    1,
                    "",
                    "The same text was imported for another body, by " + earlier.id + " for the meeting of "
                            + earlier.date));
        }
    }
}
