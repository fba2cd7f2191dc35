package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.board.model.Appointment;
import se.samverka.agreements.board.store.AppointmentEntity;
import se.samverka.agreements.board.store.Appointments;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Records who is appointed to a board. More members than there are seats may be appointed.
@ApplicationScoped
public class AppointMember {

    /// Past ones included.
    static final int MAX_APPOINTMENTS = 5_000;

    private final Appointments appointments;
    private final AppointmentRules rules;
    private final BoardFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    AppointMember(
            Appointments appointments, AppointmentRules rules, BoardFacts facts, Caller caller, BusinessTime time) {
        this.appointments = appointments;
        this.rules = rules;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement is rejected or withdrawn or the board has 5000 appointments, 422
    ///     when the appointment breaks a rule
    @Transactional
    public Tagged<AppointmentDocument> run(UUID agreementId, UUID boardId, Appointment appointment) {
        var agreement = facts.governed(agreementId);
        var board = facts.board(agreement, boardId);
        rules.requireMay(appointment);
        if (appointments.count(boardId) >= MAX_APPOINTMENTS) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_APPOINTMENTS,
                    "A board has at most " + MAX_APPOINTMENTS + " appointments, past ones included");
        }
        rules.requireSound(agreement, board, appointment, null);
        var entity = new AppointmentEntity(board, appointment, caller.subject(), time.now());
        appointments.persist(entity);
        facts.changed(board, entity, "board-appointed");
        return ShowAppointments.tagged(entity);
    }
}
