package se.samverka.agreements.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.organisation.model.OrganisationType;

/// An organisation of the register.
@Entity
@Table(name = "organisation")
public class OrganisationEntity {

    @Id
    @Column(name = "organisation_number")
    public String organisationNumber;

    public String name;

    @Enumerated(EnumType.STRING)
    public OrganisationType type;

    @Column(name = "area_code")
    @Nullable
    public String areaCode;

    @Nullable
    public String endpoint;

    @Column(name = "buyer_reference")
    @Nullable
    public String buyerReference;

    @Nullable
    public String bankgiro;

    @Nullable
    public String plusgiro;

    public long revision;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /// Its fields are set before it is persisted.
    @SuppressWarnings("NullAway.Init")
    public OrganisationEntity() {}
}
