package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import se.samverka.meetings.decision.DecisionV1.AgreementLinkV1;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.meeting.MinutesAnnounced;
import se.samverka.meetings.meeting.MinutesApproved;
import se.samverka.meetings.meeting.ParagraphsRedacted;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;

/// Publishes decisions to other services: when their minutes are approved, from when they bind, when these are
/// announced, from when everybody may read them, when links to agreements are made or removed, and when words of
/// them are hidden or they are no longer public.
@ApplicationScoped
public class DecisionFacts {

    public static final String TOPIC = "meetings.decisions.v1";
    public static final String RECORDED = "se.samverka.meetings.decision-recorded.v1";
    public static final String ANNOUNCED = "se.samverka.meetings.decision-announced.v1";
    public static final String REDACTED = "se.samverka.meetings.decision-redacted.v1";
    public static final String LINKED = "se.samverka.meetings.decision-linked.v1";
    public static final String UNLINKED = "se.samverka.meetings.decision-unlinked.v1";

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
        publish(RECORDED, approved.paragraphs());
    }

    void on(@Observes MinutesAnnounced announced) {
        publish(ANNOUNCED, announced.paragraphs());
    }

    void on(@Observes ParagraphsRedacted redacted) {
        publish(REDACTED, redacted.paragraphs());
    }

    /// Publishes the decision with its new link, if it has been published before.
    void linked(ParagraphEntity paragraph) {
        publishAgain(LINKED, paragraph);
    }

    /// Publishes the decision without the removed link, if it has been published before.
    void unlinked(ParagraphEntity paragraph) {
        publishAgain(UNLINKED, paragraph);
    }

    private void publishAgain(String type, ParagraphEntity paragraph) {
        if (paragraph.approvalId != null) {
            publish(type, List.of(paragraph));
        }
    }

    private void publish(String type, List<ParagraphEntity> decided) {
        var linked = links.of(decided);
        for (var paragraph : decided) {
            if (paragraph.decision != null) {
                publish(type, paragraph, linked.getOrDefault(paragraph.id, List.of()));
            }
        }
    }

    private void publish(String type, ParagraphEntity paragraph, List<AgreementLinkEntity> linked) {
        var meeting = paragraph.meeting;
        var approval = approvals.findById(Objects.requireNonNull(paragraph.approvalId));
        var document = new DecisionV1(
                paragraph.id,
                paragraphs.nextEventRevision(paragraph),
                meeting.id,
                meeting.bodyId,
                approval.body,
                approval.organisation,
                approval.bodyKind,
                meeting.date,
                paragraph.number,
                paragraph.letter,
                paragraph.title,
                paragraph.caseNumber,
                paragraph.proposedDecision,
                Objects.requireNonNull(paragraph.decision),
                Objects.requireNonNull(paragraph.outcome),
                paragraph.outcomes,
                paragraph.sentTo,
                approval.approvedOn,
                paragraph.isPublic() ? paragraph.announcedOn : null,
                linked.stream()
                        .map(link -> new AgreementLinkV1(link.agreementId, link.relation))
                        .toList());
        outbox.append(new OutgoingEvent(TOPIC, paragraph.id.toString(), type, document));
    }
}
