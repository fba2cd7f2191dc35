package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTextTest {

    @Test
    void its_length_is_that_of_all_its_texts() {
        assertThat(new AgendaText("ab", "RV 1", "cde", "fghij", List.of("k", "lm")).length())
                .isEqualTo(13);
        assertThat(new AgendaText("ab", null, "", null, List.of()).length()).isEqualTo(2);
    }

    @Test
    void it_begins_a_paragraph_that_has_no_decision_yet() {
        var paragraph =
                new AgendaText("Hamnen", "RV 1", "Bryggan är trasig.", "Bryggan lagas.", List.of("Brev")).paragraph();
        assertThat(paragraph.title()).isEqualTo("Hamnen");
        assertThat(paragraph.caseNumber()).isEqualTo("RV 1");
        assertThat(paragraph.summary()).isEqualTo("Bryggan är trasig.");
        assertThat(paragraph.proposedDecision()).isEqualTo("Bryggan lagas.");
        assertThat(paragraph.documents()).containsExactly("Brev");
        assertThat(paragraph.decision()).isNull();
        assertThat(paragraph.outcome()).isNull();
    }
}
