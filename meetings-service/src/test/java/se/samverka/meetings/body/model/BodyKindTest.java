package se.samverka.meetings.body.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyKindTest {

    @ParameterizedTest
    @CsvSource({
        "ASSEMBLY, true, 2",
        "BOARD, true, 1",
        "COMMITTEE, true, 1",
        "PREPARATORY_COMMITTEE, false, 1",
        "COOPERATION_GROUP, false, 1",
        "NETWORK, false, 1",
        "FEDERATION_BOARD, true, 1",
    })
    void the_kind_says_what_is_usual(BodyKind kind, boolean appealable, int approvers) {
        assertThat(kind.usuallyAppealable()).isEqualTo(appealable);
        assertThat(kind.usualApprovers()).isEqualTo(approvers);
    }

    @Test
    void every_kind_has_a_row() {
        assertThat(BodyKind.values()).hasSize(7);
    }
}
