package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphMentionsTest {

    private static final String BODY = "Strategisk regional beredning";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ärendet behandlades, se § 15.                                | § 15             | 15   | -    | -",
                "Se §15.                                                      | §15              | 15   | -    | -",
                "Jfr § 12 a ovan                                              | § 12 a           | 12 a | -    | -",
                "Jfr § 12b.                                                   | § 12b            | 12 b | -    | -",
                "enligt beslut i § 21 ska ledningsgruppen återkomma           | § 21             | 21   | -    | -",
                "Återremitterat ärende från § 15                              | § 15             | 15   | -    | -",
                "Bordlagt ärende från § 9, 2024-01-26                         | § 9, 2024-01-26  | 9    | -    | 2024-01-26",
                "SRB § 12/2024 noteras                                        | § 12/2024        | 12   | 2024 | -",
                "SRB § 12 noteras                                             | § 12             | 12   | -    | -",
                "Beredningens beslut, Srb § 12                                | § 12             | 12   | -    | -",
                "Beredningens beslut i § 21 gäller                            | § 21             | 21   | -    | -",
                "Området togs upp, se § 21                                    | § 21             | 21   | -    | -",
                "Strategisk regional berednings § 7                           | § 7              | 7    | -    | -",
                "se § 22 2024-04-19                                           | § 22 2024-04-19  | 22   | -    | 2024-04-19",
                "se § 22 (2024-04-19)                                         | § 22 (2024-04-19) | 22  | -    | 2024-04-19",
                "§ 22 den 19 april 2024 upphävs                               | § 22 den 19 april 2024 | 22 | - | 2024-04-19",
                "2024-04-19 § 22                                              | § 22             | 22   | -    | 2024-04-19",
                "den 19 april 2024, § 22                                      | § 22             | 22   | -    | 2024-04-19",
                "enligt § 22 2024-04-19                                       | § 22 2024-04-19  | 22   | -    | 2024-04-19",
                "se paragraf 15                                               | paragraf 15      | 15   | -    | -",
                "§ 12/2024 gäller avtalet                                     | § 12/2024        | 12   | 2024 | -",
                "Beslutet att anta avtalet, SRB § 12, gäller                  | § 12             | 12   | -    | -"
            })
    void names_a_paragraph_of_the_body(String text, String words, String label, String year, String day) {
        // When
        var found = ParagraphMentions.in(text, BODY);
        // Then
        assertThat(found).hasSize(1);
        var one = found.getFirst();
        assertThat(one.text()).isEqualTo(words);
        assertThat(text.substring(one.start(), one.end())).isEqualTo(words);
        assertThat(one.label()).hasToString(label);
        assertThat(String.valueOf(one.year())).isEqualTo(year.equals("-") ? "null" : year);
        assertThat(String.valueOf(one.day())).isEqualTo(day.equals("-") ? "null" : day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enligt 6 kap. 2 § kommunallagen",
                "KL 5 kap 42 §",
                "KL 5 kap. § 42",
                "enligt 5 kap. § 42 kommunallagen",
                "beslut enligt § 42 kommunallagen",
                "se § 42 kommunallagen",
                "se § 6 i avtalet",
                "se § 6 i det nya avtalet",
                "Avtalets § 7 ändras",
                "se reglementet, beslut i § 8",
                "Beslutet i § 8 följer arbetsordningen.",
                "se § 12 första stycket",
                "se § 12 2 st",
                "lag (2017:725) § 3",
                "enligt § 7",
                "i § 5 anges",
                "§ 4 Stadgar",
                "§ 15 återremitterades",
                "KS § 31",
                "KS § 31/2024",
                "Kommunstyrelsen § 31/2024",
                "kommunstyrelsens beslut den 3 maj 2024, KS § 31",
                "regionstyrelsen § 40 2024-05-03",
                "enligt kommunstyrelsens beslut § 31",
                "Kommunfullmäktige har i beslut den 3 maj 2024, § 31, antagit planen",
                "Rådets protokoll § 4",
                "Kommunens beslut KF, se § 31",
                "SRB § 12/24",
                "se § 12/2024-05",
                "se § 12.3",
                "se § 12345",
                "se § 0",
                "se § 22 2024-02-30",
                "se § 22 den 19 april",
                "LOU § 3",
                "PBL 9 kap § 30",
                "31 §",
                "kostnaden är 15 § kronor",
                "paragrafen är tydlig",
                "§",
                ""
            })
    void anything_else_is_none(String text) {
        assertThat(ParagraphMentions.in(text, BODY)).isEmpty();
    }

    @Test
    void several_are_named_one_by_one() {
        assertThat(ParagraphMentions.in("Se §§ 15, 17 och 19–21.", BODY))
                .extracting(ParagraphMention::text)
                .containsExactly("§§ 15", "17", "19", "21");
        assertThat(ParagraphMentions.in("se § 15 och § 16", BODY))
                .extracting(ParagraphMention::text)
                .containsExactly("§ 15", "§ 16");
        assertThat(ParagraphMentions.in("se § 15 och § 16 kommunallagen", BODY)).isEmpty();
        assertThat(ParagraphMentions.in("SRB §§ 15–16/2023", BODY))
                .extracting(ParagraphMention::year)
                .containsExactly(2023, 2023);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kommunstyrelsen                    | KS § 4 noteras   | true",
                "Kommunstyrelsen                    | KF § 4 noteras   | false",
                "Kommunstyrelsens arbetsutskott     | KSAU § 4 noteras | true",
                "Kommunstyrelsens arbetsutskott     | KS § 4 noteras   | false",
                "Barn- och utbildningsnämnden       | BUN § 4 noteras  | true",
                "Socialnämnden                      | SN:s § 4 noteras | true",
                "Regionfullmäktige                  | Rf § 4 noteras   | true",
                "Socialnämnden                      | ASN § 4 noteras  | false"
            })
    void a_body_is_named_by_its_initials(String body, String text, boolean own) {
        assertThat(ParagraphMentions.in(text, body)).hasSize(own ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "se § 15, 2024-01-26, true",
        "se § 15, 2024-04-19, true",
        "se § 15, 2024-06-14, false",
        "se § 15, 2023-06-14, false",
        "se § 15/2023, 2023-06-14, true",
        "se § 15/2023, 2024-01-26, false",
        "se § 15 2024-01-26, 2024-01-26, true",
        "se § 15 2024-01-26, 2024-01-27, false",
        "se § 15 a, 2024-01-26, false"
    })
    void words_without_a_year_mean_one_of_the_year_up_to_the_meeting(String text, LocalDate heldOn, boolean fits) {
        // Given
        var id = UUID.randomUUID();
        var mention = ParagraphMentions.in(text, BODY).getFirst();
        // Then
        assertThat(mention.fits(new LinkedParagraph(id, id, id, heldOn, 15, null), LocalDate.of(2024, 4, 19)))
                .isEqualTo(fits);
    }
}
