package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import java.util.Optional;

/// Which assignments a list shows; what is absent leaves out none.
///
/// @param addressee in upper or lower case
/// @param dueBefore the day after the last
public record AssignmentFilter(
        Optional<AssignmentStatus> status, Optional<String> addressee, Optional<LocalDate> dueBefore) {}
