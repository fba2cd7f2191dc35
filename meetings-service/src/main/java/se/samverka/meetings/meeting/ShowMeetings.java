package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.history.HistoryEntry;
import se.samverka.meetings.meeting.model.MeetingFilter;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the meetings that the caller may read.
@ApplicationScoped
public class ShowMeetings {

    private final MeetingRepository meetings;
    private final MinutesApprovalRepository approvals;
    private final MeetingAccess access;
    private final BodyAccess bodies;
    private final DocumentHistory history;

    ShowMeetings(
            MeetingRepository meetings,
            MinutesApprovalRepository approvals,
            MeetingAccess access,
            BodyAccess bodies,
            DocumentHistory history) {
        this.meetings = meetings;
        this.approvals = approvals;
        this.access = access;
        this.bodies = bodies;
        this.history = history;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Tagged<MeetingDocument> one(UUID id) {
        var meeting = access.readable(id);
        return MeetingDocument.tagged(meeting, approvals.of(meeting));
    }

    public Page<MeetingDocument> page(MeetingFilter filter, PageQuery query) {
        var page = meetings.page(filter, bodies.readable(), query);
        var approved = approvals.of(page.items());
        return page.map(meeting -> MeetingDocument.of(meeting, approved.getOrDefault(meeting.id, List.of())));
    }

    /// What has been changed in the meeting.
    ///
    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Page<HistoryEntry> history(UUID id, PageQuery query) {
        access.readable(id);
        return history.page(MeetingChanges.MEETING, id, query);
    }
}
