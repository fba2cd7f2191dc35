package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.MaskedWords;
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

/// Prepares a requested redaction: whether it is allowed, and where its words stand.
@ApplicationScoped
class DraftRedaction {

    private final ParagraphRepository paragraphs;
    private final MinutesRedactionRepository redactions;
    private final MinutesWords words;
    private final RewriteMinutes rewrite;
    private final Caller caller;
    private final BusinessTime time;

    DraftRedaction(
            ParagraphRepository paragraphs,
            MinutesRedactionRepository redactions,
            MinutesWords words,
            RewriteMinutes rewrite,
            Caller caller,
            BusinessTime time) {
        this.paragraphs = paragraphs;
        this.redactions = redactions;
        this.words = words;
        this.rewrite = rewrite;
        this.caller = caller;
        this.time = time;
    }

    /// @param redaction not stored yet
    /// @param masks those in force before it
    /// @param documents with words of the minutes, as the masks leave them; none where no words are hidden
    record Draft(MinutesRedactionEntity redaction, List<Hiding> masks, List<Worded<?>> documents) {

        /// Where its words are hidden.
        @Nullable
        UUID scope() {
            return redaction.paragraph == null ? null : redaction.paragraph.id;
        }
    }

    /// @throws RuleBroken 409 when the § is not approved, or not public; 422 about the words
    Draft of(MeetingEntity meeting, RedactionWish wish) {
        wish.requireWhole();
        var inForce = redactions.inForce(meeting.id);
        MaskedWords.requireNone(inForce, "/reason", wish.reason());
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
            var masks = Worded.masks(inForce);
            var draft = new Draft(redaction, masks, words.of(meeting, masks));
            findPlaces(draft, wish);
            return draft;
        }
        return new Draft(redaction, List.of(), List.of());
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

    private static void findPlaces(Draft draft, RedactionWish wish) {
        var redaction = draft.redaction();
        var documents = draft.documents().stream()
                .filter(document -> document.isIn(draft.scope()))
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
