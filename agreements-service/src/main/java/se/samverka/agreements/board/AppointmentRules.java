package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.board.model.Appointment;
import se.samverka.agreements.board.store.AppointmentEntity;
import se.samverka.agreements.board.store.Appointments;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// What appointing a member and revising an appointment have in common.
@ApplicationScoped
class AppointmentRules {

    private final AgreementAccess access;
    private final Appointments appointments;
    private final BoardFacts facts;
    private final BusinessTime time;

    AppointmentRules(AgreementAccess access, Appointments appointments, BoardFacts facts, BusinessTime time) {
        this.access = access;
        this.appointments = appointments;
        this.facts = facts;
        this.time = time;
    }

    /// A party appoints its own members. Any party may record who sits for a group, with the decision, because
    /// only the agreement's text says which parties are in the group.
    ///
    /// @throws RuleBroken 403
    void requireMay(Appointment appointment) {
        var party = appointment.nominator().organisationNumber();
        if (party != null) {
            access.requireActsFor(party);
        }
    }

    /// @param before the appointment that is revised; null for a new one
    /// @throws RuleBroken 422 with every rule that the appointment breaks
    void requireSound(
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
            var others = appointments.ofPerson(board.id, appointment, before == null ? null : before.id);
            appointment.clashWith(others).ifPresent(broken::add);
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }
}
