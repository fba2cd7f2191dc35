package se.samverka.agreements.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.decision.model.Decision;
import se.samverka.agreements.decision.store.DecisionEntity;
import se.samverka.agreements.decision.store.DecisionLinkEntity;
import se.samverka.agreements.decision.store.Decisions;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;

/// Takes over a decision as its event tells it. An older revision that arrives late is dropped.
///
/// The timeline of each agreement says when a decision is linked to it, and when the link is removed, from the
/// day on
/// which everybody may read the decision.
@ApplicationScoped
public class KeepDecision {

    private final Decisions decisions;
    private final Timeline timeline;

    KeepDecision(Decisions decisions, Timeline timeline) {
        this.decisions = decisions;
        this.timeline = timeline;
    }

    /// @param links of this decision, all that there are
    /// @throws AgreementUnknown when a link names an agreement that there is none of
    @Transactional
    public void run(Decision told, long revision, Set<DecisionLinkEntity.Key> links) throws AgreementUnknown {
        requireKnown(links);
        var known = decisions.locked(told.id()).orElse(null);
        if (known != null && known.revision >= revision) {
            return;
        }
        var before = decisions.linksOf(told.id());
        var shown = known != null && known.isAnnounced() ? before : Set.<DecisionLinkEntity.Key>of();
        var kept = keep(known, told, revision);
        without(before, links).forEach(decisions::unlink);
        without(links, before).forEach(decisions::link);
        decisions.flush();
        var shows = kept.isAnnounced() ? links : Set.<DecisionLinkEntity.Key>of();
        without(shows, shown).forEach(link -> note("decision-linked", told, link));
        without(shown, shows).forEach(link -> note("decision-unlinked", told, link));
    }

    /// A link names an agreement that this service does not have.
    public static final class AgreementUnknown extends Exception {
        AgreementUnknown(Set<?> ids) {
            super("There are no agreements " + ids);
        }
    }

    private void requireKnown(Set<DecisionLinkEntity.Key> links) throws AgreementUnknown {
        var named =
                links.stream().map(DecisionLinkEntity.Key::agreementId).collect(Collectors.toCollection(HashSet::new));
        decisions.agreementsOf(named).forEach(named::remove);
        if (!named.isEmpty()) {
            throw new AgreementUnknown(named);
        }
    }

    private DecisionEntity keep(@Nullable DecisionEntity known, Decision told, long revision) {
        if (known != null) {
            known.take(told, revision);
            return known;
        }
        var first = new DecisionEntity(told, revision);
        decisions.persist(first);
        return first;
    }

    private void note(String fact, Decision told, DecisionLinkEntity.Key link) {
        timeline.note(
                link.agreementId(),
                fact,
                About.agreement()
                        .by(told.body() + " " + told.date() + " " + told.reference())
                        .saying(link.relation() + ": " + told.title()));
    }

    private static Set<DecisionLinkEntity.Key> without(
            Set<DecisionLinkEntity.Key> all, Set<DecisionLinkEntity.Key> others) {
        var rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
