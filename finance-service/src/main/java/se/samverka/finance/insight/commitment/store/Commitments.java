package se.samverka.finance.insight.commitment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.samverka.finance.insight.commitment.model.Commitment;
import se.samverka.finance.insight.commitment.model.Undertaking;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;

/// Commitments, stored for an agreement as a whole, and read with what has been invoiced and paid.
@ApplicationScoped
public class Commitments {

    /// Writes only changed rows and deletes obsolete ones, in one statement.
    private static final String REPLACE = """
            WITH now AS (
                SELECT * FROM json_to_recordset(cast(:undertakings AS json))
                           AS d(year int, party text, payee text, committed numeric, allocated numeric)),
            gone AS (
                DELETE FROM commitment c WHERE c.agreement_id = :agreement AND c.year <> ALL (:years)
                   AND NOT EXISTS (SELECT FROM now WHERE now.year = c.year AND now.party = c.party AND now.payee = c.payee))
            INSERT INTO commitment AS c (agreement_id, year, party, payee, committed, allocated)
            SELECT :agreement, year, party, payee, committed, allocated FROM now
                ON CONFLICT (agreement_id, year, party, payee)
                DO UPDATE SET committed = excluded.committed, allocated = excluded.allocated
                        WHERE (c.committed, c.allocated) IS DISTINCT FROM (excluded.committed, excluded.allocated)""";

    /// Reads the page first, and then the sums of its rows only.
    private static final String PAGE = """
            SELECT c.party, c.payee, c.year, c.agreement_id, a.title AS agreement_title, c.committed, c.allocated,
                   coalesce(s.invoiced, 0) AS invoiced, coalesce(s.paid, 0) AS paid, coalesce(s.waived, 0) AS waived,
                   coalesce(s.drafted, 0) AS to_invoice, coalesce(s.blocked, 0) AS blocked
              FROM (SELECT * FROM commitment c{where}{order}{page}) c
              JOIN agreement a ON a.id = c.agreement_id
              LEFT JOIN LATERAL (
                   SELECT sum(i.claim) FILTER (WHERE NOT i.draft) AS invoiced,
                          sum(i.claim) FILTER (WHERE i.draft AND i.blocked_by IS NULL) AS drafted,
                          sum(i.claim) FILTER (WHERE i.draft AND i.blocked_by IS NOT NULL) AS blocked,
                          sum(i.paid) AS paid,
                          sum(i.total) FILTER (WHERE i.credit_purpose = 'REDUCTION') AS waived
                     FROM (SELECT *, status = 'DRAFT' AS draft,
                                  CASE kind WHEN 'INVOICE' THEN total ELSE -total END AS claim FROM invoice) i
                    WHERE i.agreement_id = c.agreement_id AND i.year = c.year AND i.payer = c.party
                      AND i.payee = c.payee) s ON true{order}""";

    private final Sql sql;
    private final ObjectMapper json;

    public Commitments(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// @param undertakings all of the agreement's, except for the years that stay unchanged
    /// @param yearsThatStay the years that cannot be computed at present
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(UUID agreementId, List<Undertaking> undertakings, Collection<Integer> yearsThatStay) {
        sql.writeLater(SqlQuery.of(REPLACE)
                .with("undertakings", text(undertakings))
                .with("agreement", agreementId)
                .with("years", yearsThatStay.toArray(Integer[]::new)));
    }

    private String text(List<Undertaking> undertakings) {
        try {
            return json.writeValueAsString(undertakings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Commitments cannot be written as JSON", e);
        }
    }

    /// By year, then party.
    public Page<Commitment> page(CommitmentFilter filter, boolean descending, int offset, int limit) {
        var query = SqlQuery.of(PAGE, "SELECT count(*) FROM commitment c{where}")
                .where("c.year >= :from", filter.from())
                .where("c.year <= :to", filter.to())
                .ifGiven("c.party = :reader OR c.payee = :reader", filter.reader())
                .ifGiven("c.party = :party", filter.party())
                .ifGiven("c.payee = :payee", filter.payee())
                .ifGiven("c.agreement_id = :id", filter.agreementId())
                .orderBy("c.year {direction}, c.party, c.agreement_id, c.payee", descending);
        return sql.page(query, Commitment.class, offset, limit);
    }
}
