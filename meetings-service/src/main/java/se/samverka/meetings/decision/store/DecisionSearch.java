package se.samverka.meetings.decision.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.decision.model.DecisionPresence;
import se.samverka.meetings.decision.model.PostponedMatters;
import se.samverka.meetings.meeting.store.LinkedParagraphs;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.search.SearchQuery;

/// Finds decisions across meetings, by a GIN index of their lexemes. By relevance, a bounded number of hits is
/// ranked and no others are counted (ADR 9).
@ApplicationScoped
public class DecisionSearch {

    public static final int MOST_FOUND = 1_000;

    private static final String BY_RELEVANCE = "relevance";
    private static final String FOUND = "s.words @@ CAST(:words AS tsquery)";

    /// Whether a § or an item of an open agenda that the caller may read continues paragraph `e`.
    private static final String CONTINUED = "(EXISTS (SELECT 1 FROM paragraph_continuation c"
            + " JOIN paragraph l ON l.id = c.paragraph_id WHERE c.earlier_id = e.id"
            + " AND (" + ParagraphRepository.isPublic("l") + " OR l.body_id = ANY (:continuing){all}))"
            + " OR EXISTS (SELECT 1 FROM agenda_item i JOIN meeting a ON a.id = i.meeting_id"
            + " WHERE i.continues = e.id AND i.withdrawn_reason IS NULL AND a.status IN ('PLANNED', 'CALLED')"
            + " AND (a.body_id = ANY (:continuing){all})))";

    private static final SortOrders ORDERS =
            SortOrders.by("date", "m.meets_on {direction}, e.body_id, e.number {direction}");
    private static final SortOrders ORDERS_OF_HITS = SortOrders.by(
            BY_RELEVANCE,
            "ts_rank(h.words, CAST(:words AS tsquery)) {direction}, h.meets_on {direction}, h.id {direction}");

    private final Sql sql;
    private final ParagraphRepository paragraphs;
    private final ParagraphWords words;

    DecisionSearch(Sql sql, ParagraphRepository paragraphs, ParagraphWords words) {
        this.sql = sql;
        this.paragraphs = paragraphs;
        this.words = words;
    }

    /// By the day of the meeting, the latest first unless the query says otherwise; then by number. A search
    /// shows the best match first.
    ///
    /// @param words what to search for; null to list
    public Page<ParagraphEntity> page(
            DecisionFilter filter, @Nullable SearchQuery words, ReadableBodies readable, PageQuery query) {
        if (words == null) {
            var listed = SqlQuery.select("{e.*}", "paragraph e JOIN meeting m ON m.id = e.meeting_id")
                    .orderBy(ORDERS, query.sorting(List.of("-date")));
            return sql.page(narrowed(listed, filter, readable), ParagraphEntity.class, query);
        }
        var sorting = query.sorting(List.of("-" + BY_RELEVANCE, "date"));
        if (words.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        this.words.planForEachQuery();
        var tables =
                "paragraph_search s JOIN paragraph e ON e.id = s.paragraph_id JOIN meeting m ON m.id = e.meeting_id";
        if (!sorting.field().equals(BY_RELEVANCE)) {
            var found =
                    SqlQuery.select("{e.*}", tables).where(FOUND, words.text()).orderBy(ORDERS, sorting);
            return sql.page(narrowed(found, filter, readable), ParagraphEntity.class, query);
        }
        var hits = SqlQuery.of("SELECT h.id FROM (SELECT e.id, s.words, m.meets_on FROM " + tables
                        + "{where} ORDER BY e.id DESC LIMIT " + (MOST_FOUND + 1) + ") h{order}")
                .where(FOUND, words.text())
                .orderBy(ORDERS_OF_HITS, sorting);
        return ranked(sql.list(narrowed(hits, filter, readable), UUID.class), query);
    }

    private static SqlQuery narrowed(SqlQuery found, DecisionFilter filter, ReadableBodies readable) {
        if (filter.decision() != DecisionPresence.ANY) {
            found.where(
                    filter.decision() == DecisionPresence.PRESENT ? "e.decision IS NOT NULL" : "e.decision IS NULL");
        }
        found.ifGiven("e.body_id = :body", filter.body())
                .ifGiven("e.outcome = :outcome", filter.outcome())
                .ifGiven("e.case_number = :caseNumber", filter.caseNumber())
                .ifGiven("m.meets_on >= :from", filter.from())
                .ifGiven("m.meets_on <= :to", filter.to())
                .ifGiven(
                        "EXISTS (SELECT 1 FROM agreement_link l WHERE l.paragraph_id = e.id AND l.agreement_id = :agreement AND l.removed_at IS NULL)",
                        filter.agreementId());
        filter.postponed().ifPresent(postponed -> only(found, postponed, readable));
        return ReadableMinutes.only(found, readable, ParagraphRepository.isPublic("e"), "e.body_id");
    }

    /// What the caller may not read continues nothing.
    private static void only(SqlQuery found, PostponedMatters postponed, ReadableBodies readable) {
        var continued = CONTINUED.replace("{all}", readable.all() ? " OR true" : "");
        found.where(LinkedParagraphs.POSTPONED)
                .where((postponed == PostponedMatters.OPEN ? "NOT " : "") + continued, (Object)
                        readable.ids().toArray(UUID[]::new));
    }

    /// One page of the newest hits. One more than the most was read, to see whether there are others.
    private Page<ParagraphEntity> ranked(List<UUID> hits, PageQuery query) {
        var shown = hits.stream()
                .limit(MOST_FOUND)
                .skip(query.offset())
                .limit(query.limit())
                .toList();
        var byId = shown.isEmpty() ? List.<ParagraphEntity>of() : paragraphs.list("id in ?1", shown);
        var rows = byId.stream().collect(Collectors.toMap(paragraph -> paragraph.id, Function.identity()));
        return new Page<>(
                shown.stream().map(rows::get).filter(Objects::nonNull).toList(),
                Math.min(hits.size(), MOST_FOUND),
                hits.size() > MOST_FOUND);
    }
}
