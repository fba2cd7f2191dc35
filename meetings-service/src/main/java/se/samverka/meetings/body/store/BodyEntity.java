package se.samverka.meetings.body.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;

/// A political or official body that meets.
@Entity
@Table(name = "body")
public class BodyEntity {

    @Id
    public UUID id;

    @Column(name = "name", nullable = false)
    public String name;

    /// The organisation that writes the body's minutes.
    @Column(name = "secretariat")
    public @Nullable String secretariat;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    public BodyKind kind;

    /// How many persons confirm the minutes beside the chair.
    @Column(name = "approvers_required", nullable = false)
    public int approversRequired;

    /// Whether the body's decisions can be appealed.
    @Column(name = "appealable", nullable = false)
    public boolean appealable;

    @Column(name = "minimum_seats")
    public @Nullable Integer minimumSeats;

    @Column(name = "maximum_seats")
    public @Nullable Integer maximumSeats;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "mandatory_matters", nullable = false)
    public List<String> mandatoryMatters;

    /// Where the minutes are kept, for those who want to read them; null where nobody has said it.
    @Column(name = "minutes_kept_at")
    public @Nullable String minutesKeptAt;

    @Version
    @Column(name = "version", nullable = false)
    public long version;
}
