package se.samverka.finance.basis.indexation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import se.samverka.finance.basis.indexation.model.IndexFigure;

/// One published figure. Rows are only ever added.
@Entity
@Table(name = "index_figure")
@IdClass(IndexFigureEntity.Key.class)
class IndexFigureEntity {

    @Id
    String series;

    /// The first day of the month.
    @Id
    LocalDate period;

    @Column
    BigDecimal value;

    @Column(name = "published_on")
    LocalDate publishedOn;

    @Column
    String source;

    @Column(name = "import_id")
    UUID importId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /// Sequence number over everything that computations rest on, assigned by the database.
    @Column(name = "basis_order", insertable = false, updatable = false)
    long basisOrder;

    record Key(String series, LocalDate period) {}

    protected IndexFigureEntity() {}

    IndexFigureEntity(IndexFigure figure, UUID importId, Instant recordedAt) {
        this.series = figure.series();
        this.period = figure.period().atDay(1);
        this.value = figure.value();
        this.publishedOn = figure.publishedOn();
        this.source = figure.source();
        this.importId = importId;
        this.recordedAt = recordedAt;
    }

    IndexFigure toModel() {
        return new IndexFigure(series, YearMonth.from(period), value, publishedOn, source, importId);
    }
}
