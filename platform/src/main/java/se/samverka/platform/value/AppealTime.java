package se.samverka.platform.value;

import java.time.LocalDate;
import java.time.Period;

/// The period in which a decision of a municipality, a region or a federation can be appealed.
///
/// It is three weeks from the day on which the approved minutes were announced (kommunallagen 2017:725, 13 kap. 5
/// §). When the last day is a Saturday, a Sunday or a public holiday, the period ends on the next working day
/// (lag
/// 1930:173, 2 §). The announcement stays posted for the whole period (kommunallagen 8 kap. 13 §).
public final class AppealTime {

    private static final Period LENGTH = Period.ofWeeks(3);

    private final WorkingDays workingDays;

    public AppealTime(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /// The last day for an appeal.
    public LocalDate lastDay(LocalDate announcedOn) {
        return workingDays.onOrAfter(announcedOn.plus(LENGTH));
    }
}
