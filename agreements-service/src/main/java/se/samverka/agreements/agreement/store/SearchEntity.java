package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// The words that an agreement is found by. The database writes them; nothing reads them but its own operators.
@Entity
@Immutable
@Table(name = "agreement_search")
class SearchEntity {

    @Id
    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(columnDefinition = "tsvector")
    String words;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected SearchEntity() {}
}
