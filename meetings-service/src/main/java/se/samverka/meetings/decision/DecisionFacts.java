package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import se.samverka.meetings.decision.DecisionV1.AgreementLinkV1;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.meeting.MinutesApproved;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;

/// Publishes decisions to other services. A decision binds from the approval of its minutes, and is published
/// then.
@ApplicationScoped
public class DecisionFacts {

    public static final String TOPIC = "meetings.decisions.v1";
    public static final String RECORDED = "se.samverka.meetings.decision-recorded.v1";
    public static final String LINKED = "se.samverka.meetings.decision-linked.v1";

    private final Outbox outbox;
    private final AgreementLinkRepository links;
    private final ParagraphRepository paragraphs;
    private final MinutesApprovalRepository approvals;

    DecisionFacts(
            Outbox outbox,
            AgreementLinkRepository links,
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals) {
        this.outbox = outbox;
        this.links = links;
        this.paragraphs = paragraphs;
        this.approvals = approvals;
    }

    void on(@Observes MinutesApproved approved) {
        var linked = links.of(approved.paragraphs());
        for (var paragraph : approved.paragraphs()) {
            if (paragraph.decision != null) {
                publish(RECORDED, paragraph, linked.getOrDefault(paragraph.id, List.of()));
            }
        }
    }

    /// Publishes the decision with its new link, if it has been published before.
    void linked(ParagraphEntity paragraph) {
        if (paragraph.approvalId != null) {
            var linked = links.of(List.of(paragraph));
            publish(LINKED, paragraph, linked.getOrDefault(paragraph.id, List.of()));
        }
    }

    private void publish(String type, ParagraphEntity paragraph, List<AgreementLinkEntity> linked) {
        var meeting = paragraph.meeting;
        var document = new DecisionV1(
                paragraph.id,
                paragraphs.nextEventRevision(paragraph),
                meeting.id,
                meeting.bodyId,
                meeting.body.name,
                meeting.date,
                paragraph.number,
                paragraph.letter,
                paragraph.title,
                paragraph.caseNumber,
                paragraph.proposedDecision,
                Objects.requireNonNull(paragraph.decision),
                Objects.requireNonNull(paragraph.outcome),
                paragraph.outcomes,
                approvals.findById(Objects.requireNonNull(paragraph.approvalId)).approvedOn,
                linked.stream()
                        .map(link -> new AgreementLinkV1(link.agreementId, link.relation))
                        .toList());
        outbox.append(new OutgoingEvent(TOPIC, paragraph.id.toString(), type, document));
    }
}
