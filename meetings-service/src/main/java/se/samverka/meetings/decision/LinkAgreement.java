package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.meetings.decision.events.DecisionEvents;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.decision.model.LinkRule;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.KnownAgreementEntity;
import se.samverka.meetings.decision.store.LinkRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// Links a decision to an agreement that has been told of.
@ApplicationScoped
public class LinkAgreement {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final LinkRepository links;
    private final DecisionEvents events;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    public LinkAgreement(
            MeetingAccess access,
            MeetingRepository meetings,
            LinkRepository links,
            DecisionEvents events,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.meetings = meetings;
        this.links = links;
        this.events = events;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 422 with a {@link LinkRule}; 409 when the link is there already
    @Transactional
    public AgreementLinkEntity link(UUID meetingId, int number, UUID agreementId, AgreementRelation relation) {
        var meeting = access.writable(meetingId);
        var paragraph = meetings.paragraph(meeting, number)
                .orElseThrow(() -> RuleBroken.invalid(new LinkRule.ParagraphUnknown(number)));
        if (paragraph.decision == null) {
            throw RuleBroken.invalid(new LinkRule.NoDecision(number));
        }
        if (links.agreement(agreementId).filter(this::isVisible).isEmpty()) {
            throw RuleBroken.invalid(new LinkRule.AgreementUnknown(agreementId));
        }
        if (links.count("paragraph.id = ?1 and agreementId = ?2 and relation = ?3", paragraph.id, agreementId, relation)
                > 0) {
            throw RuleBroken.conflict("agreement-link-exists", "§ " + number + " is already linked to it like that");
        }
        var link = new AgreementLinkEntity();
        link.id = Ids.newId();
        link.paragraph = paragraph;
        link.agreementId = agreementId;
        link.relation = relation;
        link.linkedAt = time.now();
        links.persistAndFlush(link);
        changes.upserted(
                "agreement-link",
                link.id.toString(),
                "/agreement-links/" + link.id,
                AgreementLinkDocument.of(link),
                access.readersOf(meeting));
        events.linked(paragraph);
        return link;
    }

    private boolean isVisible(KnownAgreementEntity agreement) {
        return caller.isAdmin()
                || caller.organisation()
                        .map(OrganisationNumber::value)
                        .filter(agreement.parties::contains)
                        .isPresent();
    }
}
