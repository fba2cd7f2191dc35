package se.samverka.finance.basis.quarantine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineTest {

    @ParameterizedTest
    @CsvSource({", , true", "2026-01-02T00:00:00Z, REPLAY, false", "2026-01-02T00:00:00Z, RELEASE, false"})
    void nothing_is_issued_until_the_quarantine_has_ended(
            @Nullable Instant endedAt, @Nullable QuarantineEnd endedBy, boolean open) {
        var quarantine = new Quarantine(
                new UUID(0, 1),
                new UUID(0, 2),
                7L,
                "unreadable",
                "Unknown status",
                Instant.parse("2026-01-01T00:00:00Z"),
                endedAt,
                endedBy,
                null);
        assertThat(quarantine.isOpen()).isEqualTo(open);
    }
}
