package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AgreementWords;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.VersionHeading;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;
import se.samverka.platform.time.BusinessTime;

/// Publishes a change of an agreement: the event for other services, the entry in the changes feed, the line in
/// the
/// timeline, and the words that a search finds it by.
@ApplicationScoped
public class AgreementChanges {

    private final WriteAgreementEvent writeEvent;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final AgreementWords words;
    private final BusinessTime time;

    AgreementChanges(
            WriteAgreementEvent writeEvent,
            Timeline timeline,
            Outbox outbox,
            ChangeLog changes,
            AgreementWords words,
            BusinessTime time) {
        this.writeEvent = writeEvent;
        this.timeline = timeline;
        this.outbox = outbox;
        this.changes = changes;
        this.words = words;
        this.time = time;
    }

    /// Publishes the agreement as it is now, and notes the change in the timeline.
    public void publish(AgreementEntity agreement, EventType event, About about) {
        timeline.note(agreement.id, event.fact(), about);
        publish(
                agreement,
                event,
                version ->
                        version.amendmentId() != null && ("amendments/" + version.amendmentId()).equals(about.path()));
    }

    /// As [#publish(AgreementEntity, EventType, About)], when the timeline has its line already.
    public void publish(AgreementEntity agreement, EventType event) {
        publish(agreement, event, _ -> false);
    }

    /// As [#publish(AgreementEntity, EventType)], when the text of a version has changed.
    public void publish(AgreementEntity agreement, EventType event, VersionEntity changed) {
        publish(agreement, event, version -> version.version() == changed.key.version());
    }

    private void publish(AgreementEntity agreement, EventType event, Predicate<VersionHeading> about) {
        agreement.revision++;
        agreement.recordedAt = time.now();
        var written = writeEvent.write(agreement, about);
        if (event.isAboutTerms()) {
            words.write(agreement.id, written.terms());
        }
        var data = written.data();
        outbox.append(new OutgoingEvent(event.topic(), agreement.id.toString(), event.type(), data));
        changes.upserted(
                "agreement",
                agreement.id.toString(),
                "/agreements/" + agreement.id,
                AgreementDocument.of(agreement, written.terms(), data.bindings(), data.notices()),
                data.readers());
    }
}
