package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.decision.store.LinkRepository;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.query.Conditions;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Looks for decisions across meetings. `q` is searched as Swedish words, so that other forms of a word are found
/// too.
@ApplicationScoped
public class SearchDecisions {

    private final LinkRepository links;
    private final BodyAccess access;

    public SearchDecisions(LinkRepository links, BodyAccess access) {
        this.links = links;
        this.access = access;
    }

    /// What to look for; whatever is absent does not narrow the search.
    public record Search(
            Optional<String> words,
            Optional<UUID> body,
            Optional<DecisionOutcome> outcome,
            Optional<String> caseNumber,
            Optional<UUID> agreementId,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    public Page<DecisionDocument> search(Search search, PageQuery query) {
        var sorting = query.sorting(List.of("-date"));
        var sight = access.sight();
        var conditions = new Conditions()
                .and("p.decision IS NOT NULL")
                .ifGiven("p.search @@ websearch_to_tsquery('swedish', :words)", "words", search.words())
                .ifGiven("p.body_id = :body", "body", search.body())
                .ifGiven("p.outcome = :outcome", "outcome", search.outcome().map(DecisionOutcome::name))
                .ifGiven("p.case_number = :caseNumber", "caseNumber", search.caseNumber())
                .ifGiven("m.meets_on >= :from", "from", search.from())
                .ifGiven("m.meets_on <= :to", "to", search.to())
                .ifGiven(
                        "EXISTS (SELECT 1 FROM agreement_link l WHERE l.paragraph_id = p.id AND l.agreement_id = :agreement)",
                        "agreement",
                        search.agreementId());
        if (!sight.all() && sight.bodies().isEmpty()) {
            conditions.and("m.status = 'ANNOUNCED'");
        } else if (!sight.all()) {
            conditions.and("(m.status = 'ANNOUNCED' OR m.body_id IN (:seen))", "seen", sight.bodies());
        }
        var direction = sorting.descending() ? " DESC" : "";
        var found = conditions.nativePage(
                links.getEntityManager(),
                ParagraphEntity.class,
                "p",
                "paragraph p JOIN meeting m ON m.id = p.meeting_id",
                "m.meets_on" + direction + ", p.body_id, p.number" + direction,
                query);
        var linked = links.of(found.items());
        return found.map(paragraph -> DecisionDocument.of(paragraph, linked.getOrDefault(paragraph.id, List.of())));
    }
}
