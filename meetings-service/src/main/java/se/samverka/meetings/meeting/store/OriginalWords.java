package se.samverka.meetings.meeting.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.MinutesCorrection;
import se.samverka.meetings.meeting.model.ParagraphText;

/// What masks hide. The tables of minutes have the masked words, so that nothing that shows minutes can show
/// more;
/// only the seals, the secretariat and the removal of a mask read the words here.
@ApplicationScoped
public class OriginalWords implements PanacheRepositoryBase<OriginalWordsEntity, OriginalWordsEntity.Key> {

    public static final String PARAGRAPH = "paragraph";
    public static final String MEETING = "meeting";
    public static final String APPROVAL = "approval";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    OriginalWords(ObjectMapper json) {
        this.json = json;
    }

    /// The words of a §.
    public record ParagraphWords(ParagraphText text, List<MinutesCorrection> corrections) {

        public ParagraphWords {
            corrections = List.copyOf(corrections);
        }

        public static ParagraphWords of(ParagraphEntity paragraph) {
            return new ParagraphWords(paragraph.text(), paragraph.corrections);
        }
    }

    /// Who took part in a meeting, and the names that it shows.
    public record MeetingWords(
            @Nullable String place,
            @Nullable String sameDayReason,
            @Nullable String cancellationReason,
            @Nullable String chair,
            List<String> approvers,
            List<Attendance> attendances) {

        public MeetingWords {
            approvers = List.copyOf(approvers);
            attendances = List.copyOf(attendances);
        }

        public static MeetingWords of(MeetingEntity meeting) {
            return new MeetingWords(
                    meeting.place,
                    meeting.sameDayReason,
                    meeting.cancellationReason,
                    meeting.chair,
                    meeting.approvers,
                    meeting.attendances);
        }
    }

    /// Who approved.
    public record ApprovalWords(String chair, List<String> approvers) {

        public ApprovalWords {
            approvers = List.copyOf(approvers);
        }

        public static ApprovalWords of(MinutesApprovalEntity approval) {
            return new ApprovalWords(approval.chair, approval.approvers);
        }
    }

    /// The words of several meetings' documents before they were masked.
    public Known ofMeetings(Collection<UUID> meetings) {
        return meetings.isEmpty()
                ? none()
                : new Known(
                        json,
                        true,
                        list("meetingId in ?1", meetings).stream()
                                .collect(Collectors.toMap(one -> one.key, Function.identity())));
    }

    /// Nothing of what masks hide.
    public Known none() {
        return new Known(json, false, Map.of());
    }

    /// Keeps, replaces or deletes the original of a document.
    public void keep(UUID meetingId, String type, String id, Optional<? extends Record> words) {
        var key = new OriginalWordsEntity.Key(type, id);
        var known = findById(key);
        if (words.isEmpty()) {
            if (known != null) {
                delete(known);
            }
            return;
        }
        var fields = json.convertValue(words.get(), FIELDS);
        if (known != null) {
            known.words = fields;
            return;
        }
        var kept = new OriginalWordsEntity();
        kept.key = key;
        kept.meetingId = meetingId;
        kept.words = fields;
        persist(kept);
    }

    /// Originals, by their documents.
    public static final class Known {
        private final ObjectMapper json;
        private final Map<OriginalWordsEntity.Key, OriginalWordsEntity> originals;

        private final boolean reveals;

        private Known(ObjectMapper json, boolean reveals, Map<OriginalWordsEntity.Key, OriginalWordsEntity> originals) {
            this.json = json;
            this.reveals = reveals;
            this.originals = originals;
        }

        /// The original, or the words as they are where nothing of them is masked.
        public <W extends Record> W of(String type, Object id, W current) {
            var original = originals.get(new OriginalWordsEntity.Key(type, id.toString()));
            return original == null ? current : convert(original, current);
        }

        /// Whether it has what masks hide, as far as they hide anything.
        public boolean reveals() {
            return reveals;
        }

        public ParagraphWords of(ParagraphEntity paragraph) {
            var now = ParagraphWords.of(paragraph);
            var original = of(PARAGRAPH, paragraph.id, now);
            // Corrections are added after the mask too, and the original has those from before it.
            var added = now.corrections()
                    .subList(original.corrections().size(), now.corrections().size());
            return added.isEmpty()
                    ? original
                    : new ParagraphWords(
                            original.text(),
                            Stream.concat(original.corrections().stream(), added.stream())
                                    .toList());
        }

        public MeetingWords of(MeetingEntity meeting) {
            return of(MEETING, meeting.id, MeetingWords.of(meeting));
        }

        public ApprovalWords of(MinutesApprovalEntity approval) {
            return of(APPROVAL, approval.id, ApprovalWords.of(approval));
        }

        @SuppressWarnings("unchecked")
        private <W extends Record> W convert(OriginalWordsEntity original, W like) {
            return (W) Objects.requireNonNull(json.convertValue(original.words, like.getClass()));
        }
    }
}
