package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// Recognises what organisations say: `Norrby kommun: Vill ha en plan.`, each to the end of its block or to the
/// next speaker.
final class Contributions {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS_OF_A_PLACE = 3;

    private static final Pattern LABEL =
            Pattern.compile("(?<name>[^:]{2," + LONGEST_NAME + "}?)(?::|(?<= )[–—])(?: (?<text>.*))?");

    /// `Norrby kommun (Anna Exempel)`.
    private static final Pattern SPEAKER = Pattern.compile("(?<name>[^(]{2,80}?) \\((?<person>[^)]{2,60})\\)");

    /// The blocks of a summary, and what is said.
    ///
    /// @param summary the other lines, with blank lines between the blocks
    record Found(List<Line> summary, List<List<Line>> contributions) {}

    private record Speech(String organisation, String text) {}

    private Contributions() {}

    static Found in(List<Line> lines) {
        var summary = new ArrayList<Line>();
        var contributions = new ArrayList<List<Line>>();
        boolean underNames = areUnderNames(lines);
        for (var block : Prose.blocks(lines)) {
            boolean speaking =
                    underNames || block.stream().anyMatch(line -> speech(line).isPresent());
            boolean said = false;
            for (var line : block) {
                if (speech(line).isPresent() || (speaking && (isNamed(line) || (said && isPlace(line))))) {
                    contributions.add(new ArrayList<>(List.of(line)));
                    said = true;
                } else if (said) {
                    contributions.getLast().add(line);
                } else {
                    summary.add(line);
                }
            }
            summary.add(block.getLast().blank());
        }
        return new Found(summary, contributions);
    }

    /// Whether several names have a line to themselves, each with a sentence below it.
    private static boolean areUnderNames(List<Line> lines) {
        int names = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            var next = lines.get(i + 1);
            names += isNamed(lines.get(i)) && next.endsWithStop() && !isNamed(next) ? 1 : 0;
        }
        return names > 1;
    }

    /// @param lines of one contribution
    static SpokenContribution of(List<Line> lines, Prose prose) {
        var first = lines.getFirst();
        var speech = labelled(first).orElseGet(() -> new Speech(first.withoutBullet(), ""));
        var all = new ArrayList<Line>();
        all.add(first.with(speech.text()));
        all.addAll(lines.subList(1, lines.size()));
        return new SpokenContribution(speech.organisation(), prose.block(all).strip());
    }

    private static Optional<Speech> speech(Line line) {
        return labelled(line).filter(speech -> Words.isOrganisation(speech.organisation()));
    }

    private static Optional<Speech> labelled(Line line) {
        var match = LABEL.matcher(line.withoutBullet());
        if (!match.matches()) {
            return Optional.empty();
        }
        var text = match.group("text") == null ? "" : match.group("text");
        var name = match.group("name").strip();
        var speaker = SPEAKER.matcher(name);
        return Optional.of(
                speaker.matches()
                        ? new Speech(speaker.group("name"), speaker.group("person") + ": " + text)
                        : new Speech(name, text));
    }

    /// Among organisations that speak, a name that has the line to itself speaks on the next.
    private static boolean isNamed(Line line) {
        return Words.isOrganisation(line.withoutBullet());
    }

    /// Among organisations that speak, a short name speaks as well: `Söderby: Har redan en plan.`
    private static boolean isPlace(Line line) {
        return labelled(line)
                .filter(speech -> Words.startsUpperCase(speech.organisation())
                        && Words.count(speech.organisation()) <= MOST_WORDS_OF_A_PLACE
                        && !speech.organisation().matches(".*[0-9.].*"))
                .isPresent();
    }
}
