package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.decision.store.DecisionSearch;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Searches the decisions that the caller may read, across meetings.
@ApplicationScoped
public class SearchDecisions {

    private final DecisionSearch decisions;
    private final AgreementLinkRepository links;
    private final BodyAccess bodies;

    SearchDecisions(DecisionSearch decisions, AgreementLinkRepository links, BodyAccess bodies) {
        this.decisions = decisions;
        this.links = links;
        this.bodies = bodies;
    }

    public Page<DecisionDocument> run(DecisionFilter filter, PageQuery query) {
        var found = decisions.page(filter, bodies.readable(), query);
        var linked = links.of(found.items());
        return found.map(paragraph -> DecisionDocument.of(paragraph, linked.getOrDefault(paragraph.id, List.of())));
    }
}
