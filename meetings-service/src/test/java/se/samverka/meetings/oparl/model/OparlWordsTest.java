package se.samverka.meetings.oparl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MeetingStatus;

class OparlWordsTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void a_time_has_whole_seconds_and_an_offset_and_no_letter() {
        assertThat(OparlWords.time(Instant.parse("2026-11-30T08:00:00.999Z"))).isEqualTo("2026-11-30T08:00:00+00:00");
        assertThat(OparlWords.time(LocalDate.of(2024, 4, 19), LocalTime.of(9, 2), STOCKHOLM))
                .isEqualTo("2024-04-19T09:02:00+02:00");
        assertThat(OparlWords.time(LocalDate.of(2024, 1, 26), LocalTime.of(9, 0), STOCKHOLM))
                .isEqualTo("2024-01-26T09:00:00+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "ADOPTED, true, Antaget, Beslut, true",
        "NOTED, true, Noterat, Information, true",
        "ASSIGNED, true, Uppdrag, Beslut, true",
        "APPOINTED, true, Utsett, Beslut, true",
        "RECOMMENDED, true, Rekommendation, Beredning, true",
        "POSTPONED, true, Bordlagt, Bordläggning, false",
        "REFERRED_BACK, true, Återremitterat, Återremiss, false",
        "REJECTED, true, Avslaget, Beslut, true",
        "OTHER, true, Övrigt, Beslut, true",
        ", true, , Beslut, true",
        ", false, , Information, false"
    })
    void an_outcome_has_words_of_its_own(
            DecisionOutcome outcome, boolean decides, String result, String role, boolean authoritative) {
        assertThat(OparlWords.result(outcome)).isEqualTo(result);
        assertThat(OparlWords.consultation(outcome, decides)).isEqualTo(role);
        assertThat(OparlWords.isAuthoritative(outcome, decides)).isEqualTo(authoritative);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, false, terminiert",
        "CALLED, true, eingeladen",
        "HELD, true, eingeladen",
        "APPROVED, true, eingeladen",
        "ANNOUNCED, true, durchgeführt",
        "CANCELLED, false, terminiert",
        "CANCELLED, true, eingeladen"
    })
    void a_meeting_has_the_standard_s_state(MeetingStatus status, boolean called, String state) {
        assertThat(OparlWords.state(status, called)).isEqualTo(state);
    }

    @Test
    void each_kind_of_body_and_each_role_has_a_word_of_its_own() {
        assertThat(Arrays.stream(BodyKind.values()).map(OparlWords::classification))
                .doesNotHaveDuplicates()
                .contains("Parlament", "Beredning");
        assertThat(Arrays.stream(MembershipRole.values()).map(OparlWords::role)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"25, 25, 25", "25, 30, ", "25, , ", ", 25, ", ", , "})
    void the_seats_are_said_where_there_is_one_number(Integer minimum, Integer maximum, Integer seats) {
        assertThat(OparlWords.seats(minimum, maximum)).isEqualTo(seats);
    }

    @Test
    void types_have_names_and_paths_of_their_own() {
        var paths = Arrays.stream(OparlType.values()).map(OparlType::path).collect(Collectors.toSet());
        assertThat(paths).hasSameSizeAs(OparlType.values()).allMatch(path -> path.matches("[a-z-]+"));
        assertThat(Set.of(OparlType.AGENDA_ITEM.uri())).containsExactly("https://schema.oparl.org/1.1/AgendaItem");
    }
}
