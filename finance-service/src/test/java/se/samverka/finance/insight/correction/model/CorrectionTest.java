package se.samverka.finance.insight.correction.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {

    @ParameterizedTest
    @CsvSource({"WAITING, true", "APPLIED, false", "REPLACED, false"})
    void a_correction_is_decided_on_once_and_only_while_no_later_figure_replaces_it(
            PopulationCorrectionStatus status, boolean waiting) {
        var correction = new Correction(
                new UUID(0, 1),
                new UUID(0, 2),
                "1980",
                LocalDate.of(2023, 12, 31),
                159_662,
                159_700,
                "SCB",
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                status,
                null);
        assertThat(correction.isWaiting()).isEqualTo(waiting);
    }
}
