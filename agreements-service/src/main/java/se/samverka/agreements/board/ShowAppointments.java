package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.board.store.AppointmentEntity;
import se.samverka.agreements.board.store.Appointments;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows who sits on a board, has sat on it, or will.
@ApplicationScoped
public class ShowAppointments {

    private final Boards boards;
    private final Appointments appointments;
    private final AgreementAccess access;
    private final ReadPartyTimes partyTimes;

    ShowAppointments(Boards boards, Appointments appointments, AgreementAccess access, ReadPartyTimes partyTimes) {
        this.boards = boards;
        this.appointments = appointments;
        this.access = access;
        this.partyTimes = partyTimes;
    }

    /// By first day.
    ///
    /// @param validOn only those that hold on that day
    /// @throws RuleBroken 404 when the agreement has no such board
    public Page<AppointmentDocument> page(UUID agreementId, UUID boardId, Optional<LocalDate> validOn, PageQuery page) {
        access.visible(agreementId);
        var board = boards.board(agreementId, boardId).orElseThrow(BoardFacts::unknown);
        return validOn.map(day -> onDay(board, day, page))
                .orElseGet(() -> appointments.page(board.id, page))
                .map(AppointmentDocument::of);
    }

    /// Nobody sits for a party on a day on which it is not party to the agreement.
    private Page<AppointmentEntity> onDay(BoardEntity board, LocalDate day, PageQuery page) {
        var parties = partyTimes.of(board.agreementId);
        var all = appointments.on(board.id, day, page).stream()
                .filter(one -> one.appointment()
                        .held(parties)
                        .filter(held -> held.holdsOn(day))
                        .isPresent())
                .toList();
        return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
    }

    /// @throws RuleBroken 404 when the board has no such appointment
    public Tagged<AppointmentDocument> one(UUID agreementId, UUID boardId, UUID appointmentId) {
        access.visible(agreementId);
        return appointments
                .one(agreementId, boardId, appointmentId)
                .map(ShowAppointments::tagged)
                .orElseThrow(BoardFacts::unknownAppointment);
    }

    static Tagged<AppointmentDocument> tagged(AppointmentEntity entity) {
        return new Tagged<>(AppointmentDocument.of(entity), BoardTags.of(entity));
    }
}
