package se.samverka.agreements.cooperation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.cooperation.Participant.Membership;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// From when until when a party takes part in an area. A row is never lost. It changes when the party opts
/// out, and when the party had left the agreement before that day and opts in anew.
@Entity
@Table(name = "cooperation_membership")
class MembershipEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    String area;

    @Column(name = "organisation_number")
    String organisationNumber;

    @Column(name = "from_day")
    LocalDate from;

    @Nullable
    String decision;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "out_from")
    @Nullable
    LocalDate outFrom;

    @Column(name = "out_decision")
    @Nullable
    String outDecision;

    @Column(name = "out_recorded_at")
    @Nullable
    Instant outRecordedAt;

    @Column(name = "out_recorded_by")
    @Nullable
    String outRecordedBy;

    /// The first day on which it was no longer party to the agreement, where it had opted out for a later day.
    @Column(name = "left_from")
    @Nullable
    LocalDate leftFrom;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected MembershipEntity() {}

    MembershipEntity(
            CooperationAreaEntity area,
            OrganisationNumber organisation,
            LocalDate from,
            @Nullable String decision,
            String by,
            Instant now) {
        this.id = Ids.newId();
        this.agreementId = area.key.agreementId();
        this.area = area.key.area();
        this.organisationNumber = organisation.value();
        this.from = from;
        this.decision = decision;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    void end(LocalDate day, @Nullable String why, String by, Instant now) {
        outFrom = day;
        outDecision = why;
        outRecordedAt = now;
        outRecordedBy = by;
    }

    /// Keeps the day on which the party has left the agreement; a day that it opted out for stays beside it.
    ///
    /// @return whether there was anything to keep
    boolean endWithTheParty(LocalDate day, String by, Instant now) {
        if (outFrom == null) {
            end(day, null, by, now);
        } else if (leftFrom == null && day.isBefore(outFrom)) {
            leftFrom = day;
        } else {
            return false;
        }
        return true;
    }

    /// With the day on which the party is out of the agreement itself, where that comes first: nobody has to opt
    /// out of an area of an agreement that it has left.
    ///
    /// @param lastDay the agreement's last day; what ends with it is not said of each membership
    Membership view(PartyTimes times, LocalDate lastDay) {
        var party = OrganisationNumber.of(organisationNumber);
        var left = Stream.of(Optional.ofNullable(leftFrom), times.firstDayOut(party, from))
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(lastDay) && (outFrom == null || day.isBefore(outFrom)))
                .min(LocalDate::compareTo);
        return left.map(day -> new Membership(party, from, decision, day, null))
                .orElseGet(() -> new Membership(party, from, decision, outFrom, outDecision));
    }
}
