package se.samverka.meetings.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What this service knows of an agreement, from events alone.
@Entity
@Table(name = "known_agreement")
public class KnownAgreementEntity {

    @Id
    public UUID id;

    /// Of the agreement in its own service; a lower one arriving late is dropped.
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
}
