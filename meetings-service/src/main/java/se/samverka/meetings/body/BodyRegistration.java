package se.samverka.meetings.body;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.body.model.BodyRule;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// What a caller sends of a body to register or replace it.
///
/// @param secretariat absent when the caller leaves the choice to the rule of the operation
/// @param approversRequired how many confirm the minutes beside the chair; what is usual for the kind when null
/// @param appealable whether decisions can be appealed; what is usual for the kind when null
/// @param mandatoryMatters what the body must prepare, if anything
/// @param minutesKeptAt where the minutes are kept, if anybody says so
public record BodyRegistration(
        String name,
        @Nullable OrganisationNumber secretariat,
        BodyKind kind,
        @Nullable Integer approversRequired,
        @Nullable Boolean appealable,
        @Nullable Integer minimumSeats,
        @Nullable Integer maximumSeats,
        List<String> mandatoryMatters,
        @Nullable String minutesKeptAt) {

    /// @param own the body that may have the name already; null for a new one
    /// @throws RuleBroken 422 with {@link BodyRule.MinimumAboveMaximum}; 409 when another body has the name
    void check(BodyRepository bodies, @Nullable UUID own) {
        if (minimumSeats != null && maximumSeats != null && minimumSeats > maximumSeats) {
            throw RuleBroken.invalid(BodyRule.minimumAboveMaximum(minimumSeats, maximumSeats));
        }
        if (bodies.named(name).filter(other -> !other.id.equals(own)).isPresent()) {
            throw RuleBroken.conflict(ProblemCode.BODY_NAME_TAKEN, "There is already a body named " + name);
        }
    }

    void writeTo(BodyEntity body, @Nullable OrganisationNumber chosenSecretariat) {
        body.name = name;
        body.secretariat = chosenSecretariat == null ? null : chosenSecretariat.value();
        body.kind = kind;
        body.approversRequired = approversRequired == null ? kind.usualApprovers() : approversRequired;
        body.appealable = appealable == null ? kind.usuallyAppealable() : appealable;
        body.minimumSeats = minimumSeats;
        body.maximumSeats = maximumSeats;
        body.mandatoryMatters = mandatoryMatters;
        body.minutesKeptAt = minutesKeptAt;
    }
}
