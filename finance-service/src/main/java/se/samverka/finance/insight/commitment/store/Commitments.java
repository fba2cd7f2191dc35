package se.samverka.finance.insight.commitment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.samverka.finance.insight.commitment.model.Commitment;
import se.samverka.finance.insight.commitment.model.Undertaking;
import se.samverka.finance.shared.store.Conditions;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.Pipeline.Statement;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// What parties have undertaken, kept for each agreement as a whole, and read with what has been invoiced and paid.
@ApplicationScoped
public class Commitments {

    /// Writes only what is other than before, and takes away what is no more, in one statement.
    private static final String REPLACE = """
            WITH now AS (
                SELECT * FROM json_to_recordset(cast(? AS json))
                           AS d(year int, party text, payee text, committed numeric, allocated numeric)),
            gone AS (
                DELETE FROM commitment c WHERE c.agreement_id = ? AND c.year <> ALL (?)
                   AND NOT EXISTS (SELECT FROM now WHERE now.year = c.year AND now.party = c.party AND now.payee = c.payee))
            INSERT INTO commitment AS c (agreement_id, year, party, payee, committed, allocated)
            SELECT ?, year, party, payee, committed, allocated FROM now
                ON CONFLICT (agreement_id, year, party, payee)
                DO UPDATE SET committed = excluded.committed, allocated = excluded.allocated
                        WHERE (c.committed, c.allocated) IS DISTINCT FROM (excluded.committed, excluded.allocated)""";

    /// The page first, and then the sums of its rows alone.
    private static final String PAGE = """
            SELECT c.party, c.payee, c.year, c.agreement_id, a.title, c.committed, c.allocated,
                   coalesce(s.invoiced, 0), coalesce(s.paid, 0), coalesce(s.waived, 0), coalesce(s.drafted, 0),
                   coalesce(s.blocked, 0)
              FROM (SELECT * FROM commitment c{conditions}
                     ORDER BY c.year {direction}, c.party, c.agreement_id, c.payee OFFSET :offset LIMIT :limit) c
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
                      AND i.payee = c.payee) s ON true
             ORDER BY c.year {direction}, c.party, c.agreement_id, c.payee""";

    private final Pipeline pipeline;
    private final Session entities;
    private final ObjectMapper json;

    public Commitments(Pipeline pipeline, Session entities, ObjectMapper json) {
        this.pipeline = pipeline;
        this.entities = entities;
        this.json = json;
    }

    /// @param undertakings all of the agreement's, but for the years that stay
    /// @param yearsThatStay those that cannot be computed now
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(UUID agreementId, List<Undertaking> undertakings, Collection<Integer> yearsThatStay) {
        pipeline.write(Statement.of(
                REPLACE, text(undertakings), agreementId, yearsThatStay.toArray(Integer[]::new), agreementId));
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
        var conditions = new Conditions()
                .where(Optional.of(filter.from()), "from", "c.year >= :from")
                .where(Optional.of(filter.to()), "to", "c.year <= :to")
                .where(
                        filter.reader().map(OrganisationNumber::value),
                        "reader",
                        "(c.party = :reader OR c.payee = :reader)")
                .where(filter.party().map(OrganisationNumber::value), "party", "c.party = :party")
                .where(filter.payee().map(OrganisationNumber::value), "payee", "c.payee = :payee")
                .where(filter.agreementId(), "id", "c.agreement_id = :id");
        var page = PAGE.replace("{conditions}", conditions.text()).replace("{direction}", descending ? "DESC" : "");
        var found = conditions
                .query(entities, page, Object[].class)
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Commitments::commitment)
                .toList();
        return Page.of(
                found,
                offset,
                limit,
                () -> conditions
                        .query(entities, "SELECT count(*) FROM commitment c" + conditions.text(), Long.class)
                        .getSingleResult());
    }

    private static Commitment commitment(Object[] row) {
        return new Commitment(
                OrganisationNumber.of((String) row[0]),
                OrganisationNumber.of((String) row[1]),
                (Integer) row[2],
                (UUID) row[3],
                (String) row[4],
                money(row[5]),
                money(row[6]),
                money(row[7]),
                money(row[8]),
                money(row[9]),
                money(row[10]),
                money(row[11]));
    }

    private static Money money(Object value) {
        return Money.of((BigDecimal) value);
    }
}
