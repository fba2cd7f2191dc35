package se.samverka.terms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Collects the rules that terms break, in the order of the document.
///
/// A rule is one of two kinds. Without the first kind terms cannot be computed, so it applies to kept terms as well.
/// The second kind is what new terms must also keep to; it never applies to terms that were agreed before it.
final class Findings {

    private static final Money LARGEST_UNIT = Money.of("1000.00");

    private final boolean kept;
    private final List<Violation> found = new ArrayList<>();

    /// @param kept whether the terms are kept already
    Findings(boolean kept) {
        this.kept = kept;
    }

    boolean ofKept() {
        return kept;
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    void add(Violation violation) {
        found.add(violation);
    }

    /// Adds what only new terms must not break.
    void addOfNew(Violation violation) {
        if (!kept) {
            found.add(violation);
        }
    }

    /// A text of new terms.
    void text(String pointer, String what, @Nullable String value, int least, int most) {
        if (!kept && isOutside(value, least, most)) {
            found.add(TermsViolation.outOfBounds(pointer, what, least, most));
        }
    }

    /// An id, which clauses and branches are told apart by.
    void id(String pointer, String value) {
        if (isOutside(value, 1, TermsRules.MAX_ID)) {
            found.add(TermsViolation.outOfBounds(pointer, "The id's length", 1, TermsRules.MAX_ID));
        }
    }

    private static boolean isOutside(@Nullable String value, int least, int most) {
        return value != null && (value.strip().length() < least || value.codePointCount(0, value.length()) > most);
    }

    void amount(String pointer, @Nullable Money amount) {
        if (amount == null) {
            return;
        }
        if (amount.isNegative()) {
            found.add(TermsViolation.amountNegative(pointer));
        }
        if (amount.compareTo(Money.LARGEST_AGREED) > 0) {
            addOfNew(TermsViolation.amountOutOfBounds(pointer));
        }
    }

    void roundingUnit(String pointer, @Nullable Money unit) {
        if (unit != null && (!unit.isPositive() || unit.compareTo(LARGEST_UNIT) > 0)) {
            found.add(TermsViolation.roundingUnitOutOfBounds(pointer));
        }
    }
}
