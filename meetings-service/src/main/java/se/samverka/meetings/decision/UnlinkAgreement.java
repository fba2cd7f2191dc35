package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Removes a link that was made by mistake. It is kept with the reason, and the same link can be made again.
@ApplicationScoped
public class UnlinkAgreement {

    private final MeetingAccess access;
    private final AgreementLinkRepository links;
    private final DecisionFacts facts;
    private final AgreementLinkChanges linkChanges;
    private final Caller caller;
    private final BusinessTime time;

    UnlinkAgreement(
            MeetingAccess access,
            AgreementLinkRepository links,
            DecisionFacts facts,
            AgreementLinkChanges linkChanges,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.links = links;
        this.facts = facts;
        this.linkChanges = linkChanges;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the link's ETag as the caller read it
    /// @throws RuleBroken 404, 403, 428, 412; 409 when it has been removed already
    @Transactional
    public Tagged<AgreementLinkDocument> run(UUID id, @Nullable String ifMatch, String reason) {
        var meeting = links.meetingOf(id).map(access::writable).orElseThrow(() -> RuleBroken.notFound("link"));
        var link = links.locked(id)
                .filter(found -> access.isReadable(found.paragraph))
                .orElseThrow(() -> RuleBroken.notFound("link"));
        EntityTags.require(ifMatch, AgreementLinkDocument.tag(link));
        if (link.removedAt != null) {
            throw RuleBroken.conflict(
                    ProblemCode.AGREEMENT_LINK_REMOVED,
                    "The link from the meeting on " + meeting.date + " was removed at " + link.removedAt);
        }
        link.removedAt = time.now();
        link.removedBy = caller.organisation().map(OrganisationNumber::value).orElse(null);
        link.removalReason = reason;
        links.flush();
        linkChanges.changed(link);
        facts.unlinked(link.paragraph);
        return AgreementLinkDocument.tagged(link);
    }
}
