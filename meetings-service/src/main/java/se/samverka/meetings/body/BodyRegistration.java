package se.samverka.meetings.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.body.model.BodyRule;
import se.samverka.meetings.body.model.Seats;
import se.samverka.meetings.body.model.TermOfOffice;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// What a caller sends of a body to register or replace it.
///
/// @param secretariat absent when the caller leaves the choice to the rule of the operation
/// @param approversRequired how many confirm the minutes beside the chair; what is usual for the kind when null
/// @param appealable whether decisions can be appealed; what is usual for the kind when null
/// @param totals how many seats there are in all
/// @param seats those of parties and nominating organisations
/// @param mandatoryMatters what the body must prepare, if anything
/// @param minutesKeptAt where the minutes are kept, if anybody says so
/// @param parent what it belongs to
/// @param from the first day on which the body exists, if it is known
/// @param to the last day
public record BodyRegistration(
        String name,
        @Nullable OrganisationNumber secretariat,
        BodyKind kind,
        @Nullable Integer approversRequired,
        @Nullable Boolean appealable,
        Totals totals,
        List<Seats> seats,
        List<String> mandatoryMatters,
        @Nullable String minutesKeptAt,
        Parent parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable TermOfOffice termOfOffice) {

    /// Fewest and most seats, of ordinary members and of substitutes.
    public record Totals(
            @Nullable Integer minimumSeats,
            @Nullable Integer maximumSeats,
            @Nullable Integer minimumSubstitutes,
            @Nullable Integer maximumSubstitutes) {}

    /// The body or the organisation that the body belongs to.
    public record Parent(@Nullable UUID body, @Nullable OrganisationNumber organisation) {

        static final Parent NONE = new Parent(null, null);

        static Parent of(BodyEntity body) {
            return new Parent(
                    body.parentBodyId,
                    body.parentOrganisation == null ? null : OrganisationNumber.of(body.parentOrganisation));
        }
    }

    /// @param own the body that may have the name already; null for a new one
    /// @throws RuleBroken 422 with all broken rules of {@link BodyRule}, or for a day out of range; 409 when
    /// another body of the secretariat has the name
    void check(
            BodyRepository bodies,
            @Nullable UUID own,
            @Nullable OrganisationNumber chosenSecretariat,
            LocalDate today) {
        requireDaysInRange(today);
        var broken =
                Stream.concat(BodyRule.division(seats), single(bodies, own)).toList();
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        if (bodies.isTaken(name, chosenSecretariat, own)) {
            throw RuleBroken.conflict(ProblemCode.BODY_NAME_TAKEN, "The secretariat already has a body named " + name);
        }
    }

    private void requireDaysInRange(LocalDate today) {
        DayInRange.require("/from", from, today);
        DayInRange.require("/to", to, today);
        if (termOfOffice != null) {
            DayInRange.require("/termOfOffice/from", termOfOffice.from(), today);
            DayInRange.require("/termOfOffice/to", termOfOffice.to(), today);
        }
    }

    private Stream<Violation> single(BodyRepository bodies, @Nullable UUID own) {
        return Stream.of(
                        BodyRule.range("/maximumSeats", totals.minimumSeats(), totals.maximumSeats()),
                        BodyRule.range("/maximumSubstitutes", totals.minimumSubstitutes(), totals.maximumSubstitutes()),
                        BodyRule.period("/to", from, to),
                        termOfOffice == null
                                ? Optional.<Violation>empty()
                                : BodyRule.period("/termOfOffice/to", termOfOffice.from(), termOfOffice.to()),
                        parent(bodies, own))
                .flatMap(Optional::stream);
    }

    private Optional<Violation> parent(BodyRepository bodies, @Nullable UUID own) {
        if (parent.body() == null) {
            return Optional.empty();
        }
        if (parent.organisation() != null) {
            return Optional.of(BodyRule.parentTwice());
        }
        var above = bodies.fromParentUpwards(parent.body());
        if (above.isEmpty()) {
            return Optional.of(BodyRule.parentUnknown(parent.body()));
        }
        return own != null && above.contains(own) ? Optional.of(BodyRule.parentCircle()) : Optional.empty();
    }

    void writeTo(BodyEntity body, @Nullable OrganisationNumber chosenSecretariat) {
        body.name = name;
        body.secretariat = text(chosenSecretariat);
        body.kind = kind;
        body.approversRequired = approversRequired == null ? kind.usualApprovers() : approversRequired;
        body.appealable = appealable == null ? kind.usuallyAppealable() : appealable;
        body.minimumSeats = totals.minimumSeats();
        body.maximumSeats = totals.maximumSeats();
        body.minimumSubstitutes = totals.minimumSubstitutes();
        body.maximumSubstitutes = totals.maximumSubstitutes();
        body.seats = seats;
        body.mandatoryMatters = mandatoryMatters;
        body.minutesKeptAt = minutesKeptAt;
        body.parentBodyId = parent.body();
        body.parentOrganisation = text(parent.organisation());
        body.from = from;
        body.to = to;
        body.termFrom = termOfOffice == null ? null : termOfOffice.from();
        body.termTo = termOfOffice == null ? null : termOfOffice.to();
    }

    private static @Nullable String text(@Nullable OrganisationNumber organisation) {
        return organisation == null ? null : organisation.value();
    }
}
