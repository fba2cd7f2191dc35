package se.samverka.agreements.cooperation;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.cooperation.store.MembershipEntity;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// A party in a cooperation area, with every time that it has taken part.
///
/// @param memberships in the order of their days; they never overlap
@Schema(name = "CooperationParticipant", description = "Participant of a cooperation area / Deltagare")
public record Participant(
        UUID agreementId,

        @Schema(
                description = "The area's name in paths: small letters, digits and hyphens, unique within the"
                        + " agreement / Områdets namn i adresser: gemener, siffror och bindestreck, unikt inom"
                        + " avtalet",
                examples = "skollakare")
        String area,

        @Schema(description = "The party that takes part / Parten som deltar")
        OrganisationNumber organisationNumber,

        @Schema(
                description =
                        "Each time that it has taken part, in order / Varje gång parten har deltagit, i" + " ordning")
        List<Membership> memberships) {

    /// One time that the party has taken part.
    ///
    /// @param from first day, inclusive
    /// @param decision the party's own decision to take part
    /// @param outFrom the first day on which it does not take part: it has opted out, or it has left the
    /// agreement
    ///     and `outDecision` is absent; the same as `from` when it opted out before it began
    /// @param outDecision the party's own decision to opt out
    @Schema(name = "CooperationMembership", description = "From when until when / Deltagandets tid")
    public record Membership(
            @Schema(
                    description = "The organisation that the member represents / Organisationen som ledamoten"
                            + " företräder")
            OrganisationNumber organisationNumber,

            @Schema(description = "First day of the seat, inclusive / Platsens första dag", examples = "2026-03-01")
            LocalDate from,

            @Schema(
                    description = "The party's own decision to take part / Partens eget beslut att delta",
                    examples = "Barn- och utbildningsnämnden 2026-02-17 § 12")
            @Nullable
            String decision,

            @Schema(
                    description = "First day on which it no longer takes part; absent while it does / Första dagen utan"
                            + " deltagande; saknas medan parten deltar",
                    examples = "2027-07-01")
            @Nullable
            LocalDate outFrom,

            @Schema(
                    description = "The party's own decision to opt out; absent where it left the agreement / Partens"
                            + " eget beslut att gå ur; saknas om parten lämnade avtalet",
                    examples = "Barn- och utbildningsnämnden 2027-05-18 § 40")
            @Nullable
            String outDecision) {}

    /// An opt-in, as it stands beside the party's time in the agreement. A party that leaves the agreement leaves
    /// its areas too, without opting out.
    ///
    /// @param lastDay the agreement's last day; memberships that end with the agreement show no end
    static Membership membership(MembershipEntity row, PartyTimes times, LocalDate lastDay) {
        var party = OrganisationNumber.of(row.organisationNumber);
        var left = Stream.of(Optional.ofNullable(row.leftFrom), times.firstDayOut(party, row.from))
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(lastDay) && (row.outFrom == null || day.isBefore(row.outFrom)))
                .min(LocalDate::compareTo);
        return left.map(day -> new Membership(party, row.from, row.decision, day, null))
                .orElseGet(() -> new Membership(party, row.from, row.decision, row.outFrom, row.outDecision));
    }

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
                rows.stream()
                        .map(row -> membership(row, times, agreement.lastDay()))
                        .toList());
    }

    /// Another tag when the party opts in, opts out, or leaves the agreement on another day.
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
