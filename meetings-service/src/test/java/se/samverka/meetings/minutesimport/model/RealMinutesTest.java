package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// The real minutes of the meeting of 2024-04-19, which are not part of the repository. Where they are absent the
/// test prints so and is skipped.
@EnabledIf("isThere")
class RealMinutesTest {

    private static final Path REAL = Path.of(System.getProperty("samverka.root", ".."))
            .resolve("../shared/seeds/002_c8cf9b5ffc0eee8f.txt")
            .normalize();

    private static ImportedMinutes minutes;

    static boolean isThere() {
        boolean there = Files.isReadable(REAL);
        if (!there) {
            System.out.println("RealMinutesTest: " + REAL + " is not there; the real minutes are not tried");
        }
        return there;
    }

    @BeforeAll
    static void read() throws IOException {
        minutes = MinutesParser.parse(Files.readAllBytes(REAL), null, null);
    }

    private static ImportedParagraph paragraph(int number) {
        return minutes.paragraphs().stream()
                .filter(paragraph -> paragraph.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void there_are_fifteen_paragraphs_numbered_15_to_29() {
        assertThat(minutes.paragraphs())
                .extracting(ImportedParagraph::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(15, 29).boxed().toList());
        assertThat(minutes.paragraphs()).extracting(ImportedParagraph::title).noneMatch(String::isBlank);
        assertThat(minutes.hasErrors()).isFalse();
    }

    @Test
    void the_stray_page_header_says_whose_meeting_it_was_and_when_and_is_in_no_paragraph() {
        assertThat(minutes.meeting().body()).isEqualTo("Strategisk regional beredning");
        assertThat(minutes.meeting().heldOn()).isEqualTo(LocalDate.of(2024, 4, 19));
        assertThat(minutes.diagnostics())
                .filteredOn(one -> one.code().equals("page-header"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.line()).isEqualTo(340);
                    assertThat(one.text()).contains("MÖTESPROTOKOLL").contains("Justerandes sign Utdragsbestyrkande");
                });
        assertThat(minutes.paragraphs().toString()).doesNotContain("MÖTESPROTOKOLL", "Utdragsbestyrkande");
    }

    @Test
    void the_meeting_before_and_the_next_one_are_recognised() {
        assertThat(minutes.meeting().previousMeetingOn()).isEqualTo(LocalDate.of(2024, 1, 26));
        assertThat(minutes.meeting().nextMeetingOn()).isEqualTo(LocalDate.of(2024, 6, 14));
        assertThat(minutes.meeting().nextMeetingAt()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void both_assignments_have_their_addressee_and_date() {
        assertThat(minutes.assignments())
                .extracting(ImportedAssignment::paragraph, ImportedAssignment::addressee, ImportedAssignment::dueOn)
                .containsExactly(
                        tuple(21, "Regionala ledningsgruppen", LocalDate.of(2024, 10, 11)),
                        tuple(24, "Regionala ledningsgruppen", LocalDate.of(2024, 6, 14)));
    }

    @Test
    void proposals_and_decisions_stand_apart_and_two_paragraphs_have_no_decision() {
        assertThat(minutes.paragraphs())
                .filteredOn(paragraph -> paragraph.decision() == null)
                .extracting(ImportedParagraph::number)
                .containsExactly(28, 29);
        assertThat(paragraph(28).proposedDecision()).isNull();
        assertThat(paragraph(15).decision()).isEqualTo(paragraph(15).proposedDecision());
        assertThat(paragraph(22).outcome()).isEqualTo(DecisionOutcome.RECOMMENDED);
        assertThat(paragraph(21).outcome()).isEqualTo(DecisionOutcome.ASSIGNED);
        assertThat(paragraph(17).outcome()).isEqualTo(DecisionOutcome.APPOINTED);
        assertThat(paragraph(19).outcome()).isEqualTo(DecisionOutcome.NOTED);
        assertThat(paragraph(28).outcome()).isNull();
    }

    @Test
    void lists_are_whole_also_where_empty_lines_divide_them() {
        assertThat(paragraph(19).documents()).hasSize(3).last().asString().endsWith("Nära vård 2024-02-02");
        assertThat(paragraph(20).notices())
                .containsExactly(
                        "RUF240012-14 Västmanlands Remissvar Inriktningsunderlag",
                        "RV240022-1.1 Årsplan Samverkansgrupp Nära vård 2024");
        assertThat(paragraph(22).documents()).hasSize(4);
        assertThat(paragraph(24).documents())
                .containsExactly(
                        "Tjänsteskrivelse SRB Gemensamt arbete kring etablering och investering i Västmanland",
                        "Förstudie etablering och investering",
                        "Bilaga 1 Analys gemensamma styrkeområden",
                        "Bilaga 2 Benchmark investeringsfrämjande organisationer");
        assertThat(paragraph(29).summary()).contains("• Samverkan Mälardalens Universitet\n• Kollektivtrafik");
    }

    @Test
    void case_numbers_are_read() {
        assertThat(minutes.paragraphs())
                .filteredOn(paragraph -> paragraph.caseNumber() != null)
                .extracting(ImportedParagraph::number, ImportedParagraph::caseNumber)
                .containsExactly(tuple(19, "RV240022"), tuple(22, "HSF240207"), tuple(24, "RUF240104"));
    }

    @Test
    void nine_municipalities_speak_and_a_word_broken_in_a_contribution_is_whole() {
        assertThat(paragraph(21).contributions())
                .extracting(SpokenContribution::organisation)
                .containsExactly(
                        "Västerås stad",
                        "Kungsörs kommun",
                        "Sala kommun",
                        "Norbergs kommun",
                        "Köpings kommun",
                        "Skinnskattebergs kommun",
                        "Fagersta kommun",
                        "Surahammars kommun",
                        "Hallstahammars kommun");
        assertThat(paragraph(21).contributions().get(2).text()).contains("Kontrollfunktioner behöver");
    }

    @Test
    void broken_words_are_joined_and_real_hyphens_kept() {
        var text = minutes.paragraphs().toString();
        assertThat(text)
                .contains(
                        "definition av välfärdsbrottslighet, att",
                        "bakgrundskontroller",
                        "digitalisering",
                        "omställningen behöver",
                        "länsdelssamråd",
                        "rapporten.",
                        "påverkansarbete för att",
                        "Förstudien visar",
                        "förvaltningen kommer",
                        "förutsättningar för uppdraget",
                        "Länsstyrelsen bjöd",
                        "skrivelsen. Jenny")
                .contains("beredning- och förankringsarbete", "investerings- och etableringsfrämjande", "intresse- och")
                .contains("Program för uppföljning och insyn");
    }

    @Test
    void the_doubtful_date_is_reported_with_its_line_and_left_as_printed() {
        assertThat(minutes.diagnostics())
                .filteredOn(one -> one.code().equals("date-doubtful"))
                .extracting(Diagnostic::line, Diagnostic::text)
                .containsExactly(tuple(423, "20230-04-14"));
        assertThat(paragraph(28).summary()).contains("20230-04-14");
    }

    @Test
    void only_what_a_person_would_notice_is_reported() {
        assertThat(minutes.diagnostics())
                .extracting(Diagnostic::code)
                .isSubsetOf(List.of(
                        "page-header", "date-doubtful", "decision-missing", "list-entry-continued", "hyphen-doubtful"));
    }
}
