package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.board.model.Board;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Gives an agreement a board.
@ApplicationScoped
public class EstablishBoard {

    static final int MAX_BOARDS = 50;

    private final Boards boards;
    private final SeatRules rules;
    private final BoardFacts facts;
    private final ShowBoards show;
    private final Caller caller;
    private final BusinessTime time;

    EstablishBoard(
            Boards boards, SeatRules rules, BoardFacts facts, ShowBoards show, Caller caller, BusinessTime time) {
        this.boards = boards;
        this.rules = rules;
        this.facts = facts;
        this.show = show;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement is rejected or withdrawn or has 50 boards, 422 when the board
    ///     breaks a rule
    @Transactional
    public Tagged<BoardDocument> run(UUID agreementId, Board board) {
        var agreement = facts.governed(agreementId);
        rules.requireMay(agreement);
        if (boards.count(agreementId) >= MAX_BOARDS) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_BOARDS, "An agreement has at most " + MAX_BOARDS + " boards");
        }
        rules.requireSound(agreement, board, null);
        var entity = new BoardEntity(agreementId, board, caller.subject(), time.now());
        boards.persist(entity);
        facts.changed(
                entity,
                "board-established",
                About.document(BoardFacts.path(entity)).saying("Seats: " + SeatRules.inWords(board)));
        return show.today(agreement, entity);
    }
}
