package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.board.store.AppointmentEntity;
import se.samverka.agreements.board.store.Appointments;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.idempotency.KeptAnswers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Publishes every change of a board: a line in the agreement's timeline and entries in the changes feed.
@ApplicationScoped
class BoardFacts {

    private static final String BOARD = "board";
    private static final String APPOINTMENT = "appointment";

    private final Agreements agreements;
    private final AgreementAccess access;
    private final ReadPartyTimes partyTimes;
    private final Boards boards;
    private final Appointments appointments;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final KeptAnswers answers;
    private final BusinessTime time;

    BoardFacts(
            Agreements agreements,
            AgreementAccess access,
            ReadPartyTimes partyTimes,
            Boards boards,
            Appointments appointments,
            Timeline timeline,
            ChangeLog changes,
            KeptAnswers answers,
            BusinessTime time) {
        this.agreements = agreements;
        this.access = access;
        this.partyTimes = partyTimes;
        this.boards = boards;
        this.appointments = appointments;
        this.timeline = timeline;
        this.changes = changes;
        this.answers = answers;
        this.time = time;
    }

    /// The agreement, locked until the transaction ends, so that changes of its boards happen one after the
    /// other.
    ///
    /// @throws RuleBroken 404 when the caller may not see it, 409 when it is rejected or withdrawn
    AgreementEntity governed(UUID agreementId) {
        var agreement = access.locked(agreementId);
        return switch (agreement.state()) {
            case AgreementState.Rejected rejected -> throw rejected.refuse("governed by a board");
            case AgreementState.Withdrawn withdrawn -> throw withdrawn.refuse("governed by a board");
            case AgreementState.Draft ignored -> agreement;
            case AgreementState.Proposed ignored -> agreement;
            case AgreementState.InForce ignored -> agreement;
            case AgreementState.Expired ignored -> agreement;
            case AgreementState.Dissolved ignored -> agreement;
        };
    }

    /// Who is party to the agreement on which days.
    PartyTimes parties(AgreementEntity agreement) {
        return partyTimes.of(agreement.id);
    }

    static RuleBroken unknown() {
        return RuleBroken.notFound("board of this agreement");
    }

    static RuleBroken unknownAppointment() {
        return RuleBroken.notFound("appointment to this board");
    }

    /// @throws RuleBroken 404 when the agreement has no such board
    BoardEntity board(AgreementEntity agreement, UUID boardId) {
        return boards.board(agreement.id, boardId).orElseThrow(BoardFacts::unknown);
    }

    /// Notes the change in the timeline, and puts the board as it is today into the changes feed.
    void changed(BoardEntity board, String fact, About about) {
        timeline.note(board.agreementId, fact, about);
        var today = time.today();
        var holding = appointments.on(List.of(board.id), today).getOrDefault(board.id, List.of());
        changes.upserted(
                BOARD,
                board.id.toString(),
                "/agreements/" + board.agreementId + "/" + path(board),
                BoardDocument.of(board, holding, partyTimes.of(board.agreementId), today),
                agreements.readers(board.agreementId));
    }

    /// The same for one of its appointments, which the board shows too.
    void changed(BoardEntity board, AppointmentEntity appointment, String fact) {
        board.reseated();
        var path = path(board) + "/appointments/" + appointment.id;
        var decision = appointment.appointment().decision();
        changed(board, fact, About.document(path).by(decision.toString(), decision.decisionId()));
        changes.upserted(
                APPOINTMENT,
                appointment.id.toString(),
                "/agreements/" + board.agreementId + "/" + path,
                AppointmentDocument.of(appointment),
                agreements.readers(board.agreementId));
    }

    /// Removes the name of an appointed person from the feed, also from the board's entries, and from kept
    /// answers.
    void erase(BoardEntity board, UUID appointmentId) {
        changes.erase(APPOINTMENT, appointmentId.toString());
        changes.erase(BOARD, board.id.toString());
        answers.empty("/appointments/" + appointmentId);
    }

    /// Publishes that an appointment has been erased: its tombstone, and the board without it.
    void erased(BoardEntity board, UUID appointmentId) {
        erase(board, appointmentId);
        board.reseated();
        var path = path(board) + "/appointments/" + appointmentId;
        changed(board, "appointment-erased", About.document(path));
        changes.deleted(
                APPOINTMENT,
                appointmentId.toString(),
                "/agreements/" + board.agreementId + "/" + path,
                agreements.readers(board.agreementId));
    }

    static String path(BoardEntity board) {
        return "boards/" + board.id;
    }
}
