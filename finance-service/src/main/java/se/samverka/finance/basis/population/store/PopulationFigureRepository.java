package se.samverka.finance.basis.population.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationImport;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The figures as they are, and as they were known at a time.
@ApplicationScoped
public class PopulationFigureRepository {

    /// By basis order, as in [CountedFigures], not by any replica's clock.
    private static final String LATEST = "f.basis_order = (SELECT max(g.basis_order) FROM population_figure g"
            + " WHERE g.area = f.area AND g.reference_date = f.reference_date)";

    private static final SortOrders ORDERS = SortOrders.by("area", "f.area {direction}, f.reference_date")
            .or("date", "f.reference_date {direction}, f.area")
            .or("population", "f.population {direction}, f.area, f.reference_date");

    /// Later than any recorded time, however wrong another replica's clock is.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final Rows rows;
    private final CountedFigures counted;
    private final Sql sql;

    PopulationFigureRepository(Rows rows, CountedFigures counted, Sql sql) {
        this.rows = rows;
        this.counted = counted;
        this.sql = sql;
    }

    /// Panache has one repository per entity class; other packages see only the model.
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PopulationFigureEntity, PopulationFigureEntity.Key> {}

    public void add(Collection<PopulationFigure> figures, Instant recordedAt) {
        rows.persist(figures.stream().map(figure -> new PopulationFigureEntity(figure, recordedAt)));
    }

    /// Stores who imported figures, and from which file.
    public void add(PopulationImport imported) {
        sql.write(SqlQuery.of("INSERT INTO population_import (id, recorded_at, recorded_by, format, sha256, figures)"
                        + " VALUES (:id, :at, :by, :format, :sha256, :figures)")
                .with("id", imported.id())
                .with("at", imported.recordedAt())
                .with("by", imported.recordedBy())
                .with("format", imported.format())
                .with("sha256", imported.sha256())
                .with("figures", imported.figures()));
    }

    /// All current figures of these dates.
    public List<PopulationFigure> find(Collection<LocalDate> dates) {
        return counted.counted(null, dates, LATER_THAN_ALL, Long.MAX_VALUE).get();
    }

    /// One page of the current figures, by area and date.
    public Page<PopulationFigure> page(
            Optional<String> area, Optional<LocalDate> date, PageQuery.Sorting sorting, int offset, int limit) {
        var query = SqlQuery.select(
                        "f.area, f.reference_date AS date, f.population, f.source, f.published_on, f.import_id",
                        "population_figure f")
                .where(LATEST)
                .ifGiven("f.area = :area", area)
                .ifGiven("f.reference_date = :date", date)
                .orderBy(ORDERS, sorting);
        return sql.page(query, PopulationFigure.class, offset, limit);
    }
}
