package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects diagnostics up to a bound, so that a hostile text cannot make an unlimited answer.
///
/// The bound does not apply to an ERROR, to a diagnostic about a § number or to one that accounts for lines in no
/// field, because nothing may be lost in silence (domain rule 15). The bounds on paragraphs and lines limit
/// those.
final class Diagnostics {

    static final int MAX = 1_000;

    private final List<Diagnostic> found = new ArrayList<>();
    private int leftOut;

    void add(DiagnosticCode code, Line line, String message) {
        add(code, line.number(), line.text(), message);
    }

    void add(DiagnosticCode code, int line, String text, String message) {
        add(code, line, line, text, message);
    }

    /// @param last the last of the lines that it is about
    void add(DiagnosticCode code, int first, int last, String text, String message) {
        var diagnostic = code.over(first, last, text, message);
        if (found.size() < MAX || diagnostic.severity() == DiagnosticSeverity.ERROR || isNeverLeftOut(code)) {
            found.add(diagnostic);
        } else {
            leftOut++;
        }
    }

    private static boolean isNeverLeftOut(DiagnosticCode code) {
        return switch (code) {
            case PARAGRAPH_NUMBER_MISSING,
                    PARAGRAPH_NUMBER_OUT_OF_ORDER,
                    PARAGRAPH_NUMBER_UNREADABLE,
                    PARAGRAPH_REFERENCE,
                    TEXT_BEFORE_FIRST_PARAGRAPH,
                    TEXT_AFTER_LAST_PARAGRAPH,
                    PAGE_WITHOUT_TEXT,
                    PAGE_DAMAGED,
                    PAGE_ANNOTATIONS -> true;
            default -> false;
        };
    }

    /// By line; those of one line in the order in which they were found.
    List<Diagnostic> inOrder() {
        var ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Diagnostic::line));
        if (leftOut > 0) {
            ordered.add(DiagnosticCode.DIAGNOSTICS_TRUNCATED.at(
                    1, "", leftOut + " more diagnostics are not shown; fix the first ones and import again"));
        }
        return List.copyOf(ordered);
    }
}
