package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names of persons, bodies and organisations, and case numbers.
class ReadNamesTest {

    /// Each person as name, party and what else is said; what is no person stands after a bar.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Exempel | [Anna Exempel]",
                "Anna Exempel (S), Bo Prov | [Anna Exempel (S)][Bo Prov]",
                "Anna Exempel (S), ordförande, Bo Prov (M) | [Anna Exempel (S): ordförande][Bo Prov (M)]",
                "Anna Exempel (S) och Bo Prov | [Anna Exempel (S)][Bo Prov]",
                "Bo Prov (M) för Cecilia Mall (M) | [Bo Prov (M): för Cecilia Mall (M)]",
                "Carl von Prov; Eva af Mall | [Carl von Prov][Eva af Mall]",
                "Anna Exempel, , Bo Prov | [Anna Exempel][Bo Prov]",
                "tjänstgörande, Anna Exempel | [Anna Exempel] unread tjänstgörande",
                "Norrby kommun, Anna Exempel | [Anna Exempel] unread Norrby kommun",
                "Anna Exempel, Norrby kommun | [Anna Exempel: Norrby kommun]",
                "Anna Exempel, Norrby kommun, chef | [Anna Exempel: Norrby kommun, chef]",
                "Prof. Anna Exempel, dr Bo Prov | [Anna Exempel][Bo Prov]",
                "hrr Ek, Berg och Lund samt fru Ahl | [hrr Ek][Berg][Lund][fru Ahl]",
                "Ek, Anna Exempel | [Anna Exempel] unread Ek",
                "E. Prov (S), A.B. Mall | [E. Prov (S)][A.B. Mall]",
                "Anna Exempel, via länk: Bo Prov (M) | [Anna Exempel][Bo Prov (M): via länk]",
                "Norrby kommun: Anna Exempel, Bo Prov | [Anna Exempel: Norrby kommun][Bo Prov]",
                "Plats: Anna Exempel | ' unread Plats: Anna Exempel'"
            })
    void persons_are_read_with_party_and_duty(String text, String expected) {
        var unread = new ArrayList<String>();
        var persons = Persons.in(text, unread).stream()
                .map(one -> "[" + one.shown() + (one.after().isEmpty() ? "" : ": " + one.after()) + "]")
                .collect(Collectors.joining());
        assertThat(persons + (unread.isEmpty() ? "" : " unread " + String.join(", ", unread)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Exempel | true",
                "Anna Exempel (S), Bo Prov. | true",
                "Anna Exempel och Bo Prov: | true",
                "Anna Exempel, ordförande | false",
                "Anna Exempel yrkar | false",
                "Anna | false",
                "'' | false"
            })
    void a_text_may_be_nothing_but_names(String text, boolean names) {
        assertThat(Persons.areNamedBy(text)).isEqualTo(names);
    }

    @Test
    void a_list_of_names_has_at_most_two_thousand_characters() {
        var list = "Anna Exempel (S)" + ", Bo Prov".repeat(220) + "xxxx";
        assertThat(list).hasSize(2_000);
        assertThat(Persons.areNamedBy(list)).isTrue();
        assertThat(Persons.areNamedBy(list + "x")).isFalse();
        var unread = new ArrayList<String>();
        assertThat(Persons.in(list, unread)).hasSize(221);
        assertThat(unread).isEmpty();
        assertThat(Persons.in(list + "x", unread)).isEmpty();
        assertThat(unread).containsExactly(list + "x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RV240022 | RV240022",
                "(RV240022) | RV240022",
                "Dnr KS 2024/123 | KS 2024/123",
                "Dnr: 2024-17, 2024-18 | 2024-17, 2024-18",
                "2024-10-11 | ",
                "0221/25 | 0221/25",
                "Ks/2025:88 | Ks/2025:88",
                "Ärendenummer: 2025-POL000123 | 2025-POL000123",
                "Läsåret 2025/26 | ",
                "Bryggan RV240022 | ",
                "Dnr | "
            })
    void a_case_number_may_be_all_of_a_line(String text, @Nullable String number) {
        assertThat(CaseNumbers.in(line(text)).orElse(null)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"80, true", "81, false"})
    void a_line_of_case_numbers_has_at_most_eighty_characters(int length, boolean read) {
        var numbers = "Dnr " + "12345678901234567, ".repeat(3);
        var text = numbers + "1".repeat(length - numbers.length());
        assertThat(CaseNumbers.in(line(text)).isPresent()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bryggan, dnr KS 2024/123 | Bryggan | KS 2024/123",
                "Bryggan (RV240022) | Bryggan | RV240022",
                "Dnr KS 2024/123 - Bryggan | Bryggan | KS 2024/123",
                "KS 2024/123 Bryggan | Bryggan | KS 2024/123",
                "0221/25 | '' | 0221/25",
                "Dnr KS 2024/123 | '' | KS 2024/123",
                "2024-10-11 | 2024-10-11 | ",
                "Budget 2026-2028 | Budget 2026-2028 | ",
                "Bryggan | Bryggan | "
            })
    void a_case_number_may_stand_before_or_after_a_title(String text, String title, @Nullable String number) {
        var read = CaseNumbers.in(text);
        assertThat(read.title()).isEqualTo(title);
        assertThat(read.caseNumber().orElse(null)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false"})
    void a_title_with_a_case_number_has_at_most_three_hundred_characters(int length, boolean read) {
        var end = " (RV240022)";
        var title = "B".repeat(length - end.length()) + end;
        assertThat(CaseNumbers.in(title).caseNumber().isPresent()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kommunstyrelsen | true",
                "Strategisk regional beredning | true",
                "Nämnden för vård och omsorg | true",
                "Rådet i Norrby kommun | true",
                "EXEMPELNÄMNDEN | true",
                "Nämnden för | false",
                "Nämnden beslutar om vård | false",
                "kommunstyrelsen | false",
                "Vår grupp | false",
                "Norra och södra länets nya och gamla grupp | true",
                "Norra och södra länets nya och allra äldsta grupp | false",
                "Alla länets grupp | false",
                "Nämnd 2 | false",
                "Bryggan | false"
            })
    void a_body_is_known_by_its_word(String name, boolean body) {
        assertThat(Words.isBodyName(name)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norrby kommun | true",
                "Region Exempel | true",
                "Region Exempel med flera län | false",
                "Region Exempel med flera | true",
                "Den allra nordligaste och minsta Norrby kommun | true",
                "Den allra nordligaste och allra minsta Norrby kommun | false",
                "norrby kommun | false",
                "Norrby kommun. | false",
                "Norrby | false"
            })
    void an_organisation_is_known_by_its_first_or_last_word(String name, boolean organisation) {
        assertThat(Words.isOrganisation(name)).isEqualTo(organisation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kommunstyrelsens | Kommunstyrelsen | true",
                "Nämndens | Kulturnämnden | true",
                "Kulturnämndens | Nämnden | true",
                "Nämnden för vård | Vårdnämnden | true",
                "Nämnden för | Nämnden | false",
                "Kulturnämndens | Kommunstyrelsen | false"
            })
    void a_genitive_is_of_the_same_body(String owner, String body, boolean same) {
        assertThat(Words.isSameBody(owner, body)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"Kommunstyrelsens, Kommunstyrelsen", "NÄMNDENS, NÄMNDEN", "Nämnden, Nämnden"})
    void the_nominative_has_no_s(String name, String nominative) {
        assertThat(Words.withoutGenitive(name)).isEqualTo(nominative);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i enlighet med | true",
                "Anna, | true",
                "drift- | true",
                "Se | true",
                "Bryggan lagas. | false",
                "Bryggan | false",
                "'' | false"
            })
    void an_unfinished_sentence_ends_with_a_sign_or_a_small_word(String text, boolean unfinished) {
        assertThat(Words.isUnfinished(text)).isEqualTo(unfinished);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Exempel | true",
                "Västerås Stad | true",
                "Exempel på Stad | true",
                "ANNA EXEMPEL | false",
                "Anna | false",
                "Anna och Bo | false",
                "Anna yrkar | false"
            })
    void in_title_case_each_longer_word_begins_with_a_capital(String text, boolean titleCase) {
        assertThat(Words.isTitleCase(text)).isEqualTo(titleCase);
    }

    @Test
    void words_are_counted_between_blanks() {
        assertThat(List.of(Words.count(""), Words.count("ett"), Words.count("ett två tre")))
                .containsExactly(0, 1, 3);
    }

    private static Line line(String text) {
        return new Line(1, 1, text, false, false);
    }
}
