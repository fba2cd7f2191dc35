package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.MinutesApproval;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.Salts;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Tagged;

/// Chair and approvers confirm §§ of the minutes (justering), which never change after that: all of them, or
/// some before the others (omedelbar justering). With the last one the meeting is APPROVED. The decisions are
/// published to other services.
@ApplicationScoped
public class ApproveMinutes {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final MinutesApprovalRepository approvals;
    private final MinutesRedactionRepository redactions;
    private final OriginalWords originals;
    private final MeetingChanges changes;
    private final BusinessTime time;
    private final Event<MinutesApproved> approved;

    ApproveMinutes(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals,
            MinutesRedactionRepository redactions,
            OriginalWords originals,
            MeetingChanges changes,
            BusinessTime time,
            Event<MinutesApproved> approved) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.approvals = approvals;
        this.redactions = redactions;
        this.originals = originals;
        this.changes = changes;
        this.time = time;
        this.approved = approved;
    }

    /// @param which the §§; all that are not approved yet when null
    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting is not held or a § is approved already; 422
    /// with a {@link MeetingRule}
    @Transactional
    public Tagged<MeetingDocument> run(
            UUID id, @Nullable String ifMatch, MinutesApproval approval, @Nullable List<ParagraphLabel> which) {
        // The body is locked, so that its chain gets one approval at a time.
        access.writableWithBody(id);
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Held held)) {
            throw MeetingChanges.notAllowed(meeting, ProblemCode.MEETING_NOT_HELD, "have its minutes approved");
        }
        approval.requireValid(meeting.date, time.today(), meeting.body.approversRequired);
        var open = new ArrayList<>(paragraphs.of(meeting));
        open.removeIf(paragraph -> paragraph.approvalId != null);
        if (open.isEmpty() || (which != null && which.isEmpty())) {
            throw RuleBroken.invalid(MeetingRule.nothingToApprove());
        }
        var covered = which == null ? List.copyOf(open) : chosen(meeting, open, which);
        boolean last = covered.size() == open.size();
        return changes.change(meeting, () -> {
            var sealed = seal(meeting, approval, covered, last);
            for (var paragraph : covered) {
                paragraph.approvalId = sealed.id;
            }
            paragraphs.flush();
            if (last) {
                meeting.become(held.approve(latest(meeting)));
            } else {
                changes.countChange(meeting);
            }
            approved.fire(new MinutesApproved(meeting, covered));
            covered.forEach(changes::changed);
        });
    }

    /// The approval with the latest day, which is the one that the meeting shows.
    private MinutesApproval latest(MeetingEntity meeting) {
        return approvals.of(meeting).stream()
                .map(MinutesApprovalEntity::approval)
                .max(Comparator.comparing(MinutesApproval::approvedOn))
                .orElseThrow();
    }

    private List<ParagraphEntity> chosen(
            MeetingEntity meeting, List<ParagraphEntity> open, List<ParagraphLabel> which) {
        var chosen = new ArrayList<ParagraphEntity>();
        for (int i = 0; i < which.size(); i++) {
            var label = which.get(i);
            var found = open.stream()
                    .filter(paragraph -> paragraph.label().equals(label))
                    .findFirst();
            if (found.isPresent()) {
                chosen.add(found.get());
            } else if (paragraphs.labelled(meeting, label).isPresent()) {
                throw RuleBroken.conflict(ProblemCode.PARAGRAPH_APPROVED, "§ " + label + " is approved already");
            } else {
                throw RuleBroken.invalid(MeetingRule.paragraphUnknown("/paragraphs/" + i, label));
            }
        }
        return open.stream().filter(chosen::contains).toList();
    }

    private MinutesApprovalEntity seal(
            MeetingEntity meeting, MinutesApproval approval, List<ParagraphEntity> covered, boolean last) {
        var before = approvals.lastOf(meeting.bodyId);
        var previousHash = before.map(one -> one.hash).orElse(null);
        var entity = new MinutesApprovalEntity();
        entity.id = Ids.newId();
        entity.meetingId = meeting.id;
        entity.bodyId = meeting.bodyId;
        entity.number = approvals.of(meeting).size() + 1;
        entity.sequence = before.map(one -> one.sequence).orElse(0) + 1;
        entity.approvedOn = approval.approvedOn();
        entity.chair = approval.chair();
        entity.approvers = approval.approvers();
        entity.paragraphs =
                covered.stream().map(paragraph -> paragraph.label().path()).toList();
        entity.body = meeting.body.name;
        entity.organisation = ownerOf(meeting.body);
        entity.bodyKind = meeting.body.kind;
        entity.appealable = meeting.body.appealable;
        entity.previousHash = previousHash;
        entity.salt = Salts.next();
        var seals = ApprovalSeals.of(meeting.bodyId, List.of(meeting.id), originals, redactions);
        entity.erasures = seals.erasures().getOrDefault(entity.sequence - 1, List.of());
        entity.hash = seals.seal(meeting, entity, covered, last).hash();
        approvals.persistAndFlush(entity);
        return entity;
    }

    /// The organisation that the body belongs to and that keeps its minutes. Null where another organisation keeps
    /// the minutes: then no party's answer can rest on its decisions.
    private static @Nullable String ownerOf(BodyEntity body) {
        return body.parentOrganisation == null || body.parentOrganisation.equals(body.secretariat)
                ? body.secretariat
                : null;
    }
}
