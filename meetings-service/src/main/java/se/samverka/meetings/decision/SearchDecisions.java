package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.decision.store.DecisionSearch;
import se.samverka.meetings.decision.store.ParagraphWords;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.search.SearchQuery;

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

    /// @throws RuleBroken 400 for words that cannot be searched for
    @Transactional
    public Page<DecisionDocument> run(DecisionFilter filter, PageQuery query) {
        var words = filter.words().map(SearchQuery::of).orElse(null);
        var found = decisions.page(filter, words, bodies.readable(), query);
        var linked = links.of(found.items());
        return found.map(paragraph -> DecisionDocument.of(
                paragraph,
                linked.getOrDefault(paragraph.id, List.of()),
                words == null ? null : words.highlights(ParagraphWords.fields(paragraph))));
    }
}
