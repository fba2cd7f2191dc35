package se.samverka.meetings.minutesimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.DiagnosticSeverity;
import se.samverka.meetings.minutesimport.model.ImportRule;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.platform.rule.Violation;

/// Minutes that have been read, with the body that they belong to.
///
/// @param attendances what can be stored of those present and absent
/// @param body absent when it is not registered
/// @param diagnostics those of the text and those of the body's series
record MinutesReading(
        ImportedMinutes minutes,
        List<Attendance> attendances,
        Optional<BodyEntity> body,
        List<Diagnostic> diagnostics) {

    boolean isOfAKnownMeeting() {
        return body.isPresent() && minutes.meeting().heldOn() != null;
    }

    /// The day of the meeting; only when it is known.
    LocalDate day() {
        return Objects.requireNonNull(minutes.meeting().heldOn());
    }

    List<Violation> errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == DiagnosticSeverity.ERROR)
                .map(ImportRule::diagnosedError)
                .toList();
    }

    /// @param meetingId absent when nothing is stored
    /// @param importId absent when nothing is stored
    ImportDocument document(@Nullable UUID meetingId, @Nullable UUID importId) {
        return ImportDocuments.of(
                minutes,
                importId,
                meetingId,
                body.map(known -> known.id).orElse(null),
                body.map(known -> known.name).orElse(minutes.meeting().body()),
                diagnostics);
    }
}
