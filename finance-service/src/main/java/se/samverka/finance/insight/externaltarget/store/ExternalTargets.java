package se.samverka.finance.insight.externaltarget.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.insight.externaltarget.model.ExternalTarget;
import se.samverka.finance.insight.externaltarget.model.TargetOutcome;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Goals and their outcomes, stored for an agreement as a whole.
@ApplicationScoped
public class ExternalTargets {

    /// Writes only changed rows and deletes obsolete ones. A goal that cannot be read stays unchanged.
    private static final String REPLACE = """
            WITH now AS (
                SELECT * FROM json_to_recordset(cast(:targets AS json))
                           AS d("clauseId" text, year int, target numeric, reached numeric)),
            gone AS (
                DELETE FROM external_target e WHERE e.agreement_id = :agreement AND e.year <> ALL (:years)
                   AND NOT EXISTS (SELECT FROM now WHERE now.year = e.year AND now."clauseId" = e.clause_id))
            INSERT INTO external_target AS e (agreement_id, year, clause_id, target, reached)
            SELECT :agreement, n.year, n."clauseId", coalesce(n.target, k.target, 0), n.reached
              FROM now n
              LEFT JOIN external_target k ON k.agreement_id = :agreement AND k.year = n.year AND k.clause_id = n."clauseId"
                ON CONFLICT (agreement_id, year, clause_id)
                DO UPDATE SET target = excluded.target, reached = excluded.reached
                        WHERE (e.target, e.reached) IS DISTINCT FROM (excluded.target, excluded.reached)""";

    private static final String READERS = """
            WITH gone AS (
                DELETE FROM external_target_reader WHERE agreement_id = :agreement AND organisation <> ALL (:readers))
            INSERT INTO external_target_reader (agreement_id, organisation) SELECT :agreement, unnest(:readers)
                ON CONFLICT DO NOTHING""";

    private static final String READ_BY =
            "t.agreement_id IN (SELECT r.agreement_id FROM external_target_reader r WHERE r.organisation = ";

    private final Sql sql;
    private final ObjectMapper json;

    public ExternalTargets(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// The filter of the list. An empty field does not filter.
    ///
    /// @param reader only agreements that this organisation may see
    /// @param from the first year
    /// @param to the last year
    /// @param party only agreements that this organisation may see as well
    public record Filter(
            Optional<OrganisationNumber> reader,
            int from,
            int to,
            Optional<OrganisationNumber> party,
            Optional<UUID> agreementId) {}

    /// @param targets all of the agreement's
    /// @param yearsThatStay the years whose goals cannot be read at present
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(
            UUID agreementId,
            List<ExternalTarget> targets,
            Collection<Integer> yearsThatStay,
            Collection<OrganisationNumber> readers) {
        sql.writeLater(SqlQuery.of(REPLACE)
                .with("targets", text(targets))
                .with("agreement", agreementId)
                .with("years", yearsThatStay.toArray(Integer[]::new)));
        sql.writeLater(SqlQuery.of(READERS)
                .with("agreement", agreementId)
                .with("readers", readers.stream().map(OrganisationNumber::value).toArray(String[]::new)));
    }

    private String text(List<ExternalTarget> targets) {
        try {
            return json.writeValueAsString(targets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Goals cannot be written as JSON", e);
        }
    }

    /// By year, then agreement.
    public Page<TargetOutcome> page(Filter filter, boolean descending, int offset, int limit) {
        var query = SqlQuery.select(
                        "t.agreement_id, a.title AS agreement_title, t.clause_id, t.year, t.target, t.reached",
                        "external_target t JOIN agreement a ON a.id = t.agreement_id")
                .where("t.year >= :from", filter.from())
                .where("t.year <= :to", filter.to())
                .ifGiven(READ_BY + ":reader)", filter.reader())
                .ifGiven(READ_BY + ":party)", filter.party())
                .ifGiven("t.agreement_id = :id", filter.agreementId())
                .orderBy("t.year {direction}, t.agreement_id, t.clause_id", descending);
        return sql.page(query, TargetOutcome.class, offset, limit);
    }
}
