package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Which meetings a list shows; what is absent leaves out none.
///
/// @param from the first day
/// @param to the last day
public record MeetingFilter(
        Optional<UUID> body, Optional<LocalDate> from, Optional<LocalDate> to, Optional<MeetingStatus> status) {}
