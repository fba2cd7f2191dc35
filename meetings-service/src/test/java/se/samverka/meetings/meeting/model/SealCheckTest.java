package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverka.platform.value.Sha256;

class SealCheckTest {

    private static final UUID MEETING = UUID.fromString("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13");
    private static final String BEFORE = "0".repeat(64);

    @Test
    void a_hash_that_is_computed_again_is_intact_or_the_words_are_others() {
        assertThat(SealCheck.of(seal(null), seal(null).hash(), null, null)).isEqualTo(SealCheck.INTACT);
        assertThat(SealCheck.of(seal(BEFORE), seal(BEFORE).hash(), null, BEFORE))
                .isEqualTo(SealCheck.INTACT);
        assertThat(SealCheck.of(seal(BEFORE), "1".repeat(64), null, BEFORE)).isEqualTo(SealCheck.WORDS_CHANGED);
    }

    @Test
    void an_approval_names_the_hash_before_it() {
        assertThat(SealCheck.of(seal(null), seal(null).hash(), null, BEFORE)).isEqualTo(SealCheck.CHAIN_BROKEN);
        assertThat(SealCheck.of(seal(BEFORE), seal(BEFORE).hash(), null, null)).isEqualTo(SealCheck.CHAIN_BROKEN);
        assertThat(SealCheck.of(seal(BEFORE), seal(BEFORE).hash(), null, "1".repeat(64)))
                .isEqualTo(SealCheck.CHAIN_BROKEN);
    }

    @Test
    void minutes_from_before_approvals_were_sealed_are_not_taken_for_changed() {
        assertThat(SealCheck.of(seal(BEFORE), SealCheck.unsealed(MEETING), null, BEFORE))
                .isEqualTo(SealCheck.UNSEALED);
        assertThat(SealCheck.unsealed(MEETING)).isEqualTo(Sha256.hex("samverka-minutes-unsealed:" + MEETING));
    }

    /// What is left after an erasure is held to the hash of the erasure. The approval's own hash stays as a
    /// link alone.
    @Test
    void afterAnErasureItsHashIsTheMeasure() {
        var own = "1".repeat(64);
        assertThat(SealCheck.of(seal(BEFORE), own, seal(BEFORE).hash(), BEFORE)).isEqualTo(SealCheck.WORDS_ERASED);
        assertThat(SealCheck.of(seal(BEFORE), seal(BEFORE).hash(), own, BEFORE)).isEqualTo(SealCheck.WORDS_CHANGED);
        assertThat(SealCheck.of(seal(BEFORE), own, seal(BEFORE).hash(), own)).isEqualTo(SealCheck.CHAIN_BROKEN);
    }

    private static MinutesSeal seal(@Nullable String previous) {
        return new MinutesSeal(
                MEETING,
                "Nämnden",
                LocalDate.of(2024, 4, 19),
                1,
                new MinutesApproval(LocalDate.of(2024, 4, 25), "Anna Exempel", List.of("Bo Exempel")),
                List.of(),
                List.of(),
                previous,
                "0".repeat(32),
                List.of());
    }
}
