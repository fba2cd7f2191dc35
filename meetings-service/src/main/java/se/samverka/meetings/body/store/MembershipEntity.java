package se.samverka.meetings.body.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipRole;

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

    @Version
    @Column(name = "version", nullable = false)
    public long version;
}
