package se.samverka.agreements.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.organisation.Organisation.OrganisationType;
import se.samverka.platform.value.OrganisationNumber;

@Entity
@Table(name = "organisation")
class OrganisationEntity {

    @Id
    @Column(name = "organisation_number")
    String organisationNumber;

    String name;

    @Enumerated(EnumType.STRING)
    OrganisationType type;

    @Column(name = "area_code")
    @Nullable
    String areaCode;

    @Nullable
    String endpoint;

    @Column(name = "buyer_reference")
    @Nullable
    String buyerReference;

    @Nullable
    String bankgiro;

    @Nullable
    String plusgiro;

    long revision;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected OrganisationEntity() {}

    OrganisationEntity(Organisation organisation, Instant now) {
        this.organisationNumber = organisation.organisationNumber().value();
        this.name = organisation.name();
        this.type = organisation.type();
        this.recordedAt = now;
        take(organisation, now);
    }

    final void take(Organisation organisation, Instant now) {
        name = organisation.name();
        type = organisation.type();
        areaCode = organisation.areaCode();
        endpoint = organisation.endpoint();
        buyerReference = organisation.buyerReference();
        bankgiro = organisation.bankgiro();
        plusgiro = organisation.plusgiro();
        recordedAt = now;
        revision++;
    }

    Organisation view() {
        return new Organisation(
                OrganisationNumber.of(organisationNumber),
                name,
                type,
                areaCode,
                endpoint,
                buyerReference,
                bankgiro,
                plusgiro);
    }
}
