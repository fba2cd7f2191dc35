package se.samverka.platform.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import se.samverka.platform.value.AppealTime;
import se.samverka.platform.value.WorkingDays;

/// Swedish non-working days, and the appeal time that is extended by them.
///
/// Public holidays come from Jollyday. The act of 1930 (lag 1930:173, 2 §) also counts three eves that are not
/// public holidays: Midsummer's Eve, Christmas Eve and New Year's Eve.
public final class SwedishCalendar {

    public static final WorkingDays WORKING_DAYS = new WorkingDays(SwedishCalendar::isDayOff);
    public static final AppealTime APPEAL_TIME = new AppealTime(WORKING_DAYS);

    private static final Set<MonthDay> EVES = Set.of(MonthDay.of(Month.DECEMBER, 24), MonthDay.of(Month.DECEMBER, 31));
    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    private SwedishCalendar() {}

    private static boolean isDayOff(LocalDate day) {
        return isWeekend(day) || isEve(day) || HOLIDAYS.isHoliday(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// Midsummer's Eve is the Friday from 19 to 25 June.
    private static boolean isEve(LocalDate day) {
        return EVES.contains(MonthDay.from(day))
                || (day.getMonth() == Month.JUNE
                        && day.getDayOfWeek() == DayOfWeek.FRIDAY
                        && day.getDayOfMonth() >= 19
                        && day.getDayOfMonth() <= 25);
    }
}
