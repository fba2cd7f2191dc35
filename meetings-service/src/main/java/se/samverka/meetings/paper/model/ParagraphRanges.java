package se.samverka.meetings.paper.model;

import java.util.ArrayList;
import java.util.List;
import se.samverka.meetings.meeting.model.ParagraphLabel;

/// § labels as Swedish minutes list them: `§§ 15–18, 20 och 22 a`.
public final class ParagraphRanges {

    private ParagraphRanges() {}

    /// @param labels in their order, at least one
    public static String of(List<ParagraphLabel> labels) {
        var ranges = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= labels.size(); i++) {
            if (i == labels.size() || !follow(labels.get(i - 1), labels.get(i))) {
                var first = labels.get(from).toString();
                ranges.add(from == i - 1 ? first : first + "–" + labels.get(i - 1));
                from = i;
            }
        }
        var sign = labels.size() == 1 ? "§ " : "§§ ";
        if (ranges.size() == 1) {
            return sign + ranges.getFirst();
        }
        return sign + String.join(", ", ranges.subList(0, ranges.size() - 1)) + " och " + ranges.getLast();
    }

    /// @param labels as documents list them, `15` or `16a`
    public static String ofTexts(List<String> labels) {
        return of(labels.stream()
                .map(label -> ParagraphLabel.parse(label).orElseThrow())
                .toList());
    }

    private static boolean follow(ParagraphLabel before, ParagraphLabel after) {
        return before.letter() == null && after.letter() == null && after.number() == before.number() + 1;
    }
}
