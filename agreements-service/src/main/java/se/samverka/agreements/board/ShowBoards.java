package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.board.store.Appointments;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows boards, and how their seats are filled on a day.
@ApplicationScoped
public class ShowBoards {

    private final Boards boards;
    private final Appointments appointments;
    private final AgreementAccess access;
    private final ReadPartyTimes partyTimes;
    private final BusinessTime time;

    ShowBoards(
            Boards boards,
            Appointments appointments,
            AgreementAccess access,
            ReadPartyTimes partyTimes,
            BusinessTime time) {
        this.boards = boards;
        this.appointments = appointments;
        this.access = access;
        this.partyTimes = partyTimes;
        this.time = time;
    }

    /// In the order in which they were established, or by name.
    ///
    /// @param validOn empty for today
    public Page<BoardDocument> page(UUID agreementId, Optional<LocalDate> validOn, PageQuery page) {
        access.visible(agreementId);
        var day = validOn.orElseGet(time::today);
        var parties = partyTimes.of(agreementId);
        var found = boards.page(agreementId, page);
        var appointed = appointments.on(found.items().stream().map(b -> b.id).toList(), day);
        return found.map(board -> BoardDocument.of(board, appointed.getOrDefault(board.id, List.of()), parties, day));
    }

    /// @param validOn empty for today
    /// @throws RuleBroken 404 when the agreement has no such board
    public Tagged<BoardDocument> one(UUID agreementId, UUID boardId, Optional<LocalDate> validOn) {
        var agreement = access.visible(agreementId);
        var board = boards.board(agreementId, boardId).orElseThrow(BoardFacts::unknown);
        return tagged(agreement, board, validOn.orElseGet(time::today));
    }

    /// The board as it is today.
    Tagged<BoardDocument> today(AgreementEntity agreement, BoardEntity board) {
        return tagged(agreement, board, time.today());
    }

    private Tagged<BoardDocument> tagged(AgreementEntity agreement, BoardEntity board, LocalDate day) {
        var appointed = appointments.on(List.of(board.id), day).getOrDefault(board.id, List.of());
        return new Tagged<>(
                BoardDocument.of(board, appointed, partyTimes.of(agreement.id), day),
                BoardTags.of(board, agreement, day));
    }
}
