package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MinutesAnnounced;
import se.samverka.meetings.meeting.MinutesMoved;
import se.samverka.meetings.meeting.MinutesRemoved;
import se.samverka.meetings.meeting.ParagraphReadersChanged;
import se.samverka.platform.changes.ChangeLog;

/// Writes links to the changes feed: when they are made, and again when their paragraph becomes public.
@ApplicationScoped
class AgreementLinkChanges {

    private static final String AGREEMENT_LINK = "agreement-link";

    private final ChangeLog changes;
    private final MeetingAccess access;
    private final AgreementLinkRepository links;

    AgreementLinkChanges(ChangeLog changes, MeetingAccess access, AgreementLinkRepository links) {
        this.changes = changes;
        this.access = access;
        this.links = links;
    }

    void changed(AgreementLinkEntity link) {
        changes.upserted(
                AGREEMENT_LINK,
                link.id.toString(),
                path(link),
                AgreementLinkDocument.of(link),
                access.readersOf(link.paragraph));
    }

    /// The links of minutes that are deleted go with them.
    void on(@Observes MinutesRemoved removed) {
        for (var link : links.everOf(removed.paragraphs())) {
            changes.erase(AGREEMENT_LINK, link.id.toString());
            changes.deleted(AGREEMENT_LINK, link.id.toString(), path(link), access.readersOf(link.paragraph));
            links.delete(link);
        }
        links.flush();
    }

    void on(@Observes MinutesMoved moved) {
        for (var link : links.everOf(moved.paragraphs())) {
            if (link.removedAt == null) {
                links.countChange(link);
            }
            changes.erase(AGREEMENT_LINK, link.id.toString());
            changed(link);
        }
    }

    void on(@Observes MinutesAnnounced announced) {
        links.everOf(announced.paragraphs()).forEach(this::changed);
    }

    void on(@Observes ParagraphReadersChanged readers) {
        links.everOf(readers.paragraphs()).forEach(link -> {
            if (readers.lost()) {
                changes.erase(AGREEMENT_LINK, link.id.toString());
            }
            if (link.paragraph.unpublished) {
                changes.withdrawn(AGREEMENT_LINK, link.id.toString(), path(link));
            }
            changed(link);
        });
    }

    private static String path(AgreementLinkEntity link) {
        return "/agreement-links/" + link.id;
    }
}
