package se.samverka.meetings.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.samverka.meetings.decision.model.KnownAgreement;

/// What this service knows of an agreement, from events alone.
@Entity
@Table(name = "known_agreement")
public class KnownAgreementEntity {

    @Id
    public UUID id;

    /// The agreement's revision in agreements-service.
    @Column(name = "revision", nullable = false)
    public long revision;

    @Column(name = "title", nullable = false)
    public String title;

    @Column(name = "status", nullable = false)
    public String status;

    /// Organisation numbers of those who may read the agreement.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "parties", nullable = false)
    public List<String> parties;

    public void take(KnownAgreement agreement) {
        revision = agreement.revision();
        title = agreement.title();
        status = agreement.status();
        parties = List.copyOf(agreement.readers());
    }
}
