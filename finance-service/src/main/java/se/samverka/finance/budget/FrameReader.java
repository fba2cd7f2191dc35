package se.samverka.finance.budget;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.shared.csv.CsvFile.Line;
import se.samverka.platform.rule.Violation;

/// Reads for which agreements a line of a budget file is the frame.
final class FrameReader {

    /// A bound on the agreements in one file.
    static final int MAX_AGREEMENTS = 200;

    private record OfYear(int year, UUID agreement) {}

    private final SortedMap<UUID, String> pointers = new TreeMap<>();
    private final Set<OfYear> seen = new HashSet<>();
    private final List<Violation> violations;

    /// @param violations receives those found
    FrameReader(List<Violation> violations) {
        this.violations = violations;
    }

    /// @param text ids separated by blanks; empty for a row that is not a frame
    Set<UUID> read(Line line, int year, BudgetKind kind, String text) {
        if (text.isEmpty() || pointers.size() > MAX_AGREEMENTS) {
            return Set.of();
        }
        if (kind != BudgetKind.COST) {
            violations.add(BudgetFileViolation.frameNoCost(line.pointer()));
        }
        var found = new TreeSet<UUID>();
        var words = text.strip().split("[\\s\\p{Z}]+", MAX_AGREEMENTS + 1);
        if (words.length > MAX_AGREEMENTS) {
            violations.add(BudgetFileViolation.tooManyAgreements(MAX_AGREEMENTS));
            return found;
        }
        for (var word : words) {
            if (!word.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                violations.add(BudgetFileViolation.agreementMalformed(line.pointer(), word));
                continue;
            }
            var agreement = UUID.fromString(word);
            if (!seen.add(new OfYear(year, agreement))) {
                violations.add(BudgetFileViolation.agreementTwice(line.pointer(), agreement, year));
            }
            pointers.putIfAbsent(agreement, line.pointer());
            found.add(agreement);
            if (pointers.size() > MAX_AGREEMENTS) {
                violations.add(BudgetFileViolation.tooManyAgreements(MAX_AGREEMENTS));
                return found;
            }
        }
        return found;
    }

    /// The line that first names each agreement.
    SortedMap<UUID, String> pointers() {
        return pointers;
    }
}
