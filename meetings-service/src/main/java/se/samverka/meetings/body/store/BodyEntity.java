package se.samverka.meetings.body.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyFacts;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.body.model.SeatKind;
import se.samverka.meetings.body.model.Seats;
import se.samverka.meetings.body.model.TermOfOffice;

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

    /// The body that it belongs to.
    @Column(name = "parent_body_id")
    public @Nullable UUID parentBodyId;

    /// The organisation that it belongs to, where it belongs to no other body.
    @Column(name = "parent_organisation")
    public @Nullable String parentOrganisation;

    /// The first day on which the body exists, if it is known.
    @Column(name = "from_date")
    public @Nullable LocalDate from;

    /// The last day.
    @Column(name = "to_date")
    public @Nullable LocalDate to;

    @Column(name = "term_from")
    public @Nullable LocalDate termFrom;

    @Column(name = "term_to")
    public @Nullable LocalDate termTo;

    @Column(name = "minimum_substitutes")
    public @Nullable Integer minimumSubstitutes;

    @Column(name = "maximum_substitutes")
    public @Nullable Integer maximumSubstitutes;

    /// The seats of parties and nominating organisations.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "seats", nullable = false)
    public List<Seats> seats;

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    public @Nullable TermOfOffice termOfOffice() {
        return termFrom == null || termTo == null ? null : new TermOfOffice(termFrom, termTo);
    }

    public BodyFacts facts() {
        return new BodyFacts(
                from,
                to,
                Stream.concat(
                                Stream.of(
                                        Seats.inAll(SeatKind.ORDINARY, minimumSeats, maximumSeats),
                                        Seats.inAll(SeatKind.SUBSTITUTE, minimumSubstitutes, maximumSubstitutes)),
                                seats.stream())
                        .toList());
    }
}
