package se.samverka.meetings.minutesimport.model;

import java.util.Set;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// Recognises the blocks of a summary in which an organisation speaks.
final class Contributions {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS = 7;

    /// What an organisation's name ends with.
    private static final Set<String> LAST_WORDS = Set.of(
            "stad", "kommun", "kommuner", "region", "universitet", "högskola", "kommunförbund", "kommunalförbund");
    /// What an organisation's name begins with.
    private static final Set<String> FIRST_WORDS = Set.of(
            "region",
            "länsstyrelsen",
            "kommunförbundet",
            "kommunalförbundet",
            "trafikverket",
            "polismyndigheten",
            "polisen",
            "skr",
            "universitetet");

    private Contributions() {}

    /// Whether the block that begins with this line is a contribution.
    static boolean beginsIn(String firstLine) {
        int colon = firstLine.indexOf(':');
        boolean apart = colon + 1 == firstLine.length() || (colon >= 0 && firstLine.charAt(colon + 1) == ' ');
        return colon > 1
                && colon <= LONGEST_NAME
                && apart
                && isOrganisation(firstLine.substring(0, colon).strip());
    }

    /// @param block running text for which {@link #beginsIn} holds
    static SpokenContribution of(String block) {
        int colon = block.indexOf(':');
        return new SpokenContribution(
                block.substring(0, colon).strip(), block.substring(colon + 1).strip());
    }

    private static boolean isOrganisation(String name) {
        if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0)) || name.indexOf('.') >= 0) {
            return false;
        }
        var words = name.toLowerCase(Locales.SWEDISH).split(" ", MOST_WORDS + 1);
        return words.length <= MOST_WORDS
                && (LAST_WORDS.contains(words[words.length - 1])
                        || (FIRST_WORDS.contains(words[0]) && words.length <= 4));
    }
}
