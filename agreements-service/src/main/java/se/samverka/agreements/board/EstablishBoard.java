package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.board.model.Board;
import se.samverka.agreements.board.model.BoardViolation;
import se.samverka.agreements.board.model.Seat;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;

/// Gives an agreement a board, and changes its seats.
@ApplicationScoped
public class EstablishBoard {

    static final int MAX_BOARDS = 50;

    private final AgreementAccess access;
    private final Boards boards;
    private final BoardFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    EstablishBoard(AgreementAccess access, Boards boards, BoardFacts facts, Caller caller, BusinessTime time) {
        this.access = access;
        this.boards = boards;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement is rejected or withdrawn or has its boards, 422 when the board
    /// breaks
    ///     a rule
    @Transactional
    public BoardEntity establish(UUID agreementId, Board board) {
        var agreement = facts.governed(agreementId);
        requireMay(agreement);
        if (boards.count(agreementId) >= MAX_BOARDS) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_BOARDS, "An agreement has at most " + MAX_BOARDS + " boards");
        }
        check(agreement, board, null);
        var entity = new BoardEntity(agreementId, board, caller.subject(), time.now());
        boards.add(entity);
        facts.changed(
                entity,
                "board-established",
                About.document(BoardFacts.path(entity)).saying("Seats: " + inWords(board)));
        return entity;
    }

    /// Whoever sits on a seat that goes away stays and is shown as beyond the seats, until the appointment is
    /// ended.
    ///
    /// @param ifMatch the board's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 409 and 422 as [#establish]
    @Transactional
    public BoardEntity revise(UUID agreementId, UUID boardId, Board board, @Nullable String ifMatch) {
        var agreement = facts.governed(agreementId);
        requireMay(agreement);
        var entity = facts.board(agreement, boardId);
        BoardTags.require(ifMatch, entity);
        check(agreement, board, boardId);
        var before = inWords(entity.board());
        entity.take(board, caller.subject(), time.now());
        facts.changed(
                entity,
                "board-revised",
                About.document(BoardFacts.path(entity)).saying("Seats before: " + before + "; now: " + inWords(board)));
        return entity;
    }

    /// Seats say who decides for whom. With the draft any party writes them; later they are all parties'.
    private void requireMay(AgreementEntity agreement) {
        if (!(agreement.state() instanceof Draft)) {
            access.requireCoordinator(agreement, "changes the boards of an agreement that is no draft");
        }
    }

    private void check(AgreementEntity agreement, Board board, @Nullable UUID besides) {
        var broken = board.check(facts.parties(agreement));
        if (broken.isEmpty() && boards.isNameTaken(agreement.id, board.name(), besides)) {
            broken.add(BoardViolation.boardNameTwice("/name", board.name()));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    private static String inWords(Board board) {
        return board.seats().isEmpty()
                ? "none"
                : board.seats().stream().map(Seat::toString).collect(Collectors.joining(", "));
    }
}
