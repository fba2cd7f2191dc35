package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverka.platform.value.AppealTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// From which day a decision has legal force, and from which it binds.
///
/// A municipal or regional decision gains legal force on the day after its appeal time ([AppealTime]) has run
/// out. A decision that only needs approval, as a rector's, counts at once.
public final class LegalForce {

    private final AppealTime appealTime;

    public LegalForce(AppealTime appealTime) {
        this.appealTime = appealTime;
    }

    /// The first day on which the decision has legal force; empty while that cannot be said (not announced yet,
    /// or an appeal is pending) and for a decision that was set aside. An appeal that changed nothing is final
    /// on a day of its own, which may come before the appeal time has run out.
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

    /// The first day on which the decision meets what its party must decide. Where approval is enough that is
    /// its own day; but as long as an appeal is pending, and once the decision is set aside, it meets nothing.
    public Optional<LocalDate> bindingFrom(Approval approval, Terms.Requirement requirement) {
        if (approval.appealIsPending() || approval.wasSetAside()) {
            return Optional.empty();
        }
        return switch (requirement) {
            case APPROVAL -> Optional.of(approval.decidedOn());
            case LEGAL_FORCE -> of(approval);
        };
    }

    /// The day on which the last of the conditions can be met at the earliest: with each decision as it is
    /// recorded, and each one that is missing made and announced on a day.
    ///
    /// @param decisionOf what a party has decided, if it has
    /// @return empty while an appeal is pending, or when a party has said no or its decision was set aside
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
