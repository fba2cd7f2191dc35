package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the links of decisions that the caller may read.
@ApplicationScoped
public class ShowAgreementLinks {

    private final AgreementLinkRepository links;
    private final MeetingAccess access;
    private final BodyAccess bodies;

    ShowAgreementLinks(AgreementLinkRepository links, MeetingAccess access, BodyAccess bodies) {
        this.links = links;
        this.access = access;
        this.bodies = bodies;
    }

    /// @throws RuleBroken 404
    public Tagged<AgreementLinkDocument> one(UUID id) {
        return links.findByIdOptional(id)
                .filter(link -> access.isReadable(link.paragraph))
                .map(AgreementLinkDocument::tagged)
                .orElseThrow(() -> RuleBroken.notFound("link"));
    }

    public Page<AgreementLinkDocument> page(
            Optional<UUID> meetingId, Optional<UUID> agreementId, boolean removed, PageQuery query) {
        return links.page(meetingId, agreementId, removed, bodies.readable(), query)
                .map(AgreementLinkDocument::of);
    }
}
