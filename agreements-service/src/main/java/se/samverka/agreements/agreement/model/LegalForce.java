package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Predicate;

/// From which day a decision counts.
///
/// A municipal or regional decision gains legal force on the day after its appeal time has run out. The appeal time
/// is
/// three weeks from the day the adjusted minutes were announced (kommunallagen 2017:725, 13 kap. 5 §); when its last
/// day is a Saturday, a Sunday or a public holiday, it lasts until the next working day (lag 1930:173, 2 §). A
/// decision
/// that only needs approval, as a rector's, counts at once.
public final class LegalForce {

    private static final Period APPEAL_TIME = Period.ofWeeks(3);

    private final Predicate<LocalDate> dayOff;

    /// @param dayOff whether a day is a Saturday, a Sunday, a public holiday, or an eve that the act of 1930 equals
    ///     to
    /// one
    public LegalForce(Predicate<LocalDate> dayOff) {
        this.dayOff = dayOff;
    }

    /// The first day on which the approval counts; empty while that cannot be said: not announced yet, or appealed.
    public Optional<LocalDate> of(Approval approval, Terms.Requirement requirement) {
        return switch (requirement) {
            case APPROVAL -> Optional.of(approval.decidedOn());
            case LEGAL_FORCE ->
                approval.isAppealed()
                        ? Optional.empty()
                        : Optional.ofNullable(approval.announcedOn())
                                .map(this::lastAppealDay)
                                .map(day -> day.plusDays(1));
        };
    }

    private LocalDate lastAppealDay(LocalDate announcedOn) {
        var day = announcedOn.plus(APPEAL_TIME);
        while (dayOff.test(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
