package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of persons: a slash stands for a line end, `>` for a gap between columns.
class AttendanceListTest {

    private final Sources sources = new Sources();
    private final Diagnostics diagnostics = new Diagnostics();
    private final AttendanceList list = new AttendanceList(sources, diagnostics);

    /// Each as role (small where not serving), name and party, duty, in whose place, paragraphs.
    private static String shown(Attendee one) {
        var role = one.role().name().substring(0, 3);
        return Stream.of(
                        one.serving() ? role : role.toLowerCase(Locales.SWEDISH),
                        one.party() == null ? one.name() : one.name() + " (" + one.party() + ")",
                        one.duty(),
                        one.servingFor() == null ? null : "for " + one.servingFor(),
                        one.paragraphs() == null ? null : "at " + one.paragraphs())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private boolean take(String text) {
        boolean taken = true;
        int number = 1;
        for (var line : text.split("/", -1)) {
            var wide = line.strip().replaceAll(" ?> ?", "\t").strip();
            taken = list.take(new Line(number++, 1, wide, line.startsWith(" "), false));
        }
        return taken;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Ledamöter: Anna Exempel (S), ordförande | MEM, Anna Exempel (S), ordförande",
                "Ledamöter (2)/Anna Exempel (S)/Bo Prov (M) | MEM, Anna Exempel (S); MEM, Bo Prov (M)",
                "Närvarande:> Anna Exempel/> Bo Prov | MEM, Anna Exempel; MEM, Bo Prov",
                "Beslutande/Bo Prov (M) för Cia Mall (M) | SUB, Bo Prov (M), for Cia Mall (M)",
                "Beslutande/Bo Prov (M), tjg ers. för Cia Mall (M) | SUB, Bo Prov (M), for Cia Mall (M)",
                "Beslutande/Bo Prov (M), ersätter Cia Mall | SUB, Bo Prov (M), for Cia Mall",
                "Beslutande/Bo Prov (M) (tjänstgörande ersättare) | SUB, Bo Prov (M)",
                "Beslutande/Bo Prov (M), chef för drift | MEM, Bo Prov (M), chef för drift",
                "Tjänstgörande ersättare/Bo Prov (M) | SUB, Bo Prov (M)",
                "Ersättare/Bo Prov (M) | sub, Bo Prov (M)",
                "Ersättare/Bo Prov (M), tjänstgörande | SUB, Bo Prov (M)",
                "Ersättare/Bo Prov (M) (ej tjänstgörande) | sub, Bo Prov (M)",
                "Icke tjänstgörande ersättare: Bo Prov (M) | sub, Bo Prov (M)",
                "Övriga närvarande/Bo Prov, jurist | oth, Bo Prov, jurist",
                "Inbjudna föredragande tjänstepersoner: Bo Prov | oth, Bo Prov",
                "Närvarande personalföreträdare/Bo Prov | oth, Bo Prov",
                "Distansdeltagande/Anna Exempel (S)/Bo Prov, jurist | MEM, Anna Exempel (S); oth, Bo Prov, jurist",
                "Ordförande: Anna Exempel/Sekreterare: Bo Prov | MEM, Anna Exempel, ordförande; oth, Bo Prov, sekreterare",
                "Ordförande: Anna Exempel/Ledamöter: Anna Exempel (S) | MEM, Anna Exempel (S), ordförande",
                "Ledamöter/Anna Exempel (S), ordförande, §§ 1–4 | MEM, Anna Exempel (S), ordförande, at §§ 1–4",
                "Ledamöter/Anna Exempel (S) (fr.o.m. § 3) | MEM, Anna Exempel (S), at fr.o.m. § 3",
                "Ledamöter/Anna Exempel (S), närvarande § 3 | MEM, Anna Exempel (S), at § 3",
                "Ledamöter/Anna Exempel (S), ej § 3 | MEM, Anna Exempel (S), at ej § 3",
                "Deltagare: via länk: Anna Exempel | MEM, Anna Exempel, via länk",
                "Deltagare: Region Prov: Anna Exempel | MEM, Anna Exempel, Region Prov",
                "Närvarolista/Namn > Parti > Närvarande/Anna Exempel > S > Ja > vice ordförande | MEM, Anna Exempel (S), vice ordförande",
                "Ledamöter > Ersättare/Anna Exempel > Bo Prov/ Cia Mall | MEM, Anna Exempel; sub, Bo Prov; sub, Cia Mall",
                "Ledamöter > Ersättare/Anna Exempel > Bo Prov/Övriga/Cia Mall | MEM, Anna Exempel; sub, Bo Prov; oth, Cia Mall",
                "Present: Anna Exempel, Chair | MEM, Anna Exempel, Chair"
            })
    void those_present_are_read_as_what_their_label_says(String text, String persons) {
        assertThat(take(text)).isTrue();
        assertThat(list.present().stream().map(AttendanceListTest::shown).collect(Collectors.joining("; ")))
                .isEqualTo(persons);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Frånvarande/Anna Exempel (S) | Anna Exempel (S)",
                "Anmält förhinder: Anna Exempel | Anna Exempel",
                "Ej närvarande/Anna Exempel, Bo Prov | Anna Exempel; Bo Prov",
                "Närvarolista/Anna Exempel > S > Nej | Anna Exempel"
            })
    void those_absent_are_not_present(String text, String absent) {
        assertThat(take(text)).isTrue();
        assertThat(String.join("; ", list.absent())).isEqualTo(absent);
        assertThat(list.present()).isEmpty();
    }

    @Test
    void approvers_are_kept_apart() {
        assertThat(take("Utses att justera: Anna Exempel (S) och Bo Prov")).isTrue();
        assertThat(list.approvers()).containsExactly("Anna Exempel (S)", "Bo Prov");
        assertThat(sources.inOrder()).extracting(SourceLines::what).containsExactly("approvers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Exempel",
                "Ledamöter/Anna Exempel/Plats: Rådhuset",
                "Ledamöter/Anna Exempel/Mötet öppnas.",
                "Ledamöter/Anna Exempel/Mötet öppnas./Bo Prov",
                "Ledamöter/Anna Exempel/''"
            })
    void a_line_that_names_nobody_ends_the_list(String text) {
        assertThat(take(text.replace("''", ""))).isFalse();
    }

    @Test
    void a_list_that_was_ended_takes_no_more_names() {
        take("Ledamöter > Ersättare");
        list.end();
        assertThat(take("Anna Exempel")).isFalse();
    }

    @Test
    void what_is_no_name_under_a_label_is_reported() {
        assertThat(take("Beslutande: Se bilaga")).isTrue();
        assertThat(list.present()).isEmpty();
        assertThat(diagnostics.inOrder())
                .singleElement()
                .returns("attendance-unreadable", Diagnostic::code)
                .returns("\"Se bilaga\" is in a list of persons, but is no name", Diagnostic::message);
    }

    @Test
    void each_field_knows_its_lines() {
        take("Ledamöter/Anna Exempel/Frånvarande/Bo Prov");
        assertThat(sources.inOrder().stream()
                        .map(one -> one.what() + " " + one.firstLine() + "–" + one.lastLine())
                        .toList())
                .containsExactly("attendance 1–1", "attendance 2–2", "absent 3–3", "absent 4–4");
    }
}
