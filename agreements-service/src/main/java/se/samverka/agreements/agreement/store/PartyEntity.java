package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/// An organisation that may see an agreement.
@Entity
@Table(name = "agreement_party")
class PartyEntity {

    /// The agreement and the organisation that may see it.
    @Embeddable
    record Key(
            @Column(name = "organisation_number") String organisationNumber,
            @Column(name = "agreement_id") UUID agreementId) {}

    @EmbeddedId
    Key key;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected PartyEntity() {}
}
