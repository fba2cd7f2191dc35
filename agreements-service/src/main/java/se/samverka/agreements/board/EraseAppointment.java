package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.board.store.Appointments;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.EntityTags;

/// Erases an appointment with its earlier states, so that the person's name is kept nowhere. Readers of the
/// changes feed get a tombstone. This is possible in any state of the agreement, and for a party that has left it.
@ApplicationScoped
public class EraseAppointment {

    private final Appointments appointments;
    private final AgreementAccess access;
    private final BoardFacts facts;
    private final Caller caller;

    EraseAppointment(Appointments appointments, AgreementAccess access, BoardFacts facts, Caller caller) {
        this.appointments = appointments;
        this.access = access;
        this.facts = facts;
        this.caller = caller;
    }

    /// @param ifMatch the appointment's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 403 for another than the party that nominated the person or an
    ///     administrator
    @Transactional
    public void run(UUID agreementId, UUID boardId, UUID appointmentId, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(agreementId);
        var board = facts.board(agreement, boardId);
        var entity = appointments.one(agreementId, boardId, appointmentId).orElseThrow(BoardFacts::unknownAppointment);
        var nominator = entity.appointment().nominator().organisationNumber();
        if (!caller.isAdmin() && (nominator == null || !caller.actsFor(nominator))) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_APPOINTMENT,
                    "Only the party that nominated a person, or an administrator, erases the appointment");
        }
        EntityTags.require(ifMatch, BoardTags.of(entity));
        appointments.erase(entity);
        facts.erased(board, appointmentId);
    }
}
