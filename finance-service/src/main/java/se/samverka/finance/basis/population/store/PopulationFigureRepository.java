package se.samverka.finance.basis.population.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationImport;
import se.samverka.platform.web.Page;

/// The figures: what stands now, and what stood at a time.
@ApplicationScoped
public class PopulationFigureRepository {

    /// By the order that computations count by ([CountedFigures]), and by no replica's clock.
    private static final String LATEST = "f.basisOrder = (select max(g.basisOrder) from PopulationFigureEntity g"
            + " where g.area = f.area and g.referenceDate = f.referenceDate)";

    /// Later than anything recorded, whatever another replica's clock says.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final Rows rows;
    private final CountedFigures counted;
    private final EntityManager entities;

    PopulationFigureRepository(Rows rows, CountedFigures counted, EntityManager entities) {
        this.rows = rows;
        this.counted = counted;
        this.entities = entities;
    }

    /// Panache keeps to one entity per class; the rest of the service sees the model only.
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PopulationFigureEntity, PopulationFigureEntity.Key> {}

    /// To be seen at once by [#find].
    public void add(Collection<PopulationFigure> figures, Instant recordedAt) {
        rows.persist(figures.stream().map(figure -> new PopulationFigureEntity(figure, recordedAt)));
        rows.flush();
    }

    /// Keeps who told of figures, and out of which file.
    public void add(PopulationImport imported) {
        entities.createNativeQuery(
                        "INSERT INTO population_import (id, recorded_at, recorded_by, format, sha256, figures)"
                                + " VALUES (:id, :at, :by, :format, :sha256, :figures)")
                .setParameter("id", imported.id())
                .setParameter("at", imported.recordedAt())
                .setParameter("by", imported.recordedBy())
                .setParameter("format", imported.format().name())
                .setParameter("sha256", imported.sha256())
                .setParameter("figures", imported.figures())
                .executeUpdate();
    }

    /// All figures of these dates as they stand.
    public List<PopulationFigure> find(Collection<LocalDate> dates) {
        return counted.counted(null, dates, LATER_THAN_ALL, Long.MAX_VALUE).get();
    }

    /// One page of the figures as they stand, by area and date.
    public Page<PopulationFigure> page(
            Optional<String> area, Optional<LocalDate> date, Sorting sorting, int offset, int limit) {
        var where = "from PopulationFigureEntity f where " + LATEST
                + " and (?1 is null or f.area = ?1) and (cast(?2 as LocalDate) is null or f.referenceDate = ?2)";
        var query = rows.find(
                where + " order by " + sorting.column + (sorting.descending ? " desc" : "")
                        + ", f.area, f.referenceDate",
                area.orElse(null),
                date.orElse(null));
        var found = query.range(offset, offset + limit - 1).list();
        return Page.of(found, offset, limit, query::count).map(PopulationFigureEntity::toModel);
    }

    /// What the figures are sorted by.
    public record Sorting(String column, boolean descending) {}
}
