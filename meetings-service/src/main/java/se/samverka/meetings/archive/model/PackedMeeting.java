package se.samverka.meetings.archive.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting of a package.
///
/// @param position from 1
/// @param folder where its files lie in the package, below what is archived
/// @param revision of the meeting that was packed; null until then
/// @param tooLong whether its minutes are too long for a PDF file
public record PackedMeeting(
        int position,
        UUID meetingId,
        String folder,
        @Nullable Long revision,
        boolean tooLong) {}
