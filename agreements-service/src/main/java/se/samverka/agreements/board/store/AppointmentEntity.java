package se.samverka.agreements.board.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.model.Appointment;
import se.samverka.agreements.board.model.Nominator;
import se.samverka.agreements.board.model.Occupancy.Held;
import se.samverka.agreements.board.model.SeatRole;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// A person's appointment to a board. The database keeps its earlier states in `board_appointment_record`.
@Entity
@Table(name = "board_appointment")
public class AppointmentEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    @Column(name = "board_id")
    public UUID boardId;

    String person;

    @Column(name = "person_key")
    String personKey;

    @Column(name = "organisation_number")
    @Nullable
    String organisationNumber;

    @Column(name = "group_id")
    @Nullable
    String groupId;

    @Enumerated(EnumType.STRING)
    SeatRole role;

    boolean chair;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    @Column(name = "deciding_body")
    String decidingBody;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Nullable
    String reference;

    @Column(name = "meeting_id")
    @Nullable
    String meetingId;

    @Column(name = "decision_id")
    @Nullable
    UUID decisionId;

    public long edition;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AppointmentEntity() {}

    @SuppressWarnings("NullAway.Init")
    public AppointmentEntity(BoardEntity board, Appointment appointment, String recordedBy, Instant now) {
        this.id = Ids.newId();
        this.agreementId = board.agreementId;
        this.boardId = board.id;
        take(appointment, recordedBy, now);
    }

    /// Takes the contents of a request.
    public final void take(Appointment appointment, String by, Instant now) {
        var party = appointment.nominator().organisationNumber();
        person = appointment.person();
        personKey = appointment.personKey();
        organisationNumber = party == null ? null : party.value();
        groupId = appointment.nominator().groupId();
        role = appointment.role();
        chair = appointment.hasChair();
        validFrom = appointment.from();
        validTo = appointment.to();
        decidingBody = appointment.decision().body();
        decidedOn = appointment.decision().decidedOn();
        reference = appointment.decision().reference();
        meetingId = appointment.decision().meetingId();
        decisionId = appointment.decision().decisionId();
        recordedAt = now;
        recordedBy = by;
        edition++;
    }

    public Appointment appointment() {
        var party = organisationNumber == null ? null : OrganisationNumber.of(organisationNumber);
        return new Appointment(
                person,
                new Nominator(party, groupId),
                role,
                chair,
                validFrom,
                validTo,
                new Appointment.AppointmentDecision(decidingBody, decidedOn, reference, meetingId, decisionId));
    }

    public Held held() {
        return new Held(id, appointment());
    }
}
