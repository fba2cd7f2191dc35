package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.decision.model.LinkRule;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.decision.store.KnownAgreementEntity;
import se.samverka.meetings.decision.store.KnownAgreementRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Tagged;

/// Links a decision to an agreement that the caller may read.
@ApplicationScoped
public class LinkAgreement {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final AgreementLinkRepository links;
    private final KnownAgreementRepository agreements;
    private final DecisionFacts facts;
    private final AgreementLinkChanges linkChanges;
    private final Caller caller;
    private final BusinessTime time;

    LinkAgreement(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            AgreementLinkRepository links,
            KnownAgreementRepository agreements,
            DecisionFacts facts,
            AgreementLinkChanges linkChanges,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.links = links;
        this.agreements = agreements;
        this.facts = facts;
        this.linkChanges = linkChanges;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 404, 403; 409 when the link exists; 422 with a {@link LinkRule}
    @Transactional
    public Tagged<AgreementLinkDocument> run(
            UUID meetingId, ParagraphLabel label, UUID agreementId, AgreementRelation relation) {
        var meeting = access.writable(meetingId);
        var paragraph = paragraphs
                .labelled(meeting, label)
                .orElseThrow(() -> RuleBroken.invalid(LinkRule.paragraphUnknown(label)));
        if (paragraph.decision == null) {
            throw RuleBroken.invalid(LinkRule.noDecision(label));
        }
        if (agreements.findByIdOptional(agreementId).filter(this::isReadable).isEmpty()) {
            throw RuleBroken.invalid(LinkRule.agreementUnknown(agreementId));
        }
        if (links.exists(paragraph, agreementId, relation)) {
            throw RuleBroken.conflict(
                    ProblemCode.AGREEMENT_LINK_EXISTS, "§ " + label + " already has this link to the agreement");
        }
        var link = new AgreementLinkEntity();
        link.id = Ids.newId();
        link.paragraph = paragraph;
        link.agreementId = agreementId;
        link.relation = relation;
        link.linkedAt = time.now();
        links.persistAndFlush(link);
        linkChanges.changed(link);
        facts.linked(paragraph);
        return AgreementLinkDocument.tagged(link);
    }

    private boolean isReadable(KnownAgreementEntity agreement) {
        return caller.isAdmin()
                || caller.organisation()
                        .map(OrganisationNumber::value)
                        .filter(agreement.parties::contains)
                        .isPresent();
    }
}
