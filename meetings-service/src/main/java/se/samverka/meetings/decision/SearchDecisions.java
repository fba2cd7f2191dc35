package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.decision.store.AgreementLinkRepository;
import se.samverka.meetings.decision.store.DecisionSearch;
import se.samverka.meetings.decision.store.ParagraphWords;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.search.SearchQuery;

/// Searches the decisions that the caller may read, across meetings.
@ApplicationScoped
public class SearchDecisions {

    private final DecisionSearch decisions;
    private final ParagraphRepository paragraphs;
    private final MeetingAccess access;
    private final AgreementLinkRepository links;
    private final BodyAccess bodies;

    SearchDecisions(
            DecisionSearch decisions,
            ParagraphRepository paragraphs,
            MeetingAccess access,
            AgreementLinkRepository links,
            BodyAccess bodies) {
        this.decisions = decisions;
        this.paragraphs = paragraphs;
        this.access = access;
        this.links = links;
        this.bodies = bodies;
    }

    /// @throws RuleBroken 404 when there is no decision of that id that the caller may read
    @Transactional
    public DecisionDocument one(UUID id) {
        var paragraph = paragraphs
                .findByIdOptional(id)
                .filter(found -> found.decision != null && access.isReadable(found))
                .orElseThrow(() -> RuleBroken.notFound("decision"));
        return DecisionDocument.of(paragraph, links.of(List.of(paragraph)).getOrDefault(paragraph.id, List.of()), null);
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
