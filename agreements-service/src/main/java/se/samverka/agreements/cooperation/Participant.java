package se.samverka.agreements.cooperation;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// A party in a cooperation area, with every time that it has taken part.
///
/// @param memberships in the order of their days; they never overlap
@Schema(name = "CooperationParticipant", description = "Participant of a cooperation area / Deltagare")
public record Participant(
        UUID agreementId,
        @Schema(examples = "skollakare") String area,
        OrganisationNumber organisationNumber,
        List<Membership> memberships) {

    /// From when until when.
    ///
    /// @param from the first day on which it takes part
    /// @param decision the party's own decision to take part
    /// @param outFrom the first day on which it takes part no more, because it has opted out or, without a
    ///     decision on that, is no longer party to the agreement; `from` itself when it changed its mind in time
    /// @param outDecision the party's own decision to leave
    @Schema(name = "CooperationMembership", description = "From when until when / Deltagandets tid")
    public record Membership(
            OrganisationNumber organisationNumber,
            @Schema(examples = "2026-03-01") LocalDate from,

            @Schema(examples = "Barn- och utbildningsnämnden 2026-02-17 § 12") @Nullable
            String decision,

            @Schema(examples = "2027-07-01") @Nullable LocalDate outFrom,

            @Schema(examples = "Barn- och utbildningsnämnden 2027-05-18 § 40") @Nullable
            String outDecision) {}

    static Participant of(
            AgreementEntity agreement,
            String area,
            OrganisationNumber party,
            List<MembershipEntity> rows,
            PartyTimes times) {
        return new Participant(
                agreement.id,
                area,
                party,
                rows.stream().map(row -> row.view(times, agreement.lastDay())).toList());
    }

    /// Tells apart what can have happened: a row is added when the party opts in, and ends when it opts out or
    /// leaves the agreement, on a day that an amendment may move.
    public EntityTag tag() {
        long days = memberships.stream()
                .map(Membership::outFrom)
                .filter(Objects::nonNull)
                .mapToLong(LocalDate::toEpochDay)
                .sum();
        long opted =
                memberships.stream().filter(one -> one.outDecision() != null).count();
        return EntityTags.of("cp" + memberships.size() + "-" + opted + "-", days);
    }
}
