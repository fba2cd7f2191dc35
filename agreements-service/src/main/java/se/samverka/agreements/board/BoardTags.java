package se.samverka.agreements.board;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.board.store.AppointmentEntity;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;

/// The entity tags of boards and appointments.
///
/// A board's document shows a day, so that its tag, `b7-12-2026-03-01`, names the day too: on another day a
/// cached answer may be wrong although nothing was written. It names the agreement's edition beside its own,
/// because members for a party sit only on days on which it is a party. For a change, only the edition of the
/// board is compared.
public final class BoardTags {

    private static final Pattern SHOWN = Pattern.compile("(?<=\"b[0-9]{1,19})-[0-9-]{1,36}(?=\")");

    private BoardTags() {}

    public static EntityTag of(BoardEntity board, AgreementEntity agreement, LocalDate day) {
        return new EntityTag(written(board).getValue() + "-" + agreement.edition + "-" + day);
    }

    public static EntityTag of(AppointmentEntity appointment) {
        return EntityTags.of("s", appointment.edition);
    }

    /// Demands that the caller has read the board's present state, whichever day it was shown for.
    ///
    /// @throws RuleBroken 428 without If-Match, 412 when it names another state
    static void require(@Nullable String ifMatch, BoardEntity board) {
        EntityTags.require(ifMatch == null ? null : SHOWN.matcher(ifMatch).replaceAll(""), written(board));
    }

    private static EntityTag written(BoardEntity board) {
        return EntityTags.of("b", board.edition);
    }
}
