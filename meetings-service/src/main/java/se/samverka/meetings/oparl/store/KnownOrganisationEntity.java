package se.samverka.meetings.oparl.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// What an organisation is called, from events alone.
@Entity
@Table(name = "known_organisation")
public class KnownOrganisationEntity {

    @Id
    @Column(name = "organisation_number")
    public String organisationNumber;

    /// The organisation's revision in agreements-service.
    @Column(name = "revision", nullable = false)
    public long revision;

    @Column(name = "name", nullable = false)
    public String name;
}
