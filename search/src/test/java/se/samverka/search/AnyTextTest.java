package se.samverka.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.search.SearchedField.Weight;

class AnyTextTest {

    @Property
    void any_text_and_any_query_are_read(@ForAll("texts") String text, @ForAll("texts") String q) {
        var fields = List.of(SearchedField.of("text", Weight.A, text));
        assertThatCode(() -> SearchedText.vector(fields)).doesNotThrowAnyException();
        try {
            var query = SearchQuery.of(q);
            for (var highlight : query.highlights(fields)) {
                for (var fragment : highlight.fragments()) {
                    assertThat(text).contains(fragment.text());
                    int last = 0;
                    for (var match : fragment.matches()) {
                        assertThat(match.start()).isBetween(last, match.end() - 1);
                        last = match.end();
                    }
                    assertThat(last).isLessThanOrEqualTo(fragment.text().length());
                }
            }
        } catch (RuleBroken refused) {
            assertThat(refused.getMessage()).contains("q must");
        }
    }

    @Property
    void a_text_is_found_by_its_own_words(@ForAll("texts") String text, @ForAll("texts") String more) {
        var fields = List.of(SearchedField.of("text", Weight.A, text + " " + more));
        for (var word : text.split("[\\s\"]+")) {
            var q = word.replaceFirst("^-+", "");
            Assume.that(q.length() <= SearchQuery.MAX_LENGTH);
            if (q.codePoints().anyMatch(Character::isLetterOrDigit) && !q.equalsIgnoreCase("or")) {
                var query = SearchQuery.of(q);
                assertThat(query.isEmpty() || query.finds(fields))
                        .as(query.text())
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of(
                "kommunernas",
                "hemsjukvården",
                "IT-avdelningen",
                "RV",
                "240022",
                "RV240022-14",
                "2024/123",
                "KS",
                "2",
                "450",
                "000",
                "3,5",
                "10,00",
                "EU:s",
                "§",
                "12a",
                "-",
                "\"",
                "or",
                "och",
                "(",
                "'",
                "\\",
                "&",
                "!",
                "<->",
                ":*",
                "å\u0308",
                "\u00AD",
                "e\u0301tat",
                "😀",
                "\uD800",
                "\u0000",
                "ﬁl",
                "ßtraße",
                "İstanbul",
                "Ωmega",
                "漢字",
                "½",
                "٣٤",
                "𝟘𝟙",
                "a\u200Bb",
                "brandkårsstyrelsens",
                "xxxxxxxx".repeat(12),
                "ab-".repeat(70) + "c");
        return Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(12)
                .flatMap(parts -> Arbitraries.of(" ", "", "\n").map(blank -> String.join(blank, parts)));
    }
}
