package se.samverka.finance.budget.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import se.samverka.finance.budget.model.Frame;
import se.samverka.finance.shared.store.Conditions;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Frames, with what the party's commitments and invoices under their agreements say when they are asked for.
@ApplicationScoped
public class Frames {

    private static final String FRAMES = " FROM budget b JOIN budget_row r ON r.edition_id = b.edition_id"
            + " WHERE EXISTS (SELECT FROM budget_frame f WHERE f.edition_id = r.edition_id AND f.place = r.place)";

    /// The page first, and then the sums of its rows alone.
    private static final String PAGE = """
            SELECT p.organisation, p.year, e.edition, p.unit, p.category, p.amount, d.agreements, d.committed, d.allocated,
                   d.invoiced, d.paid
              FROM (SELECT b.organisation, b.year, r.edition_id, r.place, r.unit, r.category, r.amount{frames}
                     ORDER BY b.organisation, b.year {direction}, r.place OFFSET :offset LIMIT :limit) p
              JOIN budget_edition e ON e.id = p.edition_id
             CROSS JOIN LATERAL (
                   SELECT string_agg(cast(f.agreement_id AS text), ' ' ORDER BY f.agreement_id) AS agreements,
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
             ORDER BY p.organisation, p.year {direction}, p.place""";

    private final Session entities;

    public Frames(Session entities) {
        this.entities = entities;
    }

    /// By party and year, in the order of the budget.
    public Page<Frame> page(
            Optional<OrganisationNumber> party,
            Optional<Integer> year,
            Optional<String> unit,
            boolean descending,
            int offset,
            int limit) {
        var conditions = new Conditions()
                .where(party.map(OrganisationNumber::value), "party", "b.organisation = :party")
                .where(year, "year", "b.year = :year")
                .where(unit, "unit", "r.unit = :unit");
        var frames = FRAMES + conditions.text().replaceFirst(" WHERE ", " AND ");
        var found = conditions
                .query(
                        entities,
                        PAGE.replace("{frames}", frames).replace("{direction}", descending ? "DESC" : ""),
                        Object[].class)
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Frames::frame)
                .toList();
        return Page.of(
                found,
                offset,
                limit,
                () -> conditions
                        .query(entities, "SELECT count(*)" + frames, Long.class)
                        .getSingleResult());
    }

    private static Frame frame(Object[] row) {
        return new Frame(
                OrganisationNumber.of((String) row[0]),
                (Integer) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                money(row[5]),
                agreements((String) row[6]),
                money(row[7]),
                money(row[8]),
                money(row[9]),
                money(row[10]));
    }

    /// @param text ids with a blank between
    static List<UUID> agreements(String text) {
        return Arrays.stream(text.split(" ", -1)).map(UUID::fromString).toList();
    }

    private static Money money(Object value) {
        return Money.of((BigDecimal) value);
    }
}
