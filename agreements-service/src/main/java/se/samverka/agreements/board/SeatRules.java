package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.board.model.Board;
import se.samverka.agreements.board.model.BoardViolation;
import se.samverka.agreements.board.model.Seat;
import se.samverka.agreements.board.store.Boards;
import se.samverka.platform.rule.RuleBroken;

/// What establishing and revising a board have in common.
@ApplicationScoped
class SeatRules {

    private final AgreementAccess access;
    private final Boards boards;
    private final BoardFacts facts;

    SeatRules(AgreementAccess access, Boards boards, BoardFacts facts) {
        this.access = access;
        this.boards = boards;
        this.facts = facts;
    }

    /// Any party may write the boards of a draft. Later they concern all parties, and the coordinator writes them.
    ///
    /// @throws RuleBroken 403
    void requireMay(AgreementEntity agreement) {
        if (!(agreement.state() instanceof Draft)) {
            access.requireCoordinator(agreement, "changes the boards of an agreement that is no draft");
        }
    }

    /// @param besides the board that is revised; null for a new one
    /// @throws RuleBroken 422 with every rule that the board breaks
    void requireSound(AgreementEntity agreement, Board board, @Nullable UUID besides) {
        var broken = board.check(facts.parties(agreement));
        if (broken.isEmpty() && boards.isNameTaken(agreement.id, board.name(), besides)) {
            broken.add(BoardViolation.boardNameTwice("/name", board.name()));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    static String inWords(Board board) {
        return board.seats().isEmpty()
                ? "none"
                : board.seats().stream().map(Seat::toString).collect(Collectors.joining(", "));
    }
}
