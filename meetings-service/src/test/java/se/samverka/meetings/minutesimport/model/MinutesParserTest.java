package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.SpokenContribution;

class MinutesParserTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 7);

    private static ImportedMinutes read(String text) {
        return MinutesParser.parse(text.getBytes(StandardCharsets.UTF_8), "Nämnden", DAY);
    }

    private static List<String> codes(ImportedMinutes minutes) {
        return minutes.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void a_proposal_without_a_decision_is_never_read_as_one() {
        // When
        var minutes = read("""
                § 1 Bryggan
                Förslag till beslut
                Bryggan lagas.
                """);
        // Then
        var paragraph = minutes.paragraphs().getFirst();
        assertThat(paragraph.proposedDecision()).isEqualTo("Bryggan lagas.");
        assertThat(paragraph.decision()).isNull();
        assertThat(paragraph.outcome()).isNull();
        assertThat(codes(minutes)).containsExactly("decision-missing-for-proposal");
    }

    @Test
    void duplicates_and_gaps_are_reported_and_nothing_is_merged() {
        // When
        var minutes = read("""
                § 4 Ett
                § 4 Två
                § 7 Tre
                § 6 Fyra
                """);
        // Then
        assertThat(minutes.paragraphs())
                .extracting(ImportedParagraph::number, ImportedParagraph::title)
                .containsExactly(tuple(4, "Ett"), tuple(4, "Två"), tuple(7, "Tre"), tuple(6, "Fyra"));
        assertThat(minutes.diagnostics())
                .filteredOn(one -> !one.code().equals("decision-missing"))
                .extracting(Diagnostic::code, Diagnostic::line)
                .containsExactly(
                        tuple("paragraph-number-duplicate", 2),
                        tuple("paragraph-number-missing", 3),
                        tuple("paragraph-number-out-of-order", 4));
        assertThat(minutes.hasErrors()).isTrue();
    }

    @Test
    void a_reference_at_the_beginning_of_a_line_is_no_heading_but_is_reported() {
        // When
        var minutes = read("""
                § 1 Stadgar
                Sammanfattning
                Frågan prövas enligt
                § 7 i stadgarna och inget annat.
                §§ 3–4 gäller inte.
                """);
        // Then
        assertThat(minutes.paragraphs()).hasSize(1);
        assertThat(minutes.paragraphs().getFirst().summary())
                .isEqualTo("Frågan prövas enligt § 7 i stadgarna och inget annat. §§ 3–4 gäller inte.");
        assertThat(codes(minutes)).contains("paragraph-reference", "paragraph-number-unreadable");
    }

    @Test
    void a_page_header_that_cuts_a_sentence_leaves_no_trace_in_it() {
        // When
        var minutes = MinutesParser.parse("""
                §3 Hamnen
                Sammanfattning
                Hamnen behöver en ny

                SAMMANTRÄDESPROTOKOLL

                Sammanträdesdatum
                Hamnnämnden   2031-03-07
                Sida 2 (9)

                brygga före hösten.
                """.getBytes(StandardCharsets.UTF_8), null, null);
        // Then
        assertThat(minutes.meeting().body()).isEqualTo("Hamnnämnden");
        assertThat(minutes.meeting().heldOn()).isEqualTo(DAY);
        assertThat(minutes.paragraphs().getFirst().summary()).isEqualTo("Hamnen behöver en ny brygga före hösten.");
        assertThat(minutes.diagnostics())
                .filteredOn(one -> one.code().equals("page-header"))
                .extracting(Diagnostic::line)
                .containsExactly(5);
    }

    @Test
    void the_body_and_date_of_the_caller_take_precedence_and_a_difference_is_reported() {
        // When
        var minutes = read("""
                MÖTESPROTOKOLL
                Mötesdatum
                Hamnnämnden 2031-03-08
                § 1 Hamnen
                """);
        // Then
        assertThat(minutes.meeting().body()).isEqualTo("Nämnden");
        assertThat(minutes.meeting().heldOn()).isEqualTo(DAY);
        assertThat(codes(minutes)).contains("meeting-body-differs", "meeting-date-differs");
    }

    @Test
    void a_missing_body_or_date_is_an_error_but_the_paragraphs_are_read() {
        // When
        var minutes = MinutesParser.parse("§ 1 Hamnen".getBytes(StandardCharsets.UTF_8), null, null);
        // Then
        assertThat(minutes.paragraphs()).hasSize(1);
        assertThat(codes(minutes)).contains("meeting-body-missing", "meeting-date-missing");
        assertThat(minutes.hasErrors()).isTrue();
    }

    @Test
    void an_entry_that_goes_on_after_an_empty_line_is_one_entry() {
        // When
        var bulleted = read("""
                § 1 Hamnen
                Beslutsunderlag
                • Skrivelse om den nya bryggan i

                Norrhamnen

                • Karta
                """);
        var indented = read("§ 1 Hamnen\nBeslutsunderlag\n Skrivelse om bryggan i\n\nNorrhamnen\n\n Karta\n");
        // Then
        assertThat(bulleted.paragraphs().getFirst().documents())
                .containsExactly("Skrivelse om den nya bryggan i Norrhamnen", "Karta");
        assertThat(codes(bulleted)).contains("list-entry-continued");
        assertThat(indented.paragraphs().getFirst().documents())
                .containsExactly("Skrivelse om bryggan i Norrhamnen", "Karta");
    }

    @Test
    void a_list_without_bullets_is_read_with_a_warning() {
        // When
        var lines = read("§ 1 Hamnen\nAnmälningar\nKarta\nRitning över\nbryggan\n");
        var blocks = read("§ 1 Hamnen\nAnmälningar\nKarta\n\nRitning över\nBryggan\n\nKalkyl\n");
        // Then
        assertThat(lines.paragraphs().getFirst().notices()).containsExactly("Karta", "Ritning över bryggan");
        assertThat(blocks.paragraphs().getFirst().notices()).containsExactly("Karta", "Ritning över Bryggan", "Kalkyl");
        assertThat(codes(lines)).contains("list-without-bullets");
    }

    @Test
    void hyphens_at_line_ends_are_joined_or_kept_by_the_habit_of_the_text() {
        // When
        var spaced = read("§ 1 Hamnen \nSammanfattning \nHär finns båt- \nplatser och bryggor för hamn-\nfogden. \n");
        var plain = read(
                "§ 1 Hamnen\nSammanfattning\nHär finns hamn-\nfogden, drift- och båt-\noch motorhall i Öst-\nHammar.\n");
        // Then
        assertThat(spaced.paragraphs().getFirst().summary())
                .isEqualTo("Här finns båt- platser och bryggor för hamnfogden.");
        assertThat(plain.paragraphs().getFirst().summary())
                .isEqualTo("Här finns hamnfogden, drift- och båt- och motorhall i Öst-Hammar.");
        assertThat(plain.diagnostics())
                .filteredOn(one -> one.code().equals("hyphen-joined"))
                .extracting(Diagnostic::line, Diagnostic::text)
                .containsExactly(tuple(3, "hamnfogden"));
    }

    @Test
    void doubtful_dates_weekdays_and_organisation_numbers_are_reported_and_left_as_printed() {
        // When
        var minutes = read("""
                § 1 Hamnen
                Sammanfattning
                Mötet den 31 februari 2031 och 2031-13-01 gällde 218000-2180.
                Nästa gång är måndagen den 7 mars 2031. Ärende HN310104-14, telefon 021-17-45-00, 232100-0172.
                """);
        // Then
        assertThat(minutes.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::text)
                .contains(
                        tuple("date-doubtful", 3, "31 februari 2031"),
                        tuple("date-doubtful", 3, "2031-13-01"),
                        tuple("organisation-number-invalid", 3, "218000-2180"),
                        tuple("weekday-doubtful", 4, "måndagen den 7 mars 2031"))
                .hasSize(5);
        assertThat(minutes.paragraphs().getFirst().summary()).contains("31 februari 2031", "218000-2180");
    }

    @Test
    void assignments_come_from_decisions_alone_each_with_its_own_date() {
        // When
        var minutes = read("""
                § 1 Hamnen
                Förslag till beslut
                Kontoret får i uppgift att måla bryggan.
                Beslut
                1. Hamnkontoret får i uppdrag att laga bryggan. Arbetet redovisas vid nämndens sammanträde den
                14 juni 2031.
                2. Nämnden uppdrar åt hamnfogden att räkna båtarna senast 2031-05-01, i stället för 2031-04-01.
                § 2 Vinden
                Beslut
                Vindgruppen uppdras att mäta vinden.
                """);
        // Then
        assertThat(minutes.assignments())
                .extracting(ImportedAssignment::paragraph, ImportedAssignment::addressee, ImportedAssignment::dueOn)
                .containsExactly(
                        tuple(1, "Hamnkontoret", LocalDate.of(2031, 6, 14)),
                        tuple(1, "hamnfogden", LocalDate.of(2031, 5, 1)),
                        tuple(2, "Vindgruppen", null));
        assertThat(codes(minutes)).contains("assignment-due-date-ambiguous", "assignment-without-due-date");
    }

    @Test
    void titles_case_numbers_and_unusual_sections_are_recognised() {
        // When
        var minutes = read("""
                § 1
                Bryggans lagning och
                framtida skötsel
                Dnr HN 2031/17

                Ärendebeskrivning
                Bryggan är gammal.

                Norra kommunen säger nej. Norrs kommun: Vi vill ha en ny.
                Södra stad: Vi nöjer oss med en gammal.

                Reservation
                En ledamot reserverar sig.

                Beslut
                Ärendet bordläggs.
                """);
        // Then
        var paragraph = minutes.paragraphs().getFirst();
        assertThat(paragraph.title()).isEqualTo("Bryggans lagning och framtida skötsel");
        assertThat(paragraph.caseNumber()).isEqualTo("HN 2031/17");
        assertThat(paragraph.outcome()).isEqualTo(DecisionOutcome.POSTPONED);
        assertThat(paragraph.summary()).contains("Bryggan är gammal.").doesNotContain("reserverar");
        assertThat(paragraph.reservations())
                .containsExactly(new AttributedText("En ledamot", "En ledamot reserverar sig."));
        assertThat(codes(minutes)).contains("title-continued");
    }

    @Test
    void an_organisation_that_speaks_is_a_contribution_and_other_colons_are_not() {
        // When
        var paragraph = read("""
                § 1 Hamnen
                Sammanfattning
                Frågor att ta ställning till: bryggan.

                Norrs kommun: Vi vill ha en ny
                brygga.

                Region Öst: Vi också.

                Alla talade om vinden.
                """).paragraphs().getFirst();
        // Then
        assertThat(paragraph.contributions())
                .containsExactly(
                        new SpokenContribution("Norrs kommun", "Vi vill ha en ny brygga."),
                        new SpokenContribution("Region Öst", "Vi också."));
        assertThat(paragraph.summary()).isEqualTo("Frågor att ta ställning till: bryggan.\n\nAlla talade om vinden.");
    }

    @Test
    void decomposed_letters_windows_line_ends_and_a_byte_order_mark_are_read_alike() {
        // When
        var minutes = read("\uFEFF§ 1 O\u0308vrigt\r\nBeslut\r\nA\u030Aterremitteras.\r\n");
        // Then
        assertThat(minutes.paragraphs().getFirst().title()).isEqualTo("Övrigt");
        assertThat(minutes.paragraphs().getFirst().outcome()).isEqualTo(DecisionOutcome.REFERRED_BACK);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\n\nTidigare behandling\n\nBordlagt den 4 februari 2032, § 6.",
                "\n\nProtokollsutdrag skickas till\nParkenheten 2032-02-04",
                "\n\nHandlingar\n\nTjänsteskrivelse den 4 februari 2032.",
                "\n\nEkonomiska konsekvenser\n\nKostnaden bärs av hamnen till den 4 februari 2032.",
                "\nEkonomiska konsekvenser\nKostnaden bärs av hamnen till den 4 februari 2032.",
                "\n\nBarnkonsekvensanalys:\nInga barn berörs före 2032-02-04.",
                "\n\nUpplysningar\n\nSammanträdet den 4 februari 2032 ställs in."
            })
    void text_under_another_heading_is_not_in_the_decision_and_gives_no_due_date(String after) {
        // When
        var minutes = read("§ 1 Hamnen\nBeslut\nHamnchefen får i uppdrag att laga bryggan." + after + "\n");
        // Then
        assertThat(minutes.paragraphs().getFirst().decision()).isEqualTo("Hamnchefen får i uppdrag att laga bryggan.");
        assertThat(minutes.assignments()).extracting(ImportedAssignment::dueOn).containsExactly((LocalDate) null);
        assertThat(minutes.paragraphs().getFirst().summary()
                        + minutes.paragraphs().getFirst().documents()
                        + minutes.paragraphs().getFirst().sentTo())
                .contains("32");
    }

    /// Texts with an unknown heading after a decision; `Vi betalar 5 mkr senast 2032-02-04.` follows each.
    static Stream<String> unknownHeadings() {
        var after = List.of(
                "Hamnchefen får i uppdrag att laga bryggan.\n", "Hamnchefen får i uppdrag att laga bryggan.\n\n");
        return Stream.of(
                        "§ 99999999999999999999 Annat",
                        "§ 99999 Annat",
                        "§ 0 Annat",
                        "§ 0 annat",
                        "§§ 7–9 Annat",
                        "§ Annat",
                        "§ XII Annat",
                        "§",
                        "Paragraf 0 Annat",
                        "Paragraf 123456 Annat",
                        "Bakgrund till\närendet",
                        "2. Parkfrågan",
                        "## Övrigt",
                        "# Övrigt",
                        "##Övrigt",
                        "###### Om parken och dess skötsel under de kommande fyra åren i kommunen",
                        "**Övrigt**",
                        "__Övrigt__",
                        "*Övrigt*",
                        "== Övrigt ==",
                        "Parkens skötsel\ni kommunen\nsedan länge",
                        "OM PARKEN OCH SKÖTSELN",
                        "bakgrund",
                        "parkfrågan",
                        "sändlista",
                        "Sändlista",
                        "- Sändlista",
                        "• sändlista",
                        "- Parkfrågan",
                        "Sändlista:",
                        "Sändlista -",
                        "Sändlista: Parkenheten",
                        "sändlista: Parkenheten",
                        "Sändlista – Parkenheten",
                        "Sändlista - Parkenheten",
                        "Sändlista Parkenheten",
                        "Beslutet skickas till parkenheten.",
                        "Protokollsutdrag till: Parkenheten",
                        "Kopia till parkenheten",
                        "Parkfrågan: Den är öppen.",
                        "Parkfrågan i de norra delarna av kommunen sedan förra året\n")
                .flatMap(heading -> after.stream().map(before -> before + heading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2. Bakgrund",
                "2) Bakgrund",
                "II. Bakgrund",
                "b) Bakgrund",
                "2.1 Bakgrund",
                "Bakgrund.",
                "BAKGRUND",
                "* Bakgrund",
                "1. Handlingar",
                "## Beslutsunderlag",
                "Reservation Anna Exempel",
                "Yrkanden: Anna Exempel",
                "KS § 2 Yttrande över förslag till plan för gång- och cykelvägar i norr",
                "2 § Läget"
            })
    void text_under_a_known_heading_is_never_decided_and_is_in_its_own_field(String heading) {
        for (var end : List.of("\n", "\n\n")) {
            // When
            var minutes = read("§ 1 Hamnen\nBeslut\nHamnchefen får i uppdrag att laga bryggan." + end + heading
                    + "\nVi betalar 5 mkr senast 2032-02-04.\n");
            // Then
            var paragraph = minutes.paragraphs().getFirst();
            assertThat(paragraph.decision()).isEqualTo("Hamnchefen får i uppdrag att laga bryggan.");
            assertThat(minutes.assignments())
                    .extracting(ImportedAssignment::dueOn)
                    .containsExactly((LocalDate) null);
            assertThat(minutes.toString()).contains("Vi betalar 5 mkr");
            assertThat(codes(minutes)).doesNotContain("section-unknown");
        }
    }

    @ParameterizedTest
    @MethodSource("unknownHeadings")
    void text_under_an_unknown_heading_is_never_decided_and_the_heading_is_reported(String text) {
        // When
        var minutes = read("§ 1 Hamnen\nBeslut\n" + text + "\nVi betalar 5 mkr senast 2032-02-04.\n");
        // Then
        var paragraph = minutes.paragraphs().getFirst();
        assertThat(paragraph.decision()).isEqualTo("Hamnchefen får i uppdrag att laga bryggan.");
        assertThat(minutes.assignments()).extracting(ImportedAssignment::dueOn).containsExactly((LocalDate) null);
        assertThat(paragraph.summary()).contains("Vi betalar 5 mkr");
        var heading = text.substring(text.indexOf("bryggan.") + "bryggan.".length())
                .strip()
                .lines()
                .toList();
        assertThat(minutes.diagnostics())
                .filteredOn(one ->
                        one.code().equals("section-unknown") || one.code().equals("section-in-summary"))
                .extracting(Diagnostic::line, Diagnostic::text)
                .containsExactly(tuple(text.contains("\n\n") && text.indexOf("\n\n") < 50 ? 5 : 4, heading.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Planen antas.\n2. Gruppen får i uppdrag att följa upp planen.\n3. Beslutet gäller tills vidare.",
                "1. Planen antas\n2. Motionen avslås\n3. Uppdraget avslutas",
                "1. Anta planen\n\n2. Avslå motionen",
                "Yttrandet skickas till:\n- Länsstyrelsen\n- Regionen\n- Polisen",
                "Yttrandet skickas till\n• Länsstyrelsen\n• Regionen",
                "Avtalet sägs upp enligt\n§ 7 i avtalet.",
                "Avtalet sägs upp enligt\n§§ 3–4 i avtalet.",
                "Beslutet fattas med stöd av 8 kap.\n13 § kommunallagen.",
                "Planen antas.\nEkonomi- och personalutskottet får den.",
                "Planen antas.\nInformation lämnas till de boende.",
                "Planen antas.\nHandlingar i ärendet får lämnas ut.",
                "Nämnden väljer\nOrdförande: Anna Exempel\nErsättare: Bertil Exempel",
                "Planen antas.\nNämnden ger förvaltningen i uppdrag att\nåterkomma.",
                "Taxan höjs till\n40 kronor.",
                "Kostnaden är\n1.5 miljoner kronor."
            })
    void points_lists_references_and_sentences_of_a_decision_stay_in_it(String decision) {
        // When
        var minutes = read("§ 1 Hamnen\nBeslut\n" + decision + "\n");
        // Then
        assertThat(codes(minutes)).doesNotContain("section-unknown");
        assertThat(minutes.paragraphs().getFirst().summary()).isEmpty();
    }

    @Test
    void an_unknown_heading_is_reported_at_its_line_and_a_list_of_names_is_no_heading() {
        // When
        var minutes = read("""
                § 1 Hamnen
                Beslut
                Bryggan lagas.

                Ekonomiska konsekvenser

                Inga.
                § 2 Val
                Beslut
                Till ledamöter väljs

                Anna Exempel

                Bertil Exempel
                för tiden till och med 2032.
                § 3 Remiss
                Beslut
                Yttrandet lämnas till
                Länsstyrelsen
                och publiceras.
                """);
        // Then
        assertThat(minutes.diagnostics())
                .filteredOn(one -> one.code().equals("section-unknown"))
                .extracting(Diagnostic::line)
                .containsExactly(5);
        assertThat(minutes.paragraphs().get(1).decision()).contains("Anna Exempel", "Bertil Exempel", "2032");
        assertThat(minutes.paragraphs().get(2).decision())
                .isEqualTo("Yttrandet lämnas till Länsstyrelsen och publiceras.");
    }
}
