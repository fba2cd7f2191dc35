package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.ApprovedWordsTakenAway;
import se.samverka.meetings.meeting.MaskedWords;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.model.HiddenWords;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.MinutesRedaction;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.RedactedPlace;
import se.samverka.meetings.meeting.model.RedactionKind;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.redaction.Worded.Hiding;
import se.samverka.meetings.redaction.model.RedactionWish;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Tagged;

/// Hides words of approved minutes, or makes them no longer public. The tables of minutes then have what may be
/// shown:
/// the API, the feed, events, the search and paper follow without knowing of it.
@ApplicationScoped
public class RedactMinutes {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final MinutesRedactionRepository redactions;
    private final MinutesWords words;
    private final RewriteMinutes rewrite;
    private final ResealApprovals reseal;
    private final Caller caller;
    private final BusinessTime time;
    private final Event<ApprovedWordsTakenAway> takenAway;

    RedactMinutes(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            MinutesRedactionRepository redactions,
            MinutesWords words,
            RewriteMinutes rewrite,
            ResealApprovals reseal,
            Caller caller,
            BusinessTime time,
            Event<ApprovedWordsTakenAway> takenAway) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.redactions = redactions;
        this.words = words;
        this.rewrite = rewrite;
        this.reseal = reseal;
        this.caller = caller;
        this.time = time;
        this.takenAway = takenAway;
    }

    /// Shows what {@link #run} would do, and writes nothing.
    ///
    /// @throws RuleBroken as {@link #run}
    @Transactional
    public RedactionDocument preview(UUID meetingId, @Nullable String ifMatch, RedactionWish wish) {
        access.writableWithBody(meetingId);
        var meeting = access.writable(meetingId, ifMatch);
        return RedactionDocument.of(wanted(meeting, wish));
    }

    /// @param ifMatch the meeting's ETag as the caller read it
    /// @throws RuleBroken 404, 403, 428, 412; 409 when the § is not approved, or not public; 422 about the words
    @Transactional
    public Tagged<RedactionDocument> run(UUID meetingId, @Nullable String ifMatch, RedactionWish wish) {
        access.writableWithBody(meetingId);
        var meeting = access.writable(meetingId, ifMatch);
        var redaction = wanted(meeting, wish);
        if (redaction.attachmentId != null) {
            record(redaction);
            rewrite.eraseFile(meeting, redaction.attachmentId, redaction.redactedOn);
        } else if (wish.kind() == RedactionKind.UNPUBLISHED) {
            record(redaction);
            rewrite.unpublish(meeting, redaction);
        } else {
            var hiding = new Hiding(
                    redaction.paragraph == null ? null : redaction.paragraph.id,
                    wish.hidden().orElseThrow());
            boolean erases = wish.kind() == RedactionKind.ERASED;
            var masks = Worded.masks(redactions.inForce(meeting.id));
            var sealed = erases ? reseal.before(meeting) : null;
            if (sealed != null) {
                redaction.afterSequence = sealed.lastSequence();
            }
            record(redaction);
            var documents = words.of(meeting, masks);
            if (sealed == null) {
                masks.add(hiding);
                rewrite.run(meeting, documents, masks, Optional.empty());
            } else {
                rewrite.run(meeting, documents, masks, Optional.of(hiding));
                forget(meeting, hiding);
                reseal.after(meeting, sealed, redaction);
            }
        }
        rewrite.show(meeting);
        redactions.flush();
        takenAway.fire(new ApprovedWordsTakenAway(meeting.bodyId, meeting.date.getYear()));
        return RedactionDocument.tagged(redaction);
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

    /// The redaction that is wanted, not stored yet.
    private MinutesRedactionEntity wanted(MeetingEntity meeting, RedactionWish wish) {
        wish.requireWhole();
        requireSilence(meeting, wish.reason());
        if (wish.kind() != RedactionKind.ERASED
                && meeting.redactions.stream()
                                .filter(one -> one.kind() != RedactionKind.ERASED)
                                .count()
                        >= MinutesRedaction.MANY) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_REDACTIONS,
                    "Minutes have at most " + MinutesRedaction.MANY + " redactions in force");
        }
        var redaction = new MinutesRedactionEntity();
        redaction.id = Ids.newId();
        redaction.meetingId = meeting.id;
        redaction.kind = wish.kind();
        redaction.reason = wish.reason();
        redaction.redactedOn = time.today();
        redaction.recordedAt = time.now();
        redaction.organisationNumber =
                caller.organisation().map(OrganisationNumber::value).orElse(null);
        var label = wish.paragraph();
        redaction.paragraph = label == null ? null : paragraph(meeting, label);
        if (wish.attachmentId() != null) {
            if (meeting.status == MeetingStatus.PLANNED) {
                throw RuleBroken.conflict(
                        ProblemCode.MEETING_NOT_CALLED,
                        "The call has not been sent: remove the file, which leaves nothing");
            }
            redaction.attachmentId = wish.attachmentId();
            redaction.places = List.of(rewrite.place(meeting, wish.attachmentId()));
        } else if (wish.kind() == RedactionKind.UNPUBLISHED) {
            redaction.paragraphs = publicOnes(meeting, redaction.paragraph);
        } else {
            requireApproved(meeting, redaction.paragraph);
            if (wish.kind() == RedactionKind.MASKED) {
                redaction.passages = wish.passages();
            }
            findPlaces(meeting, wish, redaction);
        }
        return redaction;
    }

    private void requireSilence(MeetingEntity meeting, String reason) {
        MaskedWords.requireNone(redactions.inForce(meeting.id), "/reason", reason);
    }

    private ParagraphEntity paragraph(MeetingEntity meeting, ParagraphLabel label) {
        return paragraphs
                .labelled(meeting, label)
                .orElseThrow(() -> RuleBroken.invalid(MeetingRule.paragraphUnknown("/paragraph", label)));
    }

    private static void requireApproved(MeetingEntity meeting, @Nullable ParagraphEntity paragraph) {
        // A cancelled meeting is public with its reason, and has no minutes.
        boolean open = paragraph == null
                ? !meeting.status.minutesAreApproved() && meeting.status != MeetingStatus.CANCELLED
                : paragraph.approvalId == null;
        if (open) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_NOT_APPROVED,
                    (paragraph == null ? "The minutes are" : "§ " + paragraph.label() + " is")
                            + " not approved: write what is wrong anew instead");
        }
    }

    /// What the §§ are called that are public, and are not any longer.
    private List<String> publicOnes(MeetingEntity meeting, @Nullable ParagraphEntity paragraph) {
        var concerned = paragraph == null ? paragraphs.of(meeting) : List.of(paragraph);
        var labels = concerned.stream()
                .filter(ParagraphEntity::isPublic)
                .map(one -> one.label().path())
                .toList();
        if (labels.isEmpty() && (paragraph != null || !meeting.isWholePublic())) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_NOT_PUBLIC,
                    (paragraph == null ? "No § of the minutes is" : "§ " + paragraph.label() + " is not")
                            + " public: nothing has to be unpublished");
        }
        return labels;
    }

    private void findPlaces(MeetingEntity meeting, RedactionWish wish, MinutesRedactionEntity redaction) {
        var scope = redaction.paragraph == null ? null : redaction.paragraph.id;
        var documents = words.of(meeting, Worded.masks(redactions.inForce(meeting.id))).stream()
                .filter(document -> document.isIn(scope))
                .toList();
        var missing = new ArrayList<Violation>();
        for (int i = 0; i < wish.passages().size(); i++) {
            var one = new HiddenWords(wish.kind(), List.of(wish.passages().get(i)));
            if (documents.stream().allMatch(document -> one.countIn(document.original()) == 0)) {
                missing.add(new Violation(
                        "/passages/" + i,
                        ProblemCode.PASSAGE_NOT_FOUND,
                        "These words stand nowhere in "
                                + (redaction.paragraph == null
                                        ? "the minutes"
                                        : "§ " + redaction.paragraph.label() + " and what follows from it")));
            }
        }
        if (!missing.isEmpty()) {
            throw RuleBroken.invalid(missing);
        }
        var hidden = wish.hidden().orElseThrow();
        var places = new LinkedHashMap<String, RedactedPlace>();
        var labels = new ArrayList<String>();
        for (var document : documents) {
            int count = hidden.countIn(document.original());
            if (count > 0) {
                places.merge(
                        document.path(),
                        new RedactedPlace(document.type(), document.path(), count),
                        (one, other) -> new RedactedPlace(
                                one.documentType(), one.path(), one.occurrences() + other.occurrences()));
                if (document.type().equals(OriginalWords.PARAGRAPH)) {
                    labels.add(document.path().substring(document.path().lastIndexOf('/') + 1));
                }
            }
        }
        redaction.places = List.copyOf(places.values());
        redaction.paragraphs = List.copyOf(labels);
    }
}
