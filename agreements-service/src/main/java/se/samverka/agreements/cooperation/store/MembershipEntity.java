package se.samverka.agreements.cooperation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// A party's time in a cooperation area. No row is deleted. A row changes when the party opts out, and when a party
/// that left the agreement before that day opts in again.
@Entity
@Table(name = "cooperation_membership")
public class MembershipEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    public String area;

    @Column(name = "organisation_number")
    public String organisationNumber;

    @Column(name = "from_day")
    public LocalDate from;

    @Nullable
    public String decision;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    @Column(name = "out_from")
    @Nullable
    public LocalDate outFrom;

    @Column(name = "out_decision")
    @Nullable
    public String outDecision;

    @Column(name = "out_recorded_at")
    @Nullable
    public Instant outRecordedAt;

    @Column(name = "out_recorded_by")
    @Nullable
    public String outRecordedBy;

    /// The first day on which it was not party to the agreement, when it had opted out for a later day.
    @Column(name = "left_from")
    @Nullable
    public LocalDate leftFrom;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected MembershipEntity() {}

    public MembershipEntity(
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

    public void end(LocalDate day, @Nullable String why, String by, Instant now) {
        outFrom = day;
        outDecision = why;
        outRecordedAt = now;
        outRecordedBy = by;
    }

    /// Records the day on which the party left the agreement. The day that it opted out for is kept beside it.
    ///
    /// @return whether anything changed
    public boolean endWithTheParty(LocalDate day, String by, Instant now) {
        if (outFrom == null) {
            end(day, null, by, now);
        } else if (leftFrom == null && day.isBefore(outFrom)) {
            leftFrom = day;
        } else {
            return false;
        }
        return true;
    }
}
