package se.samverka.meetings.meeting;

import se.samverka.meetings.meeting.store.MeetingEntity;

/// Event inside the service, in the transaction of the announcement: these minutes are public from now on.
public record MinutesAnnounced(MeetingEntity meeting) {}
