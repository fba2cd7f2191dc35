package se.samverka.finance.basis.indexation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;

/// The published figures, one per series and month.
@ApplicationScoped
public class IndexFigureRepository {

    /// Later than any recorded time, however wrong another replica's clock is.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final Rows rows;
    private final Sql sql;

    IndexFigureRepository(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<IndexFigureEntity, IndexFigureEntity.Key> {}

    /// One imported file.
    ///
    /// @param recordedBy the client that sent it
    /// @param sha256 of the file as it was sent, in hex
    public record Import(UUID id, Instant recordedAt, String recordedBy, String sha256) {}

    /// Which figures to return.
    ///
    /// @param from the first month, inclusive
    /// @param to the last month, inclusive
    public record Filter(Optional<String> series, Optional<YearMonth> from, Optional<YearMonth> to) {}

    public void add(Import imported, Collection<IndexFigure> figures) {
        sql.write(SqlQuery.of("INSERT INTO index_import (id, recorded_at, recorded_by, sha256, figures)"
                        + " VALUES (:id, :at, :by, :sha256, :figures)")
                .with("id", imported.id())
                .with("at", imported.recordedAt())
                .with("by", imported.recordedBy())
                .with("sha256", imported.sha256())
                .with("figures", figures.size()));
        rows.persist(
                figures.stream().map(figure -> new IndexFigureEntity(figure, imported.id(), imported.recordedAt())));
    }

    /// All figures of the series.
    public List<IndexFigure> now(Collection<String> series) {
        return asOf(series, LATER_THAN_ALL, Long.MAX_VALUE);
    }

    /// All figures of the series that were recorded by then and have a lower basis order.
    public List<IndexFigure> asOf(Collection<String> series, Instant knownAt, long before) {
        return rows.list("series in ?1 and recordedAt <= ?2 and basisOrder < ?3", series, knownAt, before).stream()
                .map(IndexFigureEntity::toModel)
                .toList();
    }

    /// One page.
    ///
    /// @param byPeriod sorts by month first; by series first otherwise
    public Page<IndexFigure> page(Filter filter, boolean byPeriod, boolean descending, int offset, int limit) {
        var query = SqlQuery.select("{e.*}", "index_figure e")
                .ifGiven("series = :series", filter.series())
                .ifGiven("period >= :from", filter.from().map(month -> month.atDay(1)))
                .ifGiven("period <= :to", filter.to().map(month -> month.atDay(1)))
                .orderBy(byPeriod ? "period {direction}, series" : "series {direction}, period", descending);
        return sql.page(query, IndexFigureEntity.class, offset, limit).map(IndexFigureEntity::toModel);
    }
}
