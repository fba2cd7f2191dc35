package se.samverka.meetings.minutesimport.rest;

import se.samverka.meetings.minutesimport.model.MinutesSource;

/// The body of a request with minutes, as [MinutesSourceReader] has read it. No record, because its text is a
/// whole document and no field.
public final class SentMinutes {

    private final MinutesSource source;

    SentMinutes(MinutesSource source) {
        this.source = source;
    }

    MinutesSource source() {
        return source;
    }
}
