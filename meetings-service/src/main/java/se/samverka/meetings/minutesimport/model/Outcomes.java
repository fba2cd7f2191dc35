package se.samverka.meetings.minutesimport.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import se.samverka.meetings.meeting.model.DecisionOutcome;

/// The outcomes of a decision, point by point.
final class Outcomes {

    private static final Pattern SENTENCE_END = Pattern.compile("\n+|(?<=[.!?]) +(?=\\p{Lu})");
    /// A sentence without a heading that reads as if it decided.
    private static final Pattern DECISIVE = Pattern.compile(
            "(?iU)\\b(?:utser|utses|väljs|väljer|fastställs|fastställer|godkänns|godkänner|antas|antar|avslås|avslår|beviljas|beviljar|bordläggs"
                    + "|bordlägger|återremitteras|återremitterar|uppdrar|uppdras|läggs till handlingarna|beslutar|beslutas|beslöts|noteras|noterar|tillstyrks|godkändes|fastställdes|antogs|avslogs|bordlades|återremitterades|valdes|utsågs|lades till handlingarna)\\b"
                    + "|\\b(?:får|ges) i (?:uppdrag|uppgift)\\b");

    private Outcomes() {}

    /// Each kind once, in the order of the text; OTHER alone where no point is of a kind.
    static List<DecisionOutcome> of(String decision) {
        var known = Arrays.stream(SENTENCE_END.split(decision, -1))
                .map(DecisionOutcome::of)
                .filter(outcome -> outcome != DecisionOutcome.OTHER)
                .distinct()
                .toList();
        return known.isEmpty() ? List.of(DecisionOutcome.OTHER) : known;
    }

    /// Whether a text that no heading makes a decision reads like one.
    static boolean reads(String text) {
        return DECISIVE.matcher(text).find();
    }
}
