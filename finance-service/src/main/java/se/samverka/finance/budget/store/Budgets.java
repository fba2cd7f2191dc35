package se.samverka.finance.budget.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverka.finance.budget.model.BudgetEdition;
import se.samverka.finance.budget.model.BudgetFilter;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.budget.model.BudgetLine;
import se.samverka.finance.budget.model.BudgetRow;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Budgets: current and earlier editions, and their rows.
@ApplicationScoped
public class Budgets {

    private static final String NOW = "budget b JOIN budget_edition e ON e.id = b.edition_id";
    private static final String THEN = "(SELECT DISTINCT ON (organisation, year) * FROM budget_edition"
            + " WHERE imported_at <= :knownAt ORDER BY organisation, year, edition DESC) e";
    private static final String ROW = "r.unit, r.category, r.kind, r.amount, array(SELECT f.agreement_id"
            + " FROM budget_frame f WHERE f.edition_id = r.edition_id AND f.place = r.place) AS agreements";
    private static final String EDITION = "e.id, e.organisation AS organisation_number, e.year, e.edition,"
            + " coalesce(b.edition_id = e.id, false) AS current, e.imported_at, e.imported_by, e.sha256, e.rows";
    private static final String EDITIONS =
            "budget_edition e JOIN budget b ON b.organisation = e.organisation AND b.year = e.year";

    private final Sql sql;
    private final ObjectMapper json;

    public Budgets(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// A row with its place in the file.
    ///
    /// @param place from 1
    private record Placed(
            int place, String unit, String category, BudgetKind kind, BigDecimal amount, Set<UUID> agreements) {}

    /// Locks that year's budget until the transaction ends, so that nobody else makes an edition of it.
    ///
    /// @return the current edition; empty where there has been no budget
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<BudgetEdition> lock(OrganisationNumber organisation, int year) {
        sql.write(SqlQuery.of("INSERT INTO budget (organisation, year) VALUES (:organisation, :year) ON"
                        + " CONFLICT DO NOTHING")
                .with("organisation", organisation)
                .with("year", year));
        var _ = sql.one(
                SqlQuery.of("SELECT year FROM budget WHERE organisation = :organisation AND year = :year FOR UPDATE")
                        .with("organisation", organisation)
                        .with("year", year),
                Integer.class);
        return edition(organisation, year, Optional.empty());
    }

    /// Stores an edition, which becomes the current one.
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(BudgetEdition edition, List<BudgetRow> rows) {
        var placed = written(rows);
        sql.write(SqlQuery.of("INSERT INTO budget_edition (id, organisation, year, edition, imported_at, imported_by,"
                        + " sha256, rows) VALUES (:id, :organisation, :year, :edition, :at, :by, :sha256, :rows)")
                .with("id", edition.id())
                .with("organisation", edition.organisationNumber())
                .with("year", edition.year())
                .with("edition", edition.edition())
                .with("at", edition.importedAt())
                .with("by", edition.importedBy())
                .with("sha256", edition.sha256())
                .with("rows", edition.rows()));
        sql.write(SqlQuery.of("INSERT INTO budget_row (edition_id, place, unit, category, kind, amount)"
                        + " SELECT :id, place, unit, category, kind, amount FROM"
                        + " json_to_recordset(cast(:rows AS json))"
                        + " AS d(place int, unit text, category text, kind text, amount numeric)")
                .with("id", edition.id())
                .with("rows", placed));
        sql.write(SqlQuery.of("INSERT INTO budget_frame (edition_id, place, agreement_id)"
                        + " SELECT :id, d.place, cast(a AS uuid) FROM json_to_recordset(cast(:rows AS json))"
                        + " AS d(place int, agreements json) CROSS JOIN json_array_elements_text(d.agreements) a")
                .with("id", edition.id())
                .with("rows", placed));
        sql.write(SqlQuery.of("UPDATE budget SET edition_id = :id WHERE organisation = :organisation AND year = :year")
                .with("id", edition.id())
                .with("organisation", edition.organisationNumber())
                .with("year", edition.year()));
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

    /// By year and organisation, then in the order of the file.
    public Page<BudgetLine> page(BudgetFilter filter, boolean descending, int offset, int limit) {
        var then = filter.knownAt().isPresent();
        var by = then ? "e." : "b.";
        var query = SqlQuery.select(
                        "e.organisation AS organisation_number, e.year, e.edition, " + ROW,
                        (then ? THEN : NOW) + " JOIN budget_row r ON r.edition_id = e.id")
                .ifGiven(by + "organisation = :organisation", filter.organisation())
                .ifGiven(by + "year = :year", filter.year())
                .ifGiven("r.unit = :unit", filter.unit())
                .ifGiven("r.category = :category", filter.category())
                .ifGiven("r.kind = :kind", filter.kind())
                .orderBy(by + "year {direction}, " + by + "organisation {direction}, r.place", descending);
        filter.knownAt().ifPresent(time -> query.with("knownAt", time));
        return sql.page(query, BudgetLine.class, offset, limit);
    }

    /// The rows of an edition, in the order of its file.
    public List<BudgetRow> rows(UUID edition) {
        return sql.list(
                SqlQuery.of("SELECT " + ROW + " FROM budget_row r WHERE r.edition_id = :id ORDER BY r.place")
                        .with("id", edition),
                BudgetRow.class);
    }

    /// By year and organisation, the newest edition first.
    public Page<BudgetEdition> editions(
            Optional<OrganisationNumber> organisation,
            Optional<Integer> year,
            boolean descending,
            int offset,
            int limit) {
        var query = SqlQuery.select(EDITION, EDITIONS)
                .ifGiven("e.organisation = :organisation", organisation)
                .ifGiven("e.year = :year", year)
                .orderBy("e.year {direction}, e.organisation {direction}, e.edition DESC", descending);
        return sql.page(query, BudgetEdition.class, offset, limit);
    }

    /// The edition that was current at a time; the current one if no time is given.
    public Optional<BudgetEdition> edition(OrganisationNumber organisation, int year, Optional<Instant> knownAt) {
        var query = SqlQuery.of("SELECT " + EDITION + " FROM " + EDITIONS + "{where} ORDER BY e.edition DESC LIMIT 1")
                .where("e.organisation = :organisation", organisation)
                .where("e.year = :year", year)
                .ifGiven("e.imported_at <= :knownAt", knownAt);
        return sql.first(query, BudgetEdition.class);
    }
}
