package se.samverka.agreements.board.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.model.Board;
import se.samverka.agreements.board.model.Board.BoardKind;
import se.samverka.agreements.board.model.Nominator;
import se.samverka.agreements.board.model.Seat;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// A board with its seats.
@Entity
@Table(name = "board")
public class BoardEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    String name;

    @Enumerated(EnumType.STRING)
    BoardKind kind;

    @Nullable
    String purpose;

    /// Grows with every change of the board or its appointments.
    public long edition;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @ElementCollection
    @CollectionTable(name = "board_seat", joinColumns = @JoinColumn(name = "board_id"))
    @OrderColumn(name = "position")
    List<SeatRow> seats = new ArrayList<>();

    /// One nominator's seats.
    @Embeddable
    record SeatRow(
            @Column(name = "agreement_id") UUID agreementId,

            @Column(name = "organisation_number") @Nullable String organisationNumber,

            @Column(name = "group_id") @Nullable String groupId,
            @Column(name = "group_name") @Nullable String groupName,
            @Column(name = "appointed_by") @Nullable String appointedBy,
            int ordinary,
            int substitute) {

        static SeatRow of(UUID agreementId, Seat seat) {
            var party = seat.nominator().organisationNumber();
            return new SeatRow(
                    agreementId,
                    party == null ? null : party.value(),
                    seat.nominator().groupId(),
                    seat.groupName(),
                    seat.appointedBy(),
                    seat.ordinary(),
                    seat.substitute());
        }

        Seat seat() {
            var party = organisationNumber == null ? null : OrganisationNumber.of(organisationNumber);
            return new Seat(new Nominator(party, groupId), groupName, appointedBy, ordinary, substitute);
        }
    }

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BoardEntity() {}

    @SuppressWarnings("NullAway.Init")
    public BoardEntity(UUID agreementId, Board board, String recordedBy, Instant now) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        take(board, recordedBy, now);
    }

    /// Takes the contents of a request.
    public final void take(Board board, String by, Instant now) {
        name = board.name();
        kind = board.kind();
        purpose = board.purpose();
        var rows = board.seats().stream()
                .map(seat -> SeatRow.of(agreementId, seat))
                .toList();
        if (!rows.equals(seats)) {
            seats.clear();
            seats.addAll(rows);
        }
        recordedAt = now;
        recordedBy = by;
        edition++;
    }

    /// A member has been added or has left.
    public void reseated() {
        edition++;
    }

    public Board board() {
        return new Board(name, kind, purpose, seats.stream().map(SeatRow::seat).toList());
    }
}
