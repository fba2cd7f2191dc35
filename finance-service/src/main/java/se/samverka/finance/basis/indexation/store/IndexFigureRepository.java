package se.samverka.finance.basis.indexation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.platform.web.Page;

/// The published figures: one of each series and month.
@ApplicationScoped
public class IndexFigureRepository {

    /// Later than anything recorded, whatever another replica's clock says.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Rows rows;
    private final EntityManager entities;

    IndexFigureRepository(Rows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<IndexFigureEntity, IndexFigureEntity.Key> {}

    /// One file that was taken.
    ///
    /// @param recordedBy the client that sent it
    /// @param sha256 of the file as it was sent, in hex
    public record Import(UUID id, Instant recordedAt, String recordedBy, String sha256) {}

    /// Which figures are asked for.
    ///
    /// @param from the first month, inclusive
    /// @param to the last month, inclusive
    public record Filter(Optional<String> series, Optional<YearMonth> from, Optional<YearMonth> to) {}

    /// To be seen at once by [#asOf].
    public void add(Import imported, Collection<IndexFigure> figures) {
        entities.createNativeQuery("INSERT INTO index_import (id, recorded_at, recorded_by, sha256, figures)"
                        + " VALUES (:id, :at, :by, :sha256, :figures)")
                .setParameter("id", imported.id())
                .setParameter("at", imported.recordedAt())
                .setParameter("by", imported.recordedBy())
                .setParameter("sha256", imported.sha256())
                .setParameter("figures", figures.size())
                .executeUpdate();
        rows.persist(
                figures.stream().map(figure -> new IndexFigureEntity(figure, imported.id(), imported.recordedAt())));
        rows.flush();
    }

    /// All figures of the series.
    public List<IndexFigure> now(Collection<String> series) {
        return asOf(series, LATER_THAN_ALL, Long.MAX_VALUE);
    }

    /// All figures of the series that were recorded by then and have a lower place in the order of the basis.
    public List<IndexFigure> asOf(Collection<String> series, Instant knownAt, long before) {
        return rows.list("series in ?1 and recordedAt <= ?2 and basisOrder < ?3", series, knownAt, before).stream()
                .map(IndexFigureEntity::toModel)
                .toList();
    }

    /// One page.
    ///
    /// @param byPeriod by month first; by series first otherwise
    public Page<IndexFigure> page(Filter filter, boolean byPeriod, boolean descending, int offset, int limit) {
        var direction = descending ? " desc" : "";
        var query = rows.find(
                "(?1 is null or series = ?1) and period >= ?2 and period <= ?3 order by "
                        + (byPeriod ? "period" + direction + ", series" : "series" + direction + ", period"),
                filter.series().orElse(null),
                filter.from().map(month -> month.atDay(1)).orElse(FIRST),
                filter.to().map(month -> month.atDay(1)).orElse(LAST));
        var found = query.range(offset, offset + limit - 1).list();
        return Page.of(found, offset, limit, query::count).map(IndexFigureEntity::toModel);
    }
}
