package se.samverka.meetings.paper.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphRangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "15; § 15",
                "15 16; §§ 15–16",
                "15 17; §§ 15 och 17",
                "15 16 17 20; §§ 15–17 och 20",
                "15 16 20 22 23; §§ 15–16, 20 och 22–23",
                "12 12a 13; §§ 12, 12 a och 13",
                "12a; § 12 a"
            })
    void paragraphs_are_listed_as_minutes_list_them(String labels, String listed) {
        assertThat(ParagraphRanges.ofTexts(List.of(labels.split(" ", -1)))).isEqualTo(listed);
    }
}
