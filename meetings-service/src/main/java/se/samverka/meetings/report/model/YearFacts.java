package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.meetings.body.model.SeatedMember;

/// What a reader may see of a body's year and of the year before.
///
/// @param members recorded memberships, for readers who may see who is missing on a list; empty for others
public record YearFacts(
        List<MeetingFact> meetings,
        List<ParagraphFact> paragraphs,
        List<ApprovalFact> approvals,
        List<AssignmentFact> assignments,
        List<SeatedMember> members) {

    public YearFacts {
        meetings = List.copyOf(meetings);
        paragraphs = List.copyOf(paragraphs);
        approvals = List.copyOf(approvals);
        assignments = List.copyOf(assignments);
        members = List.copyOf(members);
    }

    /// What belongs to the meetings of one year. Assignments are all there: they go on from year to year.
    YearFacts of(ReportYear year) {
        var days = new HashMap<UUID, LocalDate>();
        meetings.stream()
                .filter(meeting -> year.includes(meeting.date()))
                .forEach(meeting -> days.put(meeting.id(), meeting.date()));
        return new YearFacts(
                meetings.stream()
                        .filter(meeting -> days.containsKey(meeting.id()))
                        .toList(),
                paragraphs.stream()
                        .filter(paragraph -> days.containsKey(paragraph.meetingId()))
                        .toList(),
                approvals.stream()
                        .filter(approval -> days.containsKey(approval.meetingId()))
                        .toList(),
                assignments,
                members);
    }

    Map<UUID, List<ApprovalFact>> approvalsByMeeting() {
        return approvals.stream().collect(Collectors.groupingBy(ApprovalFact::meetingId));
    }

    Map<UUID, List<ParagraphFact>> paragraphsByMeeting() {
        return paragraphs.stream().collect(Collectors.groupingBy(ParagraphFact::meetingId));
    }
}
