package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.samverka.meetings.body.model.PersonName;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.WorkingDays;

/// Who confirmed minutes, or some of their §§, and when (justering, kommunallagen 2017:725, 5 kap.).
///
/// @param chair the name of whoever led the meeting
/// @param approvers the names of those who confirmed beside the chair
public record MinutesApproval(LocalDate approvedOn, String chair, List<String> approvers) {

    private static final int DAYS_TO_APPROVE = 14;
    private static final int DAYS_TO_ANNOUNCE = 2;

    public MinutesApproval {
        approvers = List.copyOf(approvers);
    }

    /// The last day for the approval: fourteen days after the meeting, or the next working day. A late one is
    /// recorded all the same.
    public static LocalDate dueOn(LocalDate heldOn, WorkingDays workingDays) {
        return workingDays.onOrAfter(heldOn.plusDays(DAYS_TO_APPROVE));
    }

    /// The last day for the announcement: the second day after the approval, or the next working day.
    public LocalDate announcementDueOn(WorkingDays workingDays) {
        return workingDays.onOrAfter(approvedOn.plusDays(DAYS_TO_ANNOUNCE));
    }

    /// Demands a day that can be, and as many different persons as the body asks for.
    ///
    /// @param heldOn the day of the meeting, before which nothing can be approved
    /// @param today the latest day on which anything can have been done
    /// @param required how many persons the body asks for beside the chair
    /// @throws RuleBroken 422 with a {@link MeetingRule}
    public void requireValid(LocalDate heldOn, LocalDate today, int required) {
        MeetingRule.requireDone("/approvedOn", approvedOn, today);
        var broken = new ArrayList<Violation>();
        if (approvedOn.isBefore(heldOn)) {
            broken.add(MeetingRule.approvedBeforeMeeting(approvedOn, heldOn));
        }
        var names = new HashSet<String>();
        for (int i = 0; i < approvers.size(); i++) {
            var name = PersonName.folded(approvers.get(i));
            if (name.equals(PersonName.folded(chair))) {
                broken.add(MeetingRule.approverIsChair(i, approvers.get(i)));
            } else if (!names.add(name)) {
                broken.add(MeetingRule.approverTwice(i, approvers.get(i)));
            }
        }
        if (broken.isEmpty() && approvers.size() < required) {
            broken.add(MeetingRule.tooFewApprovers(approvers.size(), required));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    /// Demands a day of announcement that can be.
    ///
    /// @param today the latest day on which anything can have been done
    /// @throws RuleBroken 422 with a {@link MeetingRule}
    public void requireAnnouncement(LocalDate announcedOn, LocalDate today) {
        MeetingRule.requireDone("/announcedOn", announcedOn, today);
        if (announcedOn.isBefore(approvedOn)) {
            throw RuleBroken.invalid(MeetingRule.announcedBeforeApproval(announcedOn, approvedOn));
        }
    }
}
