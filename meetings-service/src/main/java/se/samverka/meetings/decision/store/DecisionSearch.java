package se.samverka.meetings.decision.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.ReadableMinutes;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.store.Conditions;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Finds decisions across meetings. In SQL, because full text search is PostgreSQL's.
@ApplicationScoped
public class DecisionSearch {

    private static final String FROM = " FROM paragraph p JOIN meeting m ON m.id = p.meeting_id WHERE ";

    private final EntityManager database;

    DecisionSearch(EntityManager database) {
        this.database = database;
    }

    /// By the day of the meeting, the latest first unless the query says otherwise; then by number.
    public Page<ParagraphEntity> page(DecisionFilter filter, ReadableBodies readable, PageQuery query) {
        var conditions = new Conditions()
                .and("p.decision IS NOT NULL")
                .ifGiven("p.search @@ websearch_to_tsquery('swedish', :words)", "words", filter.words())
                .ifGiven("p.body_id = :body", "body", filter.body())
                .ifGiven("p.outcome = :outcome", "outcome", filter.outcome().map(DecisionOutcome::name))
                .ifGiven("p.case_number = :caseNumber", "caseNumber", filter.caseNumber())
                .ifGiven("m.meets_on >= :from", "from", filter.from())
                .ifGiven("m.meets_on <= :to", "to", filter.to())
                .ifGiven(
                        "EXISTS (SELECT 1 FROM agreement_link l WHERE l.paragraph_id = p.id AND l.agreement_id = :agreement)",
                        "agreement",
                        filter.agreementId());
        ReadableMinutes.only(conditions, readable, "m.status = 'ANNOUNCED'", "m.body_id");
        var direction = query.sorting(List.of("-date")).descending() ? " DESC" : "";
        var where = FROM + conditions.text();
        var session = database.unwrap(Session.class);
        var found = session.createNativeQuery(
                "SELECT p.*" + where + " ORDER BY m.meets_on" + direction + ", p.body_id, p.number" + direction,
                ParagraphEntity.class);
        conditions.parameters().forEach(found::setParameter);
        return Page.of(
                found.setFirstResult(query.offset())
                        .setMaxResults(query.limit())
                        .getResultList(),
                query.offset(),
                query.limit(),
                () -> {
                    var count = session.createNativeQuery("SELECT count(*)" + where, Long.class);
                    conditions.parameters().forEach(count::setParameter);
                    return count.getSingleResult();
                });
    }
}
