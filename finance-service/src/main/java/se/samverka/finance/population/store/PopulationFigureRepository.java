package se.samverka.finance.population.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samverka.finance.population.model.PopulationFigure;
import se.samverka.platform.web.Page;

/// The figures: what stands now, and what stood at a time.
@ApplicationScoped
public class PopulationFigureRepository {

    private static final String LATEST = "recordedAt = (select max(g.recordedAt) from PopulationFigureEntity g"
            + " where g.area = f.area and g.referenceDate = f.referenceDate and g.recordedAt <= ?1)";

    /// Later than anything recorded, whatever another replica's clock says.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final Rows rows;

    PopulationFigureRepository(Rows rows) {
        this.rows = rows;
    }

    /// Panache keeps to one entity per class; the rest of the service sees the model only.
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PopulationFigureEntity, PopulationFigureEntity.Key> {}

    public void add(PopulationFigure figure, Instant recordedAt) {
        rows.persist(new PopulationFigureEntity(figure, recordedAt));
    }

    /// All figures of these dates as they stand.
    public List<PopulationFigure> find(Collection<LocalDate> dates) {
        return find(dates, LATER_THAN_ALL);
    }

    /// All figures of these dates as they were known at a time.
    public List<PopulationFigure> find(Collection<LocalDate> dates, Instant knownAt) {
        if (dates.isEmpty()) {
            return List.of();
        }
        return models("from PopulationFigureEntity f where " + LATEST + " and referenceDate in ?2", knownAt, dates);
    }

    /// One page of the figures as they stand, by area and date.
    public Page<PopulationFigure> page(
            Optional<String> area, Optional<LocalDate> date, Sorting sorting, int offset, int limit) {
        var where = "from PopulationFigureEntity f where " + LATEST
                + " and (?2 is null or f.area = ?2) and (cast(?3 as LocalDate) is null or f.referenceDate = ?3)";
        var query = rows.find(
                where + " order by " + sorting.column + (sorting.descending ? " desc" : "")
                        + ", f.area, f.referenceDate",
                LATER_THAN_ALL,
                area.orElse(null),
                date.orElse(null));
        var total = query.count();
        if (offset >= total) {
            return new Page<>(List.of(), total);
        }
        var found = query.range(offset, offset + limit - 1).list();
        return new Page<>(found.stream().map(PopulationFigureEntity::toModel).toList(), total);
    }

    /// What the figures are sorted by.
    public record Sorting(String column, boolean descending) {}

    private List<PopulationFigure> models(String query, Object... parameters) {
        return rows.find(query, parameters).list().stream()
                .map(PopulationFigureEntity::toModel)
                .toList();
    }
}
