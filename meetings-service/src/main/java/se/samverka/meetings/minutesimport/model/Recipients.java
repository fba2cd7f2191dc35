package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Those to whom a decision is sent.
final class Recipients {

    private static final int MOST_WORDS = 4;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s+");
    private static final Pattern BEFORE_THE_LAST = Pattern.compile("(?<!-)\\s+(?:och|samt)\\s+");
    private static final Pattern STOP = Pattern.compile("\\.$");

    private Recipients() {}

    /// One entry that names several, divided by commas, is as many; `Barn- och utbildningsnämnden` is one.
    static List<String> of(List<String> entries) {
        if (entries.size() != 1 || !BETWEEN.matcher(entries.getFirst()).find()) {
            return entries;
        }
        var recipients = new ArrayList<>(
                List.of(BETWEEN.split(STOP.matcher(entries.getFirst()).replaceFirst(""))));
        var last = recipients.removeLast();
        recipients.addAll(List.of(BEFORE_THE_LAST.split(last, 2)));
        return List.copyOf(recipients);
    }

    /// Whether a line is none of them.
    static boolean isSentence(String text) {
        return text.endsWith(".") && Words.count(text) > MOST_WORDS;
    }
}
