package se.samverka.finance.population.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.samverka.finance.population.model.PopulationFigure;
import se.samverka.platform.web.Page;

/// The figures: what stands now, and what stood at a time.
@ApplicationScoped
public class PopulationFigureRepository {

    private static final String LATEST = "recordedAt = (select max(g.recordedAt) from PopulationFigureEntity g"
            + " where g.area = f.area and g.referenceDate = f.referenceDate and g.recordedAt <= ?1)";

    /// Later than anything recorded, whatever another replica's clock says.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    /// Plain SQL: every computation asks it, and Hibernate translates a list of parameters anew each time.
    private static final String FIND =
            "SELECT DISTINCT ON (reference_date, area) area, reference_date, population, source"
                    + " FROM population_figure WHERE reference_date = ANY (?) AND recorded_at <= ? AND basis_order < ?"
                    + " ORDER BY reference_date, area, basis_order DESC";

    private final Rows rows;
    private final DataSource dataSource;

    PopulationFigureRepository(Rows rows, DataSource dataSource) {
        this.rows = rows;
        this.dataSource = dataSource;
    }

    /// Panache keeps to one entity per class; the rest of the service sees the model only.
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PopulationFigureEntity, PopulationFigureEntity.Key> {}

    /// To be seen at once by [#find].
    public void add(Collection<PopulationFigure> figures, Instant recordedAt) {
        rows.persist(figures.stream().map(figure -> new PopulationFigureEntity(figure, recordedAt)));
        rows.flush();
    }

    /// All figures of these dates as they stand.
    public List<PopulationFigure> find(Collection<LocalDate> dates) {
        return find(dates, LATER_THAN_ALL, Long.MAX_VALUE);
    }

    /// All figures of these dates as they were known at a time.
    public List<PopulationFigure> find(Collection<LocalDate> dates, Instant knownAt) {
        return find(dates, knownAt, Long.MAX_VALUE);
    }

    /// All figures of these dates as they stood before a place in the order of the basis.
    public List<PopulationFigure> findBefore(Collection<LocalDate> dates, long order) {
        return find(dates, LATER_THAN_ALL, order);
    }

    private List<PopulationFigure> find(Collection<LocalDate> dates, Instant knownAt, long before) {
        var found = new ArrayList<PopulationFigure>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setArray(1, connection.createArrayOf("date", dates.toArray()));
            select.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
            select.setLong(3, before);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new PopulationFigure(
                            rows.getString(1), rows.getObject(2, LocalDate.class), rows.getLong(3), rows.getString(4)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Population figures could not be read", e);
        }
        return found;
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
        var found = query.range(offset, offset + limit - 1).list();
        return Page.of(found, offset, limit, query::count).map(PopulationFigureEntity::toModel);
    }

    /// What the figures are sorted by.
    public record Sorting(String column, boolean descending) {}
}
