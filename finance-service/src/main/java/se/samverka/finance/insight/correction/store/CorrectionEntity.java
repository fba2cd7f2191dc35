package se.samverka.finance.insight.correction.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure that came later than the one which an agreement counts by, and differs from it.
@Entity
@Table(name = "population_correction")
public class CorrectionEntity {

    /// Whether it waits for a decision, was taken by one, or gave way to a newer one.
    @Schema(name = "PopulationCorrectionStatus")
    public enum Status {
        WAITING,
        TAKEN,
        REPLACED
    }

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    @Column
    public String area;

    @Column(name = "reference_date")
    public LocalDate referenceDate;

    @Column(name = "figure_order")
    long figureOrder;

    @Column
    public long counted;

    @Column
    public long population;

    @Column
    public String source;

    @Column(name = "import_id")
    @Nullable
    public UUID importId;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column
    String[] readers;

    @Enumerated(EnumType.STRING)
    public Status status;

    @Column(name = "decision_id")
    @Nullable
    public UUID decisionId;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CorrectionEntity() {}
}
