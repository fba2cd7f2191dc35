package se.samverka.finance.insight.externaltarget.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import se.samverka.finance.insight.externaltarget.model.ExternalTarget;
import se.samverka.finance.insight.externaltarget.model.TargetOutcome;
import se.samverka.finance.shared.store.Conditions;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Goals and what was reached of them, kept for each agreement as a whole.
@ApplicationScoped
public class ExternalTargets {

    /// Writes only what is other than before, and takes away what is no more. A goal that cannot be read stays as
    /// it was.
    private static final String REPLACE = """
            WITH now AS (
                SELECT * FROM json_to_recordset(cast(? AS json))
                           AS d("clauseId" text, year int, target numeric, reached numeric)),
            gone AS (
                DELETE FROM external_target e WHERE e.agreement_id = ? AND e.year <> ALL (?)
                   AND NOT EXISTS (SELECT FROM now WHERE now.year = e.year AND now."clauseId" = e.clause_id))
            INSERT INTO external_target AS e (agreement_id, year, clause_id, target, reached)
            SELECT ?, n.year, n."clauseId", coalesce(n.target, k.target, 0), n.reached
              FROM now n
              LEFT JOIN external_target k ON k.agreement_id = ? AND k.year = n.year AND k.clause_id = n."clauseId"
                ON CONFLICT (agreement_id, year, clause_id)
                DO UPDATE SET target = excluded.target, reached = excluded.reached
                        WHERE (e.target, e.reached) IS DISTINCT FROM (excluded.target, excluded.reached)""";

    private static final String READERS = """
            WITH gone AS (
                DELETE FROM external_target_reader WHERE agreement_id = ? AND organisation <> ALL (?))
            INSERT INTO external_target_reader (agreement_id, organisation) SELECT ?, unnest(?)
                ON CONFLICT DO NOTHING""";

    private static final String READ_BY =
            "t.agreement_id IN (SELECT r.agreement_id FROM external_target_reader r WHERE r.organisation = ";

    private final DataSource dataSource;
    private final Session entities;
    private final ObjectMapper json;

    public ExternalTargets(DataSource dataSource, Session entities, ObjectMapper json) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.json = json;
    }

    /// What a list is narrowed to; what is empty narrows nothing.
    ///
    /// @param reader only of agreements that this organisation may read
    /// @param from the first year
    /// @param to the last year
    /// @param party only of agreements that this one may read as well
    public record Filter(
            Optional<OrganisationNumber> reader,
            int from,
            int to,
            Optional<OrganisationNumber> party,
            Optional<UUID> agreementId) {}

    /// @param targets all of the agreement's
    /// @param yearsThatStay those whose goals cannot be read now
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(
            UUID agreementId,
            List<ExternalTarget> targets,
            Collection<Integer> yearsThatStay,
            Collection<OrganisationNumber> readers) {
        var names = readers.stream().map(OrganisationNumber::value).toArray();
        try (var connection = dataSource.getConnection();
                var replace = connection.prepareStatement(REPLACE);
                var admit = connection.prepareStatement(READERS)) {
            replace.setString(1, json.writeValueAsString(targets));
            replace.setObject(2, agreementId);
            replace.setArray(3, connection.createArrayOf("int", yearsThatStay.toArray()));
            replace.setObject(4, agreementId);
            replace.setObject(5, agreementId);
            replace.executeUpdate();
            admit.setObject(1, agreementId);
            admit.setArray(2, connection.createArrayOf("text", names));
            admit.setObject(3, agreementId);
            admit.setArray(4, connection.createArrayOf("text", names));
            admit.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The goals of agreement " + agreementId + " were not kept", e);
        }
    }

    /// By year, then agreement.
    public Page<TargetOutcome> page(Filter filter, boolean descending, int offset, int limit) {
        var conditions = new Conditions()
                .where(Optional.of(filter.from()), "from", "t.year >= :from")
                .where(Optional.of(filter.to()), "to", "t.year <= :to")
                .where(filter.reader().map(OrganisationNumber::value), "reader", READ_BY + ":reader)")
                .where(filter.party().map(OrganisationNumber::value), "party", READ_BY + ":party)")
                .where(filter.agreementId(), "id", "t.agreement_id = :id");
        var from = " FROM external_target t JOIN agreement a ON a.id = t.agreement_id" + conditions.text();
        var direction = descending ? " DESC" : "";
        var found = conditions
                .query(
                        entities,
                        "SELECT t.agreement_id, a.title, t.clause_id, t.year, t.target, t.reached" + from
                                + " ORDER BY t.year" + direction + ", t.agreement_id, t.clause_id"
                                + " OFFSET :offset LIMIT :limit",
                        Object[].class)
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new TargetOutcome(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Integer) row[3],
                        Money.of((BigDecimal) row[4]),
                        Money.of((BigDecimal) row[5])))
                .toList();
        return Page.of(
                found,
                offset,
                limit,
                () -> conditions
                        .query(entities, "SELECT count(*)" + from, Long.class)
                        .getSingleResult());
    }
}
