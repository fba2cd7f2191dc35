package se.samverka.finance.basis.population.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// Selects the recorded figures that a computation uses. Queried together with everything else that the computation
/// rests on.
@ApplicationScoped
public class CountedFigures {

    private static final String COLUMNS =
            "f.area, f.reference_date AS date, f.population, f.source, f.published_on, f.import_id";

    /// For an agreement pinned to the date: a correction that was decided, otherwise the last figure before the
    /// pin, otherwise the first one after it. For an agreement without a pin: the last figure. A county's own
    /// figure that came after the pin does not replace the sum of municipalities used until then.
    private static final String COUNTED = "SELECT DISTINCT ON (f.reference_date, f.area) " + COLUMNS
            + " FROM population_figure f"
            + " LEFT JOIN population_pin p ON p.agreement_id = :agreement AND p.reference_date = f.reference_date"
            + " AND p.basis_order < :before"
            + " LEFT JOIN (SELECT DISTINCT ON (c.area, c.reference_date) c.area, c.reference_date, c.figure_order"
            + " FROM population_correction c JOIN population_decision x ON x.id = c.decision_id"
            + " WHERE c.agreement_id = :agreement AND x.basis_order < :before AND x.decided_at <= :knownAt"
            + " ORDER BY c.area, c.reference_date, x.basis_order DESC) d"
            + " ON d.area = f.area AND d.reference_date = f.reference_date"
            + " WHERE f.reference_date = ANY (cast(:dates AS date[])) AND f.recorded_at <= :knownAt AND f.basis_order < :before"
            + " AND (p.basis_order IS NULL OR f.basis_order < p.basis_order OR f.basis_order = d.figure_order"
            + " OR length(f.area) > 2 OR NOT EXISTS (SELECT FROM population_figure m"
            + " WHERE m.reference_date = f.reference_date AND m.area LIKE f.area || '__'"
            + " AND m.basis_order < p.basis_order))"
            + " ORDER BY f.reference_date, f.area, f.basis_order IS NOT DISTINCT FROM d.figure_order DESC,"
            + " coalesce(f.basis_order < p.basis_order, true) DESC,"
            + " CASE WHEN f.basis_order > p.basis_order THEN f.basis_order ELSE -f.basis_order END";

    private static final String TOLD = "SELECT " + COLUMNS + " FROM population_figure f"
            + " WHERE f.reference_date >= :from AND f.recorded_at <= :knownAt AND f.basis_order < :before ORDER BY f.basis_order";

    private static final String PIN = "INSERT INTO population_pin (agreement_id, reference_date)"
            + " SELECT :agreement, d FROM unnest(cast(:dates AS date[])) AS d"
            + " WHERE NOT EXISTS (SELECT FROM population_pin p WHERE p.agreement_id = :agreement AND p.reference_date = d)"
            + " ON CONFLICT DO NOTHING";

    private final Sql sql;

    CountedFigures(Sql sql) {
        this.sql = sql;
    }

    /// One per area and date.
    ///
    /// @param agreementId absent for terms that have no pins yet
    /// @param before only figures with a lower basis order
    public Supplier<List<PopulationFigure>> counted(
            @Nullable UUID agreementId, Collection<LocalDate> dates, Instant knownAt, long before) {
        return sql.readLater(
                SqlQuery.of(COUNTED)
                        .with("agreement", agreementId)
                        .with("before", before)
                        .with("knownAt", knownAt)
                        .with("dates", texts(dates)),
                PopulationFigure.class);
    }

    /// Every figure from a reference date on, in the order of import.
    public Supplier<List<PopulationFigure>> told(LocalDate from, Instant knownAt, long before) {
        return sql.readLater(
                SqlQuery.of(TOLD).with("from", from).with("knownAt", knownAt).with("before", before),
                PopulationFigure.class);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void pin(UUID agreementId, Collection<LocalDate> dates) {
        sql.writeLater(SqlQuery.of(PIN).with("agreement", agreementId).with("dates", texts(dates)));
    }

    private static String[] texts(Collection<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
