package se.samverka.finance.budget.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.samverka.finance.budget.model.Frame;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Frames, with the current commitments and invoices under their agreements.
@ApplicationScoped
public class Frames {

    private static final String FRAMES = " FROM budget b JOIN budget_row r ON r.edition_id = b.edition_id"
            + " WHERE EXISTS (SELECT FROM budget_frame f WHERE f.edition_id = r.edition_id AND f.place ="
            + " r.place){and}";

    /// Reads the page first, and then the sums of its rows only.
    private static final String PAGE = """
            SELECT p.organisation AS party, p.year, e.edition, p.unit, p.category, p.amount AS framed, d.agreements,
                   d.committed, d.allocated, d.invoiced, d.paid
              FROM (SELECT b.organisation, b.year, r.edition_id, r.place, r.unit, r.category, r.amount{frames}
                     ORDER BY b.year {direction}, b.organisation {direction}, r.place{page}) p
              JOIN budget_edition e ON e.id = p.edition_id
             CROSS JOIN LATERAL (
                   SELECT array_agg(f.agreement_id ORDER BY f.agreement_id) AS agreements,
                          coalesce(sum(c.committed), 0) AS committed, coalesce(sum(c.allocated), 0) AS allocated,
                          coalesce(sum(i.invoiced), 0) AS invoiced, coalesce(sum(i.paid), 0) AS paid
                     FROM budget_frame f
                    CROSS JOIN LATERAL (
                          SELECT sum(committed) AS committed, sum(allocated) AS allocated FROM commitment
                           WHERE agreement_id = f.agreement_id AND year = p.year AND party = p.organisation) c
                    CROSS JOIN LATERAL (
                          SELECT sum(CASE kind WHEN 'INVOICE' THEN total ELSE -total END)
                                     FILTER (WHERE status <> 'DRAFT') AS invoiced,
                                 sum(paid) AS paid
                            FROM invoice
                           WHERE agreement_id = f.agreement_id AND year = p.year AND payer = p.organisation) i
                    WHERE f.edition_id = p.edition_id AND f.place = p.place) d
             ORDER BY p.year {direction}, p.organisation {direction}, p.place""";

    private final Sql sql;

    public Frames(Sql sql) {
        this.sql = sql;
    }

    /// By year and party, in the order of the budget.
    public Page<Frame> page(
            Optional<OrganisationNumber> party,
            Optional<Integer> year,
            Optional<String> unit,
            boolean descending,
            int offset,
            int limit) {
        var query = SqlQuery.of(PAGE, "SELECT count(*){frames}")
                .part("frames", FRAMES)
                .part("direction", descending ? "DESC" : "ASC")
                .ifGiven("b.organisation = :party", party)
                .ifGiven("b.year = :year", year)
                .ifGiven("r.unit = :unit", unit);
        return sql.page(query, Frame.class, offset, limit);
    }
}
