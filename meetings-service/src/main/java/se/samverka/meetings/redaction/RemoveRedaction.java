package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.MaskedWords;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.model.RedactionKind;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Removes a redaction that was a mistake, or is not needed any more: masked words are shown again, and what was
/// unpublished is public again. What was erased cannot come back.
@ApplicationScoped
public class RemoveRedaction {

    private final MeetingAccess access;
    private final MinutesRedactionRepository redactions;
    private final MinutesWords words;
    private final RewriteMinutes rewrite;
    private final BusinessTime time;

    RemoveRedaction(
            MeetingAccess access,
            MinutesRedactionRepository redactions,
            MinutesWords words,
            RewriteMinutes rewrite,
            BusinessTime time) {
        this.access = access;
        this.redactions = redactions;
        this.words = words;
        this.rewrite = rewrite;
        this.time = time;
    }

    /// @param ifMatch the redaction's ETag as the caller read it
    /// @throws RuleBroken 404, 403, 428, 412; 409 when it is an erasure, or removed already
    @Transactional
    public Tagged<RedactionDocument> run(UUID meetingId, UUID id, @Nullable String ifMatch, String reason) {
        var meeting = access.writableWithBody(meetingId);
        var redaction = redactions.locked(meetingId, id).orElseThrow(() -> RuleBroken.notFound("redaction"));
        EntityTags.require(ifMatch, RedactionDocument.tag(redaction));
        if (redaction.kind == RedactionKind.ERASED) {
            throw RuleBroken.conflict(ProblemCode.REDACTION_FINAL, "What was erased is kept nowhere");
        }
        if (redaction.removedOn != null) {
            throw RuleBroken.conflict(
                    ProblemCode.REDACTION_REMOVED, "The redaction was removed on " + redaction.removedOn);
        }
        MaskedWords.requireNone(redactions.inForce(meetingId), "/reason", reason);
        boolean unpublishes = redaction.kind == RedactionKind.UNPUBLISHED;
        var documents =
                unpublishes ? List.<Worded<?>>of() : words.of(meeting, Worded.masks(redactions.inForce(meetingId)));
        redaction.removedOn = time.today();
        redaction.removalReason = reason;
        redaction.passages = List.of();
        redactions.flush();
        if (unpublishes) {
            rewrite.settlePublicity(meeting);
        } else {
            rewrite.run(meeting, documents, Worded.masks(redactions.inForce(meetingId)), Optional.empty());
        }
        rewrite.show(meeting);
        return RedactionDocument.tagged(redaction);
    }
}
