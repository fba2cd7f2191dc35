package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Votes in running text: how many, and who voted how.
class ReadVotesTest {

    /// Yes, no and abstained; several votes are divided by a blank.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 ja-röster mot 4 nej-röster | 7-4-0",
                "Ja 7, nej 4. | 7-4-0",
                "Ja: 7 Nej: 4 | 7-4-0",
                "7 röster mot 4 | 7-4-0",
                "sju röster för bifall mot fyra | 7-4-0",
                "7 ledamöter röstar ja och 4 ledamöter röstar nej | 7-4-0",
                "Ja 7, nej ingen. | 7-0-0",
                "Ja ett, nej noll. | 1-0-0",
                "Ja tjugo, nej en. | 20-1-0",
                "Ja 7, nej 4. 2 ledamöter avstår. | 7-4-2",
                "Ja 7, nej 4. En avstår. | 7-4-1",
                "Ja 7, nej 4. Avstår: 3 | 7-4-3",
                "Ja 7, nej 4. Blanka röster saknas. | 7-4-0",
                "Ja 7, nej 4. Sedan ja 5, nej 6 och 2 avstår. | 7-4-0 5-6-2",
                "Ja 5, nej 6. Sedan 7 ja-röster mot 4 nej-röster. | 5-6-0 7-4-0",
                "Ledamot Parti Ja Nej Avstår\\nAnna Exempel (S) X\\nSumma 2 1 1 | 2-1-1",
                "Ja Nej\\nAnna Exempel (S) Ja\\nTotalt: 2 1 | 2-1-0",
                "Ledamot Parti Ja Nej Avstår\\nAnna Exempel (S) X | ",
                "Ordföranden säger ja. | "
            })
    void a_count_is_read_in_digits_and_words(String text, String counts) {
        assertThat(Votes.in(text.replace("\\n", "\n")).stream()
                        .map(vote -> vote.yes() + "-" + vote.no() + "-" + vote.abstained())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(counts == null ? "" : counts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ja: Anna Exempel (S), Bo Prov (M) | Anna Exempel (S)=YES Bo Prov (M)=YES",
                "Nej röstar Bo Prov | Bo Prov=NO",
                "Avstår: Cecilia Mall | Cecilia Mall=ABSTAINED",
                "Anna Exempel Ja\\nBo Prov Nej\\nCecilia Mall Avstår | Anna Exempel=YES Bo Prov=NO Cecilia Mall=ABSTAINED",
                "Ledamot Ja Nej\\nAnna Exempel (S) Nej\\nSumma 0 1 | Anna Exempel (S)=NO",
                "Förslaget som sådant Ja | "
            })
    void who_voted_how_is_read_from_lists_and_rows(String text, String named) {
        assertThat(Votes.in(text.replace("\\n", "\n")).stream()
                        .flatMap(vote -> vote.byName().stream())
                        .map(one -> one.name() + "=" + one.vote())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(named == null ? "" : named);
    }

    @Test
    void names_without_a_count_are_counted() {
        assertThat(Votes.in("Ja: Anna Exempel, Bo Prov\nNej: Cecilia Mall\nAvstår: Doris Test"))
                .singleElement()
                .returns(2, CountedVote::yes)
                .returns(1, CountedVote::no)
                .returns(1, CountedVote::abstained);
    }

    @Test
    void each_of_two_votes_has_the_lines_up_to_the_next() {
        assertThat(Votes.in("Första frågan\nJa 7, nej 4.\nJa: Anna Exempel\nAndra frågan\nJa 5, nej 6.\nNej: Bo Prov"))
                .extracting(CountedVote::text)
                .containsExactly(
                        "Första frågan\nJa 7, nej 4.\nJa: Anna Exempel\nAndra frågan", "Ja 5, nej 6.\nNej: Bo Prov");
    }
}
