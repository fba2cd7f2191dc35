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
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.correction.model.Correction;
import se.samverka.finance.insight.correction.model.PopulationCorrectionStatus;

/// A figure that came after the one that an agreement uses, and differs from it.
@Entity
@Table(name = "population_correction")
class CorrectionEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column
    String area;

    @Column(name = "reference_date")
    LocalDate referenceDate;

    @Column(name = "figure_order")
    long figureOrder;

    @Column
    long counted;

    @Column
    long population;

    @Column
    String source;

    @Column(name = "import_id")
    @Nullable
    UUID importId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column
    String[] readers;

    @Enumerated(EnumType.STRING)
    PopulationCorrectionStatus status;

    @Column(name = "decision_id")
    @Nullable
    UUID decisionId;

    protected CorrectionEntity() {}

    Correction toModel() {
        return new Correction(
                id,
                agreementId,
                area,
                referenceDate,
                counted,
                population,
                source,
                importId,
                recordedAt,
                status,
                decisionId);
    }
}
