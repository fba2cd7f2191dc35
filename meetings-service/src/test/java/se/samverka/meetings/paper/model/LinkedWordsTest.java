package se.samverka.meetings.paper.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.meetings.paper.model.Block.Piece;

class LinkedWordsTest {

    @Test
    void the_words_at_their_place_are_a_link_and_the_same_words_elsewhere_are_not() {
        // Given
        var text = "KL § 15 gäller.\n\n- se § 15 & § 15\n- mer";
        var link = LinkedWords.at(text, text.indexOf("se § 15") + 3, "§ 15", "#p15", "§ 15, 2024-01-26");
        // When
        var blocks = LinkedWords.in(Block.of(text), List.of(link));
        // Then
        assertThat(blocks.getFirst().pieces().getFirst().pieces())
                .containsExactly(new Piece("KL § 15 gäller.", "", ""));
        assertThat(blocks.getLast().pieces().getFirst().pieces())
                .containsExactly(
                        new Piece("se ", "", ""),
                        new Piece("§ 15", "#p15", "§ 15, 2024-01-26"),
                        new Piece(" & § 15", "", ""));
        assertThat(blocks.getLast().pieces().getLast().pieces()).containsExactly(new Piece("mer", "", ""));
    }
}
