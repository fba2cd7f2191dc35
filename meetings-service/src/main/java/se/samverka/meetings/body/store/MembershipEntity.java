package se.samverka.meetings.body.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.Membership;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.meetings.body.model.SeatedMember;
import se.samverka.platform.value.OrganisationNumber;

/// A seat in a body, held by a person for an organisation.
@Entity
@Table(name = "membership")
public class MembershipEntity {

    @Id
    public UUID id;

    @Column(name = "body_id", nullable = false)
    public UUID bodyId;

    @Column(name = "member", nullable = false)
    public String member;

    /// The party's letter or letters, `S`, `KD`.
    @Column(name = "party")
    public @Nullable String party;

    @Column(name = "organisation_number", nullable = false)
    public String organisationNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    public MembershipRole role;

    @Column(name = "from_date", nullable = false)
    public LocalDate from;

    /// The last day, if it is known.
    @Column(name = "to_date")
    public @Nullable LocalDate to;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    public MembershipStatus status;

    /// Why the membership was ended; null when nobody has ended it.
    @Column(name = "end_reason")
    public @Nullable String endReason;

    /// What the mistake was; null unless the membership is removed.
    @Column(name = "removal_reason")
    public @Nullable String removalReason;

    @Column(name = "removed_at")
    public @Nullable Instant removedAt;

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    public void write(Membership membership) {
        member = membership.member();
        party = membership.party();
        organisationNumber = membership.organisationNumber().value();
        role = membership.role();
        from = membership.from();
        to = membership.to();
        if (to == null) {
            endReason = null;
        }
    }

    SeatedMember seated() {
        return new SeatedMember(
                id, new Membership(member, party, OrganisationNumber.of(organisationNumber), role, from, to));
    }
}
