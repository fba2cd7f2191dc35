package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Divides sections of reservations, statements and counter-proposals by whose they are.
final class AttributedTexts {

    private static final String VERB =
            "(?:reserverar|reserverade|yrkar|yrkade|lämnar|lämnade|avger|avgav|anmäler|anmälde|instämmer"
                    + "|instämde|biträder|tillstyrker|avstyrker|föreslår|föreslog|anför|begär)";
    private static final String ONE = Persons.NAME + ",? \\(\\p{Lu}[\\p{L}-]{0,5}\\)";
    private static final String PARTIES =
            "(?:(?:(?:, | och )?\\p{Lu}\\p{L}*(?:partiet|partierna|demokraterna|aterna|alerna|listan|gruppen)){1,8})";
    private static final Pattern BY =
            Pattern.compile("(?<by>\\p{Lu}(?:[^.!?]|m\\. ?fl\\.){0,200}?) (?<verb>" + VERB + ")(?<after>[ ,].*|[.:])");
    private static final Pattern INVERTED = Pattern.compile("(?: sig)? (?<by>" + Persons.NAME + "(?:,? " + Persons.PARTY
            + ")?(?:(?:, | och )" + Persons.NAME + "(?:,? \\(\\p{Lu}[\\p{L}-]{0,5}\\))?){0,9})(?:[ .,:].*)?");
    private static final Pattern POINT = Pattern.compile("^(?:• |[0-9]{1,2}[.)] )");
    /// `Anna Exempel (S): Avslag.`
    private static final Pattern LABEL =
            Pattern.compile("(?<by>" + PARTIES + "|" + Persons.NAME + "(?:,? " + Persons.PARTY + ")?):(?: .*)?");
    /// `Anna Exempel (S) och Bo Prov (M) deltar inte`: whatever they do.
    private static final Pattern PERSON =
            Pattern.compile("(?<by>" + ONE + "(?:(?:, | och )" + ONE + "){0,9}) \\p{Ll}.*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])(?<!(?:^|\\s)[0-9]{1,2}\\.) +(?=\\p{Lu})");

    private final List<AttributedText> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String by;

    private AttributedTexts() {}

    /// @param text of the section, blocks divided by line ends
    static List<AttributedText> in(String text) {
        var texts = new AttributedTexts();
        for (var line : text.split("\n", -1)) {
            boolean begins = true;
            for (var sentence : SENTENCE_END.split(line, -1)) {
                texts.take(sentence.strip(), begins);
                begins = false;
            }
        }
        texts.end();
        return List.copyOf(texts.found);
    }

    /// A sentence that names whose it is begins a text; any other goes on with the one before.
    private void take(String sentence, boolean beginsLine) {
        if (sentence.isEmpty()) {
            return;
        }
        var named = by(sentence);
        boolean body = by != null && named != null && Words.isBodyWord(named);
        if (named != null && !body) {
            end();
            by = named;
        }
        if (!text.isEmpty()) {
            text.append(beginsLine ? '\n' : ' ');
        }
        text.append(sentence);
    }

    private void end() {
        if (!text.isEmpty()) {
            found.add(new AttributedText(by, text.toString()));
        }
        text.setLength(0);
        by = null;
    }

    /// `Centerpartiet och Liberalerna`.
    static boolean isParty(String text) {
        return text.matches(PARTIES);
    }

    /// Whether the text is nothing but whose something is.
    static boolean isMaker(String text) {
        return isParty(text) || Persons.areNamedBy(text);
    }

    private static @Nullable String by(String sentence) {
        var bare = POINT.matcher(sentence).replaceFirst("");
        if (isMaker(bare)) {
            return bare.replaceAll("[.:]$", "");
        }
        var label = LABEL.matcher(bare);
        if (label.matches()) {
            return label.group("by");
        }
        var match = BY.matcher(bare);
        if (!match.matches() || match.group("by").contains(" att ")) {
            var person = PERSON.matcher(bare);
            return person.matches() ? person.group("by") : null;
        }
        var inverted = INVERTED.matcher(match.group("after"));
        boolean isName = match.group("by").matches(".*(?:\\(| och |\\p{L} \\p{Lu}).*");
        return !isName && inverted.matches() ? inverted.group("by") : match.group("by");
    }
}
