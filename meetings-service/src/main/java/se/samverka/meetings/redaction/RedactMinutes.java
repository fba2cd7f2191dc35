package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.ApprovedWordsTakenAway;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.model.HiddenWords;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.redaction.DraftRedaction.Draft;
import se.samverka.meetings.redaction.ResealApprovals.Before;
import se.samverka.meetings.redaction.Worded.Hiding;
import se.samverka.meetings.redaction.model.RedactionWish;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Tagged;

/// Hides words of approved minutes, or makes them no longer public. The tables of minutes then have what may be
/// shown:
/// the API, the feed, events, the search and paper follow without knowing of it.
@ApplicationScoped
public class RedactMinutes {

    private final MeetingAccess access;
    private final MinutesRedactionRepository redactions;
    private final DraftRedaction draft;
    private final RewriteMinutes rewrite;
    private final ResealApprovals reseal;
    private final Event<ApprovedWordsTakenAway> takenAway;

    RedactMinutes(
            MeetingAccess access,
            MinutesRedactionRepository redactions,
            DraftRedaction draft,
            RewriteMinutes rewrite,
            ResealApprovals reseal,
            Event<ApprovedWordsTakenAway> takenAway) {
        this.access = access;
        this.redactions = redactions;
        this.draft = draft;
        this.rewrite = rewrite;
        this.reseal = reseal;
        this.takenAway = takenAway;
    }

    /// Shows what {@link #run} would do, and writes nothing.
    ///
    /// @throws RuleBroken as {@link #run}
    @Transactional
    public RedactionDocument preview(UUID meetingId, @Nullable String ifMatch, RedactionWish wish) {
        return RedactionDocument.of(draft.of(writable(meetingId, ifMatch), wish).redaction());
    }

    /// @param ifMatch the meeting's ETag as the caller read it
    /// @throws RuleBroken 404, 403, 428, 412; 409 when the § is not approved, or not public; 422 about the words
    @Transactional
    public Tagged<RedactionDocument> run(UUID meetingId, @Nullable String ifMatch, RedactionWish wish) {
        var meeting = writable(meetingId, ifMatch);
        var drafted = draft.of(meeting, wish);
        var redaction = drafted.redaction();
        if (redaction.attachmentId != null) {
            record(redaction);
            rewrite.eraseFile(meeting, redaction.attachmentId, redaction.redactedOn);
        } else {
            switch (redaction.kind) {
                case UNPUBLISHED -> {
                    record(redaction);
                    rewrite.settlePublicity(meeting);
                }
                case MASKED -> mask(meeting, drafted, wish);
                case ERASED -> erase(meeting, drafted, wish);
            }
        }
        rewrite.show(meeting);
        redactions.flush();
        takenAway.fire(new ApprovedWordsTakenAway(meeting.bodyId, meeting.date.getYear()));
        return RedactionDocument.tagged(redaction);
    }

    /// The meeting, locked after its body, whose chain an erasure may change.
    private MeetingEntity writable(UUID id, @Nullable String ifMatch) {
        access.writableWithBody(id);
        return access.writable(id, ifMatch);
    }

    private void mask(MeetingEntity meeting, Draft drafted, RedactionWish wish) {
        record(drafted.redaction());
        var masks = new ArrayList<>(drafted.masks());
        masks.add(hiding(drafted, wish));
        rewrite.run(meeting, drafted.documents(), masks, Optional.empty());
    }

    private void erase(MeetingEntity meeting, Draft drafted, RedactionWish wish) {
        var redaction = drafted.redaction();
        var erased = hiding(drafted, wish);
        var sealed = reseal.before(meeting);
        redaction.afterSequence = sealed.map(Before::lastSequence).orElse(null);
        record(redaction);
        rewrite.run(meeting, drafted.documents(), drafted.masks(), Optional.of(erased));
        forget(meeting, erased);
        sealed.ifPresent(before -> reseal.after(meeting, before, redaction));
    }

    private static Hiding hiding(Draft drafted, RedactionWish wish) {
        return new Hiding(drafted.scope(), wish.hidden().orElseThrow());
    }

    private void record(MinutesRedactionEntity redaction) {
        // Flushed at once: the database lets approved words be overwritten once it knows of the redaction.
        redactions.persistAndFlush(redaction);
    }

    /// What is erased goes from the passages of masks too, of those that hide it nowhere else.
    private void forget(MeetingEntity meeting, Hiding erased) {
        for (var mask : redactions.inForce(meeting.id)) {
            var scope = mask.paragraph == null ? null : mask.paragraph.id;
            if (!mask.passages.isEmpty()
                    && (erased.paragraph() == null || erased.paragraph().equals(scope))) {
                mask.passages = new HiddenWords(mask.kind, mask.passages).without(erased.words());
            }
        }
        redactions.flush();
    }
}
