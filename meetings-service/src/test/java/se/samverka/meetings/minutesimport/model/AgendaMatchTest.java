package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.meetings.minutesimport.model.AgendaMatch.Matter;

class AgendaMatchTest {

    private static final UUID HARBOUR = UUID.randomUUID();
    private static final UUID BRIDGE = UUID.randomUUID();
    private static final UUID WIND = UUID.randomUUID();

    @Test
    void an_item_is_found_by_its_case_number_or_its_title_and_what_is_on_one_side_only_is_reported() {
        // Given
        var agenda = new LinkedHashMap<UUID, Matter>();
        agenda.put(HARBOUR, new Matter(1, "Hamnens framtid", "HN 24"));
        agenda.put(BRIDGE, new Matter(1, "Bron – lagning", null));
        agenda.put(WIND, new Matter(1, "Vinden", null));
        // When
        var match = AgendaMatch.of(
                agenda,
                List.of(
                        new Matter(3, "Val av justerare", null),
                        new Matter(7, "BRON, LAGNING", "HN 25"),
                        new Matter(11, "Hamnen", "HN 24")));
        // Then
        assertThat(match.items()).isEqualTo(Map.of(1, BRIDGE, 2, HARBOUR));
        assertThat(match.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("paragraph-not-on-agenda", 3, "Val av justerare"),
                        org.assertj.core.groups.Tuple.tuple("agenda-item-not-taken-up", 1, "Vinden"));
    }

    @Test
    void an_item_becomes_one_paragraph() {
        var match = AgendaMatch.of(
                Map.of(WIND, new Matter(1, "Vinden", null)),
                List.of(new Matter(1, "Vinden", null), new Matter(5, "Vinden", null)));
        assertThat(match.items()).isEqualTo(Map.of(0, WIND));
        assertThat(match.diagnostics()).singleElement().returns(5, Diagnostic::line);
    }

    @Test
    void minutes_without_an_agenda_match_nothing() {
        var match = AgendaMatch.of(Map.of(), List.of(new Matter(1, "Vinden", null)));
        assertThat(match.items()).isEmpty();
        assertThat(match.diagnostics()).isEmpty();
    }
}
