package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.decision.model.Decision;
import se.samverka.agreements.decision.store.DecisionEntity;
import se.samverka.agreements.decision.store.Decisions;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.TimelineLine;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Shows the decisions of minutes that concern an agreement.
@ApplicationScoped
public class ShowDecisions {

    private final AgreementAccess access;
    private final Decisions decisions;
    private final Timeline timeline;

    ShowDecisions(AgreementAccess access, Decisions decisions, Timeline timeline) {
        this.access = access;
        this.decisions = decisions;
        this.timeline = timeline;
    }

    /// @param relations what the decision means to the agreement, as the minutes' secretariat has linked it
    /// @param resting what of the agreement rests on it: the latest line of each document in the timeline
    public record Concerning(Decision decision, List<String> relations, List<TimelineLine> resting) {}

    /// @param decisionId only this one
    /// @throws RuleBroken 404
    @Transactional
    public Page<Concerning> page(UUID agreementId, Optional<UUID> decisionId, PageQuery query) {
        access.visible(agreementId);
        var found = decisions.page(agreementId, decisionId, query).map(DecisionEntity::decision);
        var ids = found.items().stream().map(Decision::id).toList();
        var relations = decisions.relationsTo(agreementId, ids);
        var resting = timeline.restingOn(agreementId, ids);
        return found.map(decision -> new Concerning(
                decision,
                relations.getOrDefault(decision.id(), List.of()),
                resting.getOrDefault(decision.id(), List.of())));
    }
}
