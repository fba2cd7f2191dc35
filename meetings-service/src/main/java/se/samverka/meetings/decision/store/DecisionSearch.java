package se.samverka.meetings.decision.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Finds decisions across meetings.
@ApplicationScoped
public class DecisionSearch {

    private static final SortOrders ORDERS =
            SortOrders.by("date", "m.meets_on {direction}, e.body_id, e.number {direction}");

    private final Sql sql;

    DecisionSearch(Sql sql) {
        this.sql = sql;
    }

    /// By the day of the meeting, the latest first unless the query says otherwise; then by number.
    public Page<ParagraphEntity> page(DecisionFilter filter, ReadableBodies readable, PageQuery query) {
        var found = SqlQuery.select("{e.*}", "paragraph e JOIN meeting m ON m.id = e.meeting_id")
                .where("e.decision IS NOT NULL")
                .ifGiven("e.search @@ websearch_to_tsquery('swedish', :words)", filter.words())
                .ifGiven("e.body_id = :body", filter.body())
                .ifGiven("e.outcome = :outcome", filter.outcome())
                .ifGiven("e.case_number = :caseNumber", filter.caseNumber())
                .ifGiven("m.meets_on >= :from", filter.from())
                .ifGiven("m.meets_on <= :to", filter.to())
                .ifGiven(
                        "EXISTS (SELECT 1 FROM agreement_link l WHERE l.paragraph_id = e.id AND l.agreement_id = :agreement)",
                        filter.agreementId())
                .orderBy(ORDERS, query.sorting(List.of("-date")));
        return sql.page(
                ReadableMinutes.only(found, readable, "e.announced_on IS NOT NULL", "e.body_id"),
                ParagraphEntity.class,
                query);
    }
}
