package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import se.samverka.platform.value.AppealTime;

/// That an approval is posted on the notice board (anslag, kommunallagen 2017:725, 8 kap.).
///
/// @param announcedOn the day from which it is posted, and from which the appeal time runs
/// @param appealable whether the body's decisions can be appealed
public record Announcement(LocalDate announcedOn, boolean appealable) {

    /// How long what cannot be appealed stays posted.
    private static final Period NOT_APPEALABLE = Period.ofWeeks(3);

    /// The last day on the board: the last day of the appeal time, or three weeks after the announcement where
    /// nothing
    /// can be appealed.
    public LocalDate postedUntil(AppealTime appealTime) {
        return appealable ? appealTime.lastDay(announcedOn) : announcedOn.plus(NOT_APPEALABLE);
    }

    /// The last day for an appeal; none where nothing can be appealed.
    public Optional<LocalDate> lastAppealOn(AppealTime appealTime) {
        return appealable ? Optional.of(appealTime.lastDay(announcedOn)) : Optional.empty();
    }

    /// The day on which the decisions get legal force when nobody appeals; none where nothing can be appealed.
    public Optional<LocalDate> legalForceOn(AppealTime appealTime) {
        return lastAppealOn(appealTime).map(last -> last.plusDays(1));
    }
}
