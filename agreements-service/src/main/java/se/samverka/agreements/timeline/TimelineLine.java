package se.samverka.agreements.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.timeline.store.TimelineEntity;

/// One change of an agreement.
///
/// @param actor the subject of the caller's token; `samverka` when the service acted by itself
/// @param actingFor the organisation that the caller acted for
/// @param party the party that the change is about
/// @param decision the decision behind it, `Kommunstyrelsen 2025-11-25 § 112`
/// @param decisionId of that decision, where meetings-service has published it
/// @param path of the document that changed, below the agreement; null for the agreement itself
public record TimelineLine(
        UUID agreementId,
        Instant at,
        String fact,
        String actor,
        @Nullable String actingFor,
        @Nullable String party,
        @Nullable String decision,
        @Nullable UUID decisionId,
        @Nullable String path,
        @Nullable String note) {

    static TimelineLine of(TimelineEntity entity) {
        return new TimelineLine(
                entity.agreementId,
                entity.at,
                entity.fact,
                entity.actor,
                entity.actingFor,
                entity.party,
                entity.decision,
                entity.decisionId,
                entity.path,
                entity.note);
    }
}
