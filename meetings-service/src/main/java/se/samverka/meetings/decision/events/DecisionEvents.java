package se.samverka.meetings.decision.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import se.samverka.meetings.decision.events.DecisionRecordedV1.AgreementLinkV1;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.LinkRepository;
import se.samverka.meetings.meeting.MinutesApproved;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;

/// Tells other services of decisions that bind. A decision binds from the approval of its minutes: what is
/// still being written is nobody else's business.
@ApplicationScoped
public class DecisionEvents {

    public static final String TOPIC = "meetings.decisions.v1";
    public static final String RECORDED = "se.samverka.meetings.decision-recorded.v1";
    public static final String LINKED = "se.samverka.meetings.decision-linked.v1";

    private final Outbox outbox;
    private final LinkRepository links;
    private final MeetingRepository meetings;

    public DecisionEvents(Outbox outbox, LinkRepository links, MeetingRepository meetings) {
        this.outbox = outbox;
        this.links = links;
        this.meetings = meetings;
    }

    void on(@Observes MinutesApproved approved) {
        var linked = links.of(approved.paragraphs());
        for (var paragraph : approved.paragraphs()) {
            if (paragraph.decision != null) {
                tell(RECORDED, paragraph, linked.getOrDefault(paragraph.id, List.of()));
            }
        }
    }

    /// Tells of a new link, if the decision has been told of before.
    public void linked(ParagraphEntity paragraph) {
        if (paragraph.meeting.status.minutesAreApproved()) {
            var linked = links.of(List.of(paragraph));
            tell(LINKED, paragraph, linked.getOrDefault(paragraph.id, List.of()));
        }
    }

    private void tell(String type, ParagraphEntity paragraph, List<AgreementLinkEntity> linked) {
        var meeting = paragraph.meeting;
        var document = new DecisionRecordedV1(
                paragraph.id,
                meetings.nextEventRevision(paragraph),
                meeting.id,
                meeting.bodyId,
                meeting.body.name,
                meeting.date,
                paragraph.number,
                paragraph.title,
                paragraph.caseNumber,
                paragraph.proposedDecision,
                Objects.requireNonNull(paragraph.decision),
                Objects.requireNonNull(paragraph.outcome),
                Objects.requireNonNull(meeting.approvedOn),
                linked.stream()
                        .map(link -> new AgreementLinkV1(link.agreementId, link.relation))
                        .toList());
        outbox.append(new OutgoingEvent(TOPIC, paragraph.id.toString(), type, document));
    }
}
