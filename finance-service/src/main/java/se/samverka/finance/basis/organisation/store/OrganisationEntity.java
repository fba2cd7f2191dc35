package se.samverka.finance.basis.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.platform.value.OrganisationNumber;

/// One revision of an organisation. Rows are only ever added.
@Entity
@Table(name = "organisation")
@IdClass(OrganisationEntity.Key.class)
class OrganisationEntity {

    @Id
    @Column(name = "organisation_number")
    String organisationNumber;

    @Id
    long revision;

    @Column
    String name;

    @Column(name = "area_code")
    @Nullable
    String areaCode;

    @Column
    @Nullable
    String endpoint;

    @Column(name = "buyer_reference")
    @Nullable
    String buyerReference;

    @Column
    @Nullable
    String bankgiro;

    @Column
    @Nullable
    String plusgiro;

    @Column(name = "recorded_at")
    Instant recordedAt;

    record Key(String organisationNumber, long revision) {}

    protected OrganisationEntity() {}

    OrganisationEntity(Organisation organisation, long revision, Instant recordedAt) {
        this.organisationNumber = organisation.organisationNumber().value();
        this.revision = revision;
        this.name = organisation.name();
        this.areaCode = organisation.areaCode();
        this.endpoint = organisation.endpoint();
        this.buyerReference = organisation.buyerReference();
        this.bankgiro = organisation.bankgiro();
        this.plusgiro = organisation.plusgiro();
        this.recordedAt = recordedAt;
    }

    Organisation toModel() {
        return new Organisation(
                OrganisationNumber.of(organisationNumber),
                name,
                areaCode,
                endpoint,
                buyerReference,
                bankgiro,
                plusgiro);
    }
}
