package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.meetings.meeting.model.DecisionOutcome;

/// Assignments in decisions, when they are due, and what a decision comes to. The meeting was held on 2025-03-04.
class ReadAssignmentsTest {

    private static final LocalDate HELD = LocalDate.of(2025, 3, 4);

    /// What is kept: the day, the month and the words; other days that the text names.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "senast den 2025-05-01 | 2025-05-01 - - []",
                "till den 2025-05-01 | 2025-05-01 - - []",
                "till mötet den 2025-06-01, efter 2025-05-01 | 2025-06-01 - - [2025-05-01]",
                "2025-06-01 eller 2025-05-01 eller 2025-06-01 | 2025-06-01 - - [2025-05-01]",
                "beslut den 2025-04-01, klart 2025-05-01 | 2025-05-01 - - [2025-04-01]",
                "enligt protokollet 2025-04-01 | - - - []",
                "som 2025-03-04 beslutades | - - - []",
                "som 2025-03-05 prövas | 2025-03-05 - - []",
                "senast 2025-01-01 | 2025-01-01 - - []",
                "senast september 2025 | - 2025-09 senast september 2025 []",
                "senast mars 2025 | - 2025-03 senast mars 2025 []",
                "senast februari 2025, sedan 2025-05-01 | 2025-05-01 - - []",
                "senast februari 2025 | - - senast februari 2025 []",
                "före sommaren 2025 | - - före sommaren 2025 []",
                "vid nämndens nästa möte | - - vid nämndens nästa möte []",
                "vid nästa möte | - - vid nästa möte []",
                "på kommande styrelsemöte | - - på kommande styrelsemöte []",
                "inför nästa sammanträde | - - inför nästa sammanträde []",
                "i juni månad 2025 | - 2025-06 i juni månad 2025 []",
                "till höstterminen 2025 | - - till höstterminen 2025 []",
                "före midsommar 2025 | - - före midsommar 2025 []",
                "under vecka 20 | - - under vecka 20 []",
                "snarast möjligt | - - snarast möjligt []",
                "inom två månader | - - inom två månader []",
                "senast efter remissen, och sedan | - - senast efter remissen []",
                "utan dröjsmål | - - - []"
            })
    void an_assignment_is_due_on_a_day_or_in_words(String text, String due) {
        assertThat(shown(Due.in(text, HELD))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "som 2025-03-04 beslutades | 2025-03-04 - - []",
                "senast februari 2025 | - 2025-02 senast februari 2025 []"
            })
    void nothing_is_past_where_the_day_of_the_meeting_is_not_known(String text, String due) {
        assertThat(shown(Due.in(text, null))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ledningsgruppen får i uppdrag att laga bryggan. | Ledningsgruppen: laga bryggan",
                "Ledningsgruppen uppdras att laga bryggan. | Ledningsgruppen: laga bryggan",
                "att uppdra åt förvaltningen att laga bryggan. | förvaltningen: laga bryggan",
                "Nämnden beslutar att ge förvaltningen i uppdrag att laga bryggan. | förvaltningen: laga bryggan",
                "Uppdraget till förvaltningen är att laga bryggan. | förvaltningen: laga bryggan",
                "Nämnden beslutar att Anna får i uppdrag att laga bryggan. | Anna: laga bryggan",
                "att uppdra åt förvaltningen att laga bryggan.\\nAnna får i uppdrag att måla den. | förvaltningen: laga bryggan; Anna: måla den",
                "Nämnden beslutar att förvaltningen får i uppdrag att laga bryggan. | förvaltningen: laga bryggan",
                "Anna får gemensamt med Bo i uppdrag att laga bryggan. | ",
                "Anna får vidare i uppdrag att laga bryggan. | Anna: laga bryggan",
                "Anna får inte i uppdrag att laga bryggan. | ",
                "Anna åtar sig att laga bryggan. | Anna: laga bryggan",
                "Anna ombeds att laga bryggan. | Anna: laga bryggan",
                "Nämnden lämnar i uppdrag åt Anna att laga bryggan. | Anna: laga bryggan",
                "Det uppdras åt Anna att laga bryggan. | Anna: laga bryggan",
                "Anna ska i mars redovisa kostnaderna. | ",
                "Anna ska senast i mars redovisa kostnaderna. | Anna: senast i mars redovisa kostnaderna",
                "Anna ska återkomma med ett förslag. | Anna: återkomma med ett förslag",
                "Anna ska laga bryggan. | ",
                "att uppdra åt Anna att laga bryggan, samt\\natt ge Bo i uppdrag att måla den. | Anna: laga bryggan; Bo: måla den",
                "Uppdraget till Anna att laga bryggan återkallas. | ",
                "Uppdraget till Anna att laga bryggan anses slutfört. | ",
                "Bryggan lagas av förvaltningen. | "
            })
    void an_assignment_has_an_addressee_and_a_task(String decision, @Nullable String expected) {
        assertThat(given(decision.replace("\\n", "\n"), new Diagnostics()).stream()
                        .map(one -> one.addressee() + ": " + one.task())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void each_assignment_has_the_day_of_its_own_sentence_or_of_the_one_after_it_on_the_line() {
        var text = """
                Anna får i uppdrag att laga bryggan senast 2025-05-01.
                Bo får i uppdrag att måla den. Den visas senast 2025-06-01.
                Cecilia får i uppdrag att riva den.
                Mötet slutar 2025-07-01.
                """;
        var diagnostics = new Diagnostics();
        assertThat(given(text, diagnostics))
                .extracting(one -> one.addressee() + " " + one.dueOn())
                .containsExactly("Anna 2025-05-01", "Bo 2025-06-01", "Cecilia null");
        assertThat(diagnostics.inOrder())
                .singleElement()
                .returns("assignment-without-due-date", Diagnostic::code)
                .returns("The assignment of § 12 a names no due date", Diagnostic::message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "senast nästa möte | assignment-due-in-words | The assignment of § 12 a names no day: \"senast nästa möte\" is kept in words",
                "senast 2025-05-01, helst 2025-04-01 | assignment-due-date-ambiguous | The assignment of § 12 a names 2 dates; 2025-05-01 is used",
                "senast 2025-03-03 | assignment-due-before-meeting | The assignment of § 12 a is due before the meeting that gave it, 2025-03-04"
            })
    void a_doubtful_day_is_reported(String when, String code, String message) {
        var diagnostics = new Diagnostics();
        given("Anna får i uppdrag att laga bryggan " + when + ".", diagnostics);
        assertThat(diagnostics.inOrder())
                .singleElement()
                .returns(code, Diagnostic::code)
                .returns(message, Diagnostic::message);
    }

    @ParameterizedTest
    @CsvSource({"senast 2025-03-04", "senast 2025-03-05"})
    void a_day_that_is_clear_is_not_reported(String when) {
        var diagnostics = new Diagnostics();
        given("Anna får i uppdrag att laga bryggan " + when + ".", diagnostics);
        assertThat(diagnostics.inOrder()).isEmpty();
    }

    @Test
    void a_decision_has_each_outcome_once_in_the_order_of_its_points() {
        assertThat(Outcomes.of("Planen fastställs.\nBryggan målas. Planen fastställs. Ärendet bordläggs."))
                .containsExactly(DecisionOutcome.of("Planen fastställs."), DecisionOutcome.of("Ärendet bordläggs."));
        assertThat(Outcomes.of("Bryggan målas.")).containsExactly(DecisionOutcome.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"Planen fastställs., true", "Anna får i uppdrag att måla., true", "Bryggan målas., false"})
    void a_sentence_may_read_as_a_decision_without_a_heading(String text, boolean decides) {
        assertThat(Outcomes.reads(text)).isEqualTo(decides);
    }

    @ParameterizedTest
    @CsvSource({"212000-2080, false", "212000-2081, true"})
    void an_organisation_number_with_a_wrong_check_digit_is_reported(String number, boolean reported) {
        var diagnostics = new Diagnostics();
        OrganisationNumbers.reportInvalid(new Line(3, 1, "Västerås stad, " + number, false, false), diagnostics);
        assertThat(diagnostics.inOrder())
                .extracting(Diagnostic::text)
                .containsExactlyElementsOf(reported ? List.of(number) : List.of());
    }

    private static List<ImportedAssignment> given(String decision, Diagnostics diagnostics) {
        return new Assignments(diagnostics, HELD).in(12, "12 a", 3, decision);
    }

    private static String shown(Due due) {
        return "%s %s %s %s".formatted(shown(due.on()), shown(due.month()), shown(due.text()), due.ambiguous());
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
