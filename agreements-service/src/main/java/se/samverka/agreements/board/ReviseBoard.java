package se.samverka.agreements.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.model.Board;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Changes a board or its seats. Members whose seats are removed stay, and are shown as overfilled, until their
/// appointments are ended.
@ApplicationScoped
public class ReviseBoard {

    private final SeatRules rules;
    private final BoardFacts facts;
    private final ShowBoards show;
    private final Caller caller;
    private final BusinessTime time;

    ReviseBoard(SeatRules rules, BoardFacts facts, ShowBoards show, Caller caller, BusinessTime time) {
        this.rules = rules;
        this.facts = facts;
        this.show = show;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the board's ETag as the caller read it
    /// @throws RuleBroken 428 or 412 about the ETag, 409 when the agreement is rejected or withdrawn, 422 when
    ///     the board breaks a rule
    @Transactional
    public Tagged<BoardDocument> run(UUID agreementId, UUID boardId, Board board, @Nullable String ifMatch) {
        var agreement = facts.governed(agreementId);
        rules.requireMay(agreement);
        var entity = facts.board(agreement, boardId);
        BoardTags.require(ifMatch, entity);
        rules.requireSound(agreement, board, boardId);
        var before = SeatRules.inWords(entity.board());
        entity.take(board, caller.subject(), time.now());
        facts.changed(
                entity,
                "board-revised",
                About.document(BoardFacts.path(entity))
                        .saying("Seats before: " + before + "; now: " + SeatRules.inWords(board)));
        return show.today(agreement, entity);
    }
}
