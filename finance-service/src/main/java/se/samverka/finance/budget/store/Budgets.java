package se.samverka.finance.budget.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import se.samverka.finance.budget.model.BudgetEdition;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.budget.model.BudgetLine;
import se.samverka.finance.budget.model.BudgetRow;
import se.samverka.finance.shared.store.Conditions;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Budgets: the editions that hold, those that held, and their rows.
@ApplicationScoped
public class Budgets {

    private static final String NOW = "budget b JOIN budget_edition e ON e.id = b.edition_id";
    private static final String THEN = "(SELECT DISTINCT ON (organisation, year) * FROM budget_edition"
            + " WHERE imported_at <= :knownAt ORDER BY organisation, year, edition DESC) e";
    /// The ids with a blank between; null for a row that is no frame.
    private static final String AGREEMENTS = "(SELECT string_agg(cast(f.agreement_id AS text), ' ') FROM budget_frame f"
            + " WHERE f.edition_id = r.edition_id AND f.place = r.place) AS agreements";
    private static final String EDITION =
            "SELECT e.id, e.organisation, e.year, e.edition, b.edition_id = e.id AS holds,"
                    + " e.imported_at, e.imported_by, e.sha256, e.rows";
    private static final String EDITIONS =
            " FROM budget_edition e JOIN budget b ON b.organisation = e.organisation AND b.year = e.year";

    private final Session entities;
    private final ObjectMapper json;

    public Budgets(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /// A row as it is written.
    ///
    /// @param place from 1
    private record Placed(
            int place, String unit, String category, BudgetKind kind, BigDecimal amount, Set<UUID> agreements) {}

    /// Until the transaction ends nobody else makes an edition of that year's budget.
    ///
    /// @return the edition that holds; none where there has been no budget
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<BudgetEdition> lock(OrganisationNumber organisation, int year) {
        entities.createNativeMutationQuery("INSERT INTO budget (organisation, year) VALUES (:organisation, :year)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter("organisation", organisation.value())
                .setParameter("year", year)
                .executeUpdate();
        entities.createNativeQuery(
                        "SELECT year FROM budget WHERE organisation = :organisation AND year = :year FOR UPDATE",
                        Integer.class)
                .setParameter("organisation", organisation.value())
                .setParameter("year", year)
                .getSingleResult();
        return edition(organisation, year, Optional.empty());
    }

    /// Keeps an edition, which holds from now on.
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(BudgetEdition edition, List<BudgetRow> rows) {
        var placed = written(rows);
        entities.createNativeMutationQuery(
                        "INSERT INTO budget_edition (id, organisation, year, edition, imported_at, imported_by, sha256,"
                                + " rows) VALUES (:id, :organisation, :year, :edition, :at, :by, :sha256, :rows)")
                .setParameter("id", edition.id())
                .setParameter("organisation", edition.organisationNumber().value())
                .setParameter("year", edition.year())
                .setParameter("edition", edition.edition())
                .setParameter("at", edition.importedAt())
                .setParameter("by", edition.importedBy())
                .setParameter("sha256", edition.sha256())
                .setParameter("rows", edition.rows())
                .executeUpdate();
        entities.createNativeMutationQuery("INSERT INTO budget_row (edition_id, place, unit, category, kind, amount)"
                        + " SELECT :id, place, unit, category, kind, amount FROM json_to_recordset(cast(:rows AS json))"
                        + " AS d(place int, unit text, category text, kind text, amount numeric)")
                .setParameter("id", edition.id())
                .setParameter("rows", placed)
                .executeUpdate();
        entities.createNativeMutationQuery("INSERT INTO budget_frame (edition_id, place, agreement_id)"
                        + " SELECT :id, d.place, cast(a AS uuid) FROM json_to_recordset(cast(:rows AS json))"
                        + " AS d(place int, agreements json) CROSS JOIN json_array_elements_text(d.agreements) a")
                .setParameter("id", edition.id())
                .setParameter("rows", placed)
                .executeUpdate();
        entities.createNativeMutationQuery(
                        "UPDATE budget SET edition_id = :id WHERE organisation = :organisation AND year = :year")
                .setParameter("id", edition.id())
                .setParameter("organisation", edition.organisationNumber().value())
                .setParameter("year", edition.year())
                .executeUpdate();
    }

    private String written(List<BudgetRow> rows) {
        var all = new ArrayList<Placed>();
        rows.forEach(row -> all.add(new Placed(
                all.size() + 1,
                row.unit(),
                row.category(),
                row.kind(),
                row.amount().toBigDecimal(),
                row.agreements())));
        try {
            return json.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The rows of a budget cannot be written", e);
        }
    }

    /// By organisation and year, and in each in the order of the file.
    public Page<BudgetLine> page(BudgetFilter filter, boolean descending, int offset, int limit) {
        var conditions = new Conditions()
                .where(filter.organisation().map(OrganisationNumber::value), "organisation", organisation(filter))
                .where(filter.year(), "year", filter.knownAt().isPresent() ? "e.year = :year" : "b.year = :year")
                .where(filter.unit(), "unit", "r.unit = :unit")
                .where(filter.category(), "category", "r.category = :category")
                .where(filter.kind().map(Enum::name), "kind", "r.kind = :kind");
        filter.knownAt().ifPresent(time -> conditions.with("knownAt", time));
        var from = " FROM " + (filter.knownAt().isPresent() ? THEN : NOW) + " JOIN budget_row r ON r.edition_id = e.id"
                + conditions.text();
        var by = filter.knownAt().isPresent() ? "e." : "b.";
        var found = conditions
                .query(
                        entities,
                        "SELECT e.organisation, e.year, e.edition, r.unit, r.category, r.kind, r.amount, " + AGREEMENTS
                                + from
                                + " ORDER BY " + by + "organisation, " + by + "year" + (descending ? " DESC" : "")
                                + ", r.place OFFSET :offset LIMIT :limit",
                        Object[].class)
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Budgets::line)
                .toList();
        return Page.of(
                found,
                offset,
                limit,
                () -> conditions
                        .query(entities, "SELECT count(*)" + from, Long.class)
                        .getSingleResult());
    }

    /// The rows of an edition, in the order of its file.
    public List<BudgetRow> rows(UUID edition) {
        return entities
                .createNativeQuery(
                        "SELECT r.unit, r.category, r.kind, r.amount, " + AGREEMENTS
                                + " FROM budget_row r WHERE r.edition_id = :id" + " ORDER BY r.place",
                        Object[].class)
                .setParameter("id", edition)
                .getResultList()
                .stream()
                .map(row -> row(row, 0))
                .toList();
    }

    /// By organisation and year, the newest edition first.
    public Page<BudgetEdition> editions(
            Optional<OrganisationNumber> organisation,
            Optional<Integer> year,
            boolean descending,
            int offset,
            int limit) {
        var conditions = new Conditions()
                .where(organisation.map(OrganisationNumber::value), "organisation", "e.organisation = :organisation")
                .where(year, "year", "e.year = :year");
        var found = conditions
                .query(
                        entities,
                        EDITION + EDITIONS + conditions.text()
                                + " ORDER BY e.organisation, e.year" + (descending ? " DESC" : "")
                                + ", e.edition DESC OFFSET :offset LIMIT :limit",
                        Object[].class)
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Budgets::edition)
                .toList();
        return Page.of(
                found,
                offset,
                limit,
                () -> conditions
                        .query(entities, "SELECT count(*)" + EDITIONS + conditions.text(), Long.class)
                        .getSingleResult());
    }

