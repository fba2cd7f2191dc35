package se.samverka.finance.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// The row of an agreement that is locked while something is computed of it.
@Entity
@Table(name = "agreement")
class AgreementEntity {

    @Id
    UUID id;

    @Column
    long revision;

    @Column
    String title = "";

    protected AgreementEntity() {}
}
