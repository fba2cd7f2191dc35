package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.board.model.Appointment;
import se.samverka.agreements.board.store.AppointmentEntity;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;

/// Records who is appointed to a board, and corrects or ends an appointment. More may be appointed than there are
/// seats.
@ApplicationScoped
public class Appoint {

    /// All that have ever been appointed to one board.
    static final int MAX_APPOINTMENTS = 5_000;

    private final AgreementAccess access;
    private final Boards boards;
    private final BoardFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    Appoint(AgreementAccess access, Boards boards, BoardFacts facts, Caller caller, BusinessTime time) {
        this.access = access;
        this.boards = boards;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement is rejected or withdrawn or the board's list is full, 422 when the
    ///     appointment breaks a rule
    @Transactional
    public AppointmentEntity appoint(UUID agreementId, UUID boardId, Appointment appointment) {
        var agreement = facts.governed(agreementId);
        var board = facts.board(agreement, boardId);
        requireMay(appointment);
        if (boards.countAppointments(boardId) >= MAX_APPOINTMENTS) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_APPOINTMENTS,
                    "A board has at most " + MAX_APPOINTMENTS + " appointments, past ones included");
        }
        check(agreement, board, appointment, null);
        var entity = new AppointmentEntity(board, appointment, caller.subject(), time.now());
        boards.add(entity);
        facts.changed(board, entity, "board-appointed");
        return entity;
    }

    /// Ends the appointment (`to`) or puts right what was recorded wrongly; what it was stays in the database.
    ///
    /// @param ifMatch the appointment's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 422 when the appointment breaks a rule
    @Transactional
    public AppointmentEntity revise(
            UUID agreementId, UUID boardId, UUID appointmentId, Appointment appointment, @Nullable String ifMatch) {
        var agreement = facts.governed(agreementId);
        var board = facts.board(agreement, boardId);
        var entity = boards.appointment(agreementId, boardId, appointmentId)
                .orElseThrow(() -> RuleBroken.notFound("appointment to this board"));
        requireMay(entity.appointment());
        requireMay(appointment);
        EntityTags.require(ifMatch, BoardTags.of(entity));
        check(agreement, board, appointment, entity);
        if (!entity.appointment().person().equals(appointment.person())) {
            // Whoever was named by mistake is not named any more.
            facts.erase(board, appointmentId);
            boards.forgetEarlier(appointmentId);
        }
        entity.take(appointment, caller.subject(), time.now());
        facts.changed(board, entity, "appointment-revised");
        return entity;
    }

    /// Who sits for a party that party says. Who sits for a group any party records, with the decision: which
    /// parties are in a group the agreement says in words alone.
    private void requireMay(Appointment appointment) {
        var party = appointment.nominator().organisationNumber();
        if (party != null) {
            access.requireActsFor(party);
        }
    }

    /// Erases an appointment with its history: the person's name is kept nowhere any more, and readers of the feed
    /// get its tombstone. Whatever has become of the agreement, and also for a party that has left it.
    ///
    /// @param ifMatch the appointment's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 403 for another than the party that nominated the
    ///     person and an administrator
    @Transactional
    public void erase(UUID agreementId, UUID boardId, UUID appointmentId, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(agreementId);
        var board = facts.board(agreement, boardId);
        var entity = boards.appointment(agreementId, boardId, appointmentId)
                .orElseThrow(() -> RuleBroken.notFound("appointment to this board"));
        var nominator = entity.appointment().nominator().organisationNumber();
        if (!caller.isAdmin() && (nominator == null || !caller.actsFor(nominator))) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_APPOINTMENT,
                    "Only the party that nominated a person, or an administrator, erases the appointment");
        }
        EntityTags.require(ifMatch, BoardTags.of(entity));
        boards.erase(entity);
        facts.erased(board, appointmentId);
    }

    private void check(
            AgreementEntity agreement, BoardEntity board, Appointment appointment, @Nullable AppointmentEntity before) {
        var setting = new Appointment.Setting(
                board.board(),
                facts.parties(agreement),
                agreement.validFrom(),
                agreement.lastDay(),
                time.today(),
                before == null ? null : before.appointment());
        var broken = appointment.check(setting);
        if (broken.isEmpty()) {
            var others = boards.appointmentsOf(board.id, appointment, before == null ? null : before.id);
            appointment.clashWith(others).ifPresent(broken::add);
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }
}
