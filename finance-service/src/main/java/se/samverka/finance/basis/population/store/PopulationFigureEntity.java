package se.samverka.finance.basis.population.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.population.model.PopulationFigure;

/// One recorded figure. Rows are only ever added.
@Entity
@Table(name = "population_figure")
@IdClass(PopulationFigureEntity.Key.class)
class PopulationFigureEntity {

    @Id
    String area;

    @Id
    @Column(name = "reference_date")
    LocalDate referenceDate;

    @Id
    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column
    long population;

    @Column
    String source;

    @Column(name = "published_on")
    @Nullable
    LocalDate publishedOn;

    @Column(name = "import_id")
    @Nullable
    UUID importId;

    /// Sequence number over everything that computations rest on, assigned by the database; the latest is the
    /// highest.
    @Column(name = "basis_order", insertable = false, updatable = false)
    long basisOrder;

    record Key(String area, LocalDate referenceDate, Instant recordedAt) {}

    protected PopulationFigureEntity() {}

    PopulationFigureEntity(PopulationFigure figure, Instant recordedAt) {
        this.area = figure.area();
        this.referenceDate = figure.date();
        this.recordedAt = recordedAt;
        this.population = figure.population();
        this.source = figure.source();
        this.publishedOn = figure.publishedOn();
        this.importId = figure.importId();
    }
}
