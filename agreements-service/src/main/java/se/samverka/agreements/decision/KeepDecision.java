package se.samverka.agreements.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
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
/// day on which everybody may read the decision.
@ApplicationScoped
public class KeepDecision {

    private static final Logger LOG = Logger.getLogger(KeepDecision.class);

    private final Decisions decisions;
    private final Timeline timeline;

    KeepDecision(Decisions decisions, Timeline timeline) {
        this.decisions = decisions;
        this.timeline = timeline;
    }

    /// @param links of this decision, all that there are. One to an agreement that is not here, as after a restore,
    /// is left out: nothing of it could be shown
    @Transactional
    public void run(Decision told, long revision, Set<DecisionLinkEntity.Key> links) {
        var known = decisions.locked(told.id()).orElse(null);
        if (known != null && known.revision >= revision) {
            return;
        }
        var standing = known(links);
        var before = decisions.linksOf(told.id());
        var shown = known != null && known.isAnnounced() ? before : Set.<DecisionLinkEntity.Key>of();
        var kept = keep(known, told, revision);
        without(before, standing).forEach(decisions::unlink);
        without(standing, before).forEach(decisions::link);
        decisions.flush();
        var shows = kept.isAnnounced() ? standing : Set.<DecisionLinkEntity.Key>of();
        without(shows, shown).forEach(link -> note("decision-linked", told, link));
        without(shown, shows).forEach(link -> note("decision-unlinked", told, link));
    }

    private Set<DecisionLinkEntity.Key> known(Set<DecisionLinkEntity.Key> links) {
        var ids = links.stream().map(DecisionLinkEntity.Key::agreementId).collect(Collectors.toSet());
        var here = Set.copyOf(decisions.agreementsOf(ids));
        var unknown = links.stream()
                .filter(link -> !here.contains(link.agreementId()))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            LOG.warnf("Links to agreements that are not here are left out: %s", unknown);
        }
        return without(links, unknown);
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

    /// The line names the decision and has none of its words: words of minutes can be masked or erased, and the
    /// timeline stays.
    private void note(String fact, Decision told, DecisionLinkEntity.Key link) {
        timeline.note(
                link.agreementId(),
                fact,
                About.agreement()
                        .by(told.body() + " " + told.date() + " " + told.reference(), told.id())
                        .saying(link.relation().toLowerCase(Locale.ROOT)));
    }

    private static Set<DecisionLinkEntity.Key> without(
            Set<DecisionLinkEntity.Key> all, Set<DecisionLinkEntity.Key> others) {
        var rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
