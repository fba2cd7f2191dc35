package se.samverka.meetings.minutesimport.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// The parts of one paragraph, each begun by a line that says its name and nothing more.
enum Section {
    /// What stands before the first named part.
    PREAMBLE,
    SUMMARY,
    PROPOSAL,
    DECISION,
    DOCUMENTS,
    NOTICES,
    /// A part that the API has no field for.
    OTHER;

    private static final Map<String, Section> NAMES = Map.ofEntries(
            Map.entry("sammanfattning", SUMMARY),
            Map.entry("sammanfattning av ärendet", SUMMARY),
            Map.entry("ärendebeskrivning", SUMMARY),
            Map.entry("ärendet i korthet", SUMMARY),
            Map.entry("beskrivning av ärendet", SUMMARY),
            Map.entry("förslag till beslut", PROPOSAL),
            Map.entry("beslutsförslag", PROPOSAL),
            Map.entry("beslut", DECISION),
            Map.entry("beslutsunderlag", DOCUMENTS),
            Map.entry("underlag för beslut", DOCUMENTS),
            Map.entry("handlingar", DOCUMENTS),
            Map.entry("anmälningar", NOTICES),
            Map.entry("anmälningsärenden", NOTICES),
            Map.entry("beslutsgång", OTHER),
            Map.entry("yrkanden", OTHER),
            Map.entry("yrkande", OTHER),
            Map.entry("propositionsordning", OTHER),
            Map.entry("omröstning", OTHER),
            Map.entry("jäv", OTHER),
            Map.entry("reservation", OTHER),
            Map.entry("reservationer", OTHER),
            Map.entry("särskilt yttrande", OTHER),
            Map.entry("protokollsanteckning", OTHER),
            Map.entry("expedieras till", OTHER),
            Map.entry("skickas till", OTHER),
            Map.entry("beslutet skickas till", OTHER),
            Map.entry("beslutet ska skickas till", OTHER),
            Map.entry("protokollsutdrag skickas till", OTHER),
            Map.entry("protokollsutdrag till", OTHER),
            Map.entry("tidigare behandling", OTHER));

    private static final int LONGEST_NAME = 40;

    /// Which part this line begins, if any. A name begins with a capital, so that the last word of a sentence that
    /// happens to be alone on its line begins nothing.
    static Optional<Section> begunBy(Line line) {
        var text = line.text();
        if (text.isEmpty() || text.length() > LONGEST_NAME || !Character.isUpperCase(text.codePointAt(0))) {
            return Optional.empty();
        }
        var name = text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locales.SWEDISH)));
    }

    /// Whether a line in a decision reads as the heading of a section that is not known here: it stands alone,
    /// begins with a capital, has few words and no full stop, and what stands before it has ended. Names that a
    /// decision lists have capitals throughout and follow a sentence that has not ended.
    ///
    /// @param previous the line before, blank ones included
    /// @param last the last line before that is not blank
    /// @param next the line after, blank ones included; absent at the end of the text
    static boolean isUnknownHeading(Line line, Line previous, Line last, Optional<Line> next) {
        var text = line.text();
        if (text.isEmpty()
                || text.length() > LONGEST_NAME
                || !Character.isUpperCase(text.codePointAt(0))
                || line.isBulleted()
                || (line.endsSentence() && !text.endsWith(":"))
                || text.endsWith(",")
                || next.filter(Line::startsLowerCase).isPresent()) {
            return false;
        }
        if (last.endsSentence() && !last.text().endsWith(":")) {
            return true;
        }
        return previous.isBlank() && !last.text().endsWith(":") && !last.text().endsWith(",") && !isName(text);
    }

    /// `Anna Exempel`, `Västerås Stad`: every one of its words begins with a capital.
    private static boolean isName(String text) {
        var words = text.split(" ");
        return words.length > 1
                && Arrays.stream(words)
                        .allMatch(word -> Character.isUpperCase(word.codePointAt(0)) || word.length() < 3);
    }

    boolean isList() {
        return this == DOCUMENTS || this == NOTICES;
    }
}
