package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MinutesAnnounced;
import se.samverka.meetings.meeting.MinutesMoved;
import se.samverka.meetings.meeting.MinutesRemoved;
import se.samverka.platform.changes.ChangeLog;

/// Writes links to the changes feed: when they are made, and again when their paragraph becomes public.
@ApplicationScoped
class AgreementLinkChanges {

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
                "agreement-link",
                link.id.toString(),
                "/agreement-links/" + link.id,
                AgreementLinkDocument.of(link),
                access.readersOf(link.paragraph));
    }

    /// The links of minutes that are deleted go with them.
    void on(@Observes MinutesRemoved removed) {
        links.of(removed.paragraphs())
                .values()
                .forEach(made -> made.forEach(link -> {
                    changes.deleted(
                            "agreement-link",
                            link.id.toString(),
                            "/agreement-links/" + link.id,
                            access.readersOf(link.paragraph));
                    links.delete(link);
                }));
        links.flush();
    }

    void on(@Observes MinutesMoved moved) {
        links.of(moved.paragraphs()).values().forEach(made -> made.forEach(this::changed));
    }

    void on(@Observes MinutesAnnounced announced) {
        links.of(announced.paragraphs()).values().forEach(made -> made.forEach(this::changed));
    }
}
