package se.samverka.meetings.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.meetings.meeting.model.MinutesApproval;
import se.samverka.meetings.meeting.model.MinutesSeal;
import se.samverka.meetings.meeting.model.MinutesSeal.Sealed;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// What the approvals of a body seal: the words before they were masked, without those that were erased.
///
/// @param originals what masks hide
/// @param erasures the hashes of erasures, by the place of the approval that they came after
/// @param resealed the hash that an approval got when its words were last erased
public record ApprovalSeals(
        OriginalWords.Known originals, Map<Integer, List<String>> erasures, Map<UUID, String> resealed) {

    /// @param meetings those whose approvals are sealed
    public static ApprovalSeals of(
            UUID bodyId, Collection<UUID> meetings, OriginalWords words, MinutesRedactionRepository redactions) {
        var erased = redactions.erasures(bodyId);
        var resealed = new HashMap<UUID, String>();
        erased.stream()
                .flatMap(erasure -> erasure.seals.stream())
                .forEach(seal -> resealed.put(seal.approvalId(), seal.hash()));
        return new ApprovalSeals(
                words.ofMeetings(meetings),
                erased.stream()
                        .collect(Collectors.groupingBy(
                                erasure -> Objects.requireNonNull(erasure.afterSequence),
                                Collectors.mapping(erasure -> erasure.seal().hash(), Collectors.toList()))),
                resealed);
    }

    /// @param covered the §§ of the approval, in their order
    /// @param last whether it covers the last §§ of its meeting, and with them the attendance
    public MinutesSeal seal(
            MeetingEntity meeting, MinutesApprovalEntity approval, List<ParagraphEntity> covered, boolean last) {
        var names = originals.of(approval);
        return new MinutesSeal(
                meeting.id,
                approval.body,
                meeting.date,
                approval.number,
                new MinutesApproval(approval.approvedOn, names.chair(), names.approvers()),
                last ? originals.of(meeting).attendances() : List.of(),
                covered.stream()
                        .map(paragraph -> new Sealed(
                                paragraph.label(), originals.of(paragraph).text()))
                        .toList(),
                approval.previousHash,
                approval.salt,
                erasures.getOrDefault(approval.sequence - 1, List.of()));
    }
}
