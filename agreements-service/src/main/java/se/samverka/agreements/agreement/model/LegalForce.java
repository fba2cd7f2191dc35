package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverka.platform.value.AppealTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// The day from which a decision has legal force, and the day from which it binds.
///
/// A municipal or regional decision gains legal force on the day after the end of its appeal time ([AppealTime]).
/// A decision that only needs approval, as a rector's, applies at once.
public final class LegalForce {

    private final AppealTime appealTime;

    public LegalForce(AppealTime appealTime) {
        this.appealTime = appealTime;
    }

    /// The first day on which the decision has legal force; empty while that is unknown (not announced yet,
    /// or an appeal is pending) and for a decision that was set aside. An appeal that changed nothing may be final
    /// before the end of the appeal time.
    public Optional<LocalDate> of(Approval approval) {
        if (approval.appealIsPending() || approval.wasSetAside()) {
            return Optional.empty();
        }
        var afterAppealTime = Optional.ofNullable(approval.announcedOn())
                .map(appealTime::lastDay)
                .map(day -> day.plusDays(1));
        var finalOn = approval.appealFinalOn();
        return finalOn == null ? afterAppealTime : afterAppealTime.map(day -> finalOn.isAfter(day) ? finalOn : day);
    }

    /// The first day on which the decision meets its party's entry condition. When approval is enough, that is
    /// the day of the decision. While an appeal is pending, and once the decision is set aside, there is none.
    public Optional<LocalDate> bindingFrom(Approval approval, Terms.Requirement requirement) {
        if (approval.appealIsPending() || approval.wasSetAside()) {
            return Optional.empty();
        }
        return switch (requirement) {
            case APPROVAL -> Optional.of(approval.decidedOn());
            case LEGAL_FORCE -> of(approval);
        };
    }

    /// The earliest day on which the last of the conditions can be met, given the recorded decisions, and supposing
    /// that the missing ones are made and announced on a day.
    ///
    /// @param decisionOf what a party has decided, if it has
    /// @return empty while an appeal is pending, or when a party's decision is a rejection or was set aside
    public Optional<LocalDate> earliestOf(
            List<Terms.EntryCondition> conditions,
            Function<OrganisationNumber, Optional<Approval>> decisionOf,
            LocalDate day) {
        var earliest = Optional.<LocalDate>empty();
        for (var condition : conditions) {
            var decided = decisionOf.apply(condition.party());
            if (decided.filter(d -> d.outcome() == Approval.Outcome.REJECTED || d.appealIsPending() || d.wasSetAside())
                    .isPresent()) {
                return Optional.empty();
            }
            var met = bindingFrom(
                    decided.map(d -> d.announcedBy(day)).orElseGet(() -> Approval.on(day)), condition.requirement());
            earliest = Stream.concat(earliest.stream(), met.stream()).max(LocalDate::compareTo);
        }
        return earliest;
    }
}