    /// The edition that held at a time; that which holds where none is given.
    public Optional<BudgetEdition> edition(OrganisationNumber organisation, int year, Optional<Instant> knownAt) {
        var conditions = new Conditions()
                .where(Optional.of(organisation.value()), "organisation", "e.organisation = :organisation")
                .where(Optional.of(year), "year", "e.year = :year")
                .where(knownAt, "knownAt", "e.imported_at <= :knownAt");
        return conditions
                .query(
                        entities,
                        EDITION + EDITIONS + conditions.text() + " ORDER BY e.edition DESC LIMIT 1",
                        Object[].class)
                .getResultList()
                .stream()
                .map(Budgets::edition)
                .findFirst();
    }

    private static String organisation(BudgetFilter filter) {
        return (filter.knownAt().isPresent() ? "e." : "b.") + "organisation = :organisation";
    }

    private static BudgetLine line(Object[] row) {
        return new BudgetLine(OrganisationNumber.of((String) row[0]), (Integer) row[1], (Integer) row[2], row(row, 3));
    }

    private static BudgetRow row(Object[] row, int first) {
        return new BudgetRow(
                (String) row[first],
                (String) row[first + 1],
                BudgetKind.valueOf((String) row[first + 2]),
                Money.of((BigDecimal) row[first + 3]),
                row[first + 4] instanceof String agreements ? Set.copyOf(Frames.agreements(agreements)) : Set.of());
    }

    private static BudgetEdition edition(Object[] row) {
        return new BudgetEdition(
                (UUID) row[0],
                OrganisationNumber.of((String) row[1]),
                (Integer) row[2],
                (Integer) row[3],
                (Boolean) row[4],
                instant(row[5]),
                (String) row[6],
                (String) row[7],
                (Integer) row[8]);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
