package se.samverka.meetings.meeting;

import se.samverka.meetings.meeting.store.MeetingEntity;

/// Inside the service, in the transaction of the announcement: these minutes are now everybody's to see.
public record MinutesAnnounced(MeetingEntity meeting) {}
