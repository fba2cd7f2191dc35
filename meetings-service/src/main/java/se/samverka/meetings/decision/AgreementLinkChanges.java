package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.MinutesAnnounced;
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
                "/agreement-links/" + link.id,
                AgreementLinkDocument.of(link),
                access.readersOf(link.paragraph));
    }

    void on(@Observes MinutesAnnounced announced) {
        links.everOf(announced.paragraphs()).forEach(this::changed);
    }

    void on(@Observes ParagraphReadersChanged readers) {
        links.of(readers.paragraphs()).values().stream().flatMap(List::stream).forEach(link -> {
            if (readers.lost()) {
                changes.erase(AGREEMENT_LINK, link.id.toString());
            }
            changed(link);
        });
    }
}
