package se.samverka.meetings.minutesimport.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The sections of a paragraph. Each begins with a line that has its name alone.
enum Section {
    /// Text before the first named section.
    PREAMBLE,
    SUMMARY,
    PROPOSAL,
    DECISION,
    DOCUMENTS,
    NOTICES,
    /// A section that the API has no field for.
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

    /// Which section this line begins, if any. A name begins with a capital, so that the last word of a sentence
    /// that is alone on its line begins nothing.
    static Optional<Section> begunBy(Line line) {
        var text = line.text();
        if (text.isEmpty() || text.length() > LONGEST_NAME || !Character.isUpperCase(text.codePointAt(0))) {
            return Optional.empty();
        }
        var name = text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locales.SWEDISH)));
    }

    /// The names of the other sections, in lower case.
    static Set<String> namesOfOthersThan(Section section) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue() != section)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isList() {
        return this == DOCUMENTS || this == NOTICES;
    }
}
