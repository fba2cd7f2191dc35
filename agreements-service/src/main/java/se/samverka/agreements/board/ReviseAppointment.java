package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.model.Appointment;
import se.samverka.agreements.board.store.Appointments;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Ends an appointment (`to`), or corrects what was recorded wrongly. The database keeps the earlier states.
@ApplicationScoped
public class ReviseAppointment {

    private final Appointments appointments;
    private final AppointmentRules rules;
    private final BoardFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    ReviseAppointment(
            Appointments appointments, AppointmentRules rules, BoardFacts facts, Caller caller, BusinessTime time) {
        this.appointments = appointments;
        this.rules = rules;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the appointment's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 422 when the appointment breaks a rule
    @Transactional
    public Tagged<AppointmentDocument> run(
            UUID agreementId, UUID boardId, UUID appointmentId, Appointment appointment, @Nullable String ifMatch) {
        var agreement = facts.governed(agreementId);
        var board = facts.board(agreement, boardId);
        var entity = appointments.one(agreementId, boardId, appointmentId).orElseThrow(BoardFacts::unknownAppointment);
        rules.requireMay(entity.appointment());
        rules.requireMay(appointment);
        EntityTags.require(ifMatch, BoardTags.of(entity));
        rules.requireSound(agreement, board, appointment, entity);
        if (!entity.appointment().person().equals(appointment.person())) {
            // A person who was named by mistake is not kept.
            facts.erase(board, appointmentId);
            appointments.forgetEarlier(appointmentId);
        }
        entity.take(appointment, caller.subject(), time.now());
        facts.changed(board, entity, "appointment-revised");
        return ShowAppointments.tagged(entity);
    }
}
