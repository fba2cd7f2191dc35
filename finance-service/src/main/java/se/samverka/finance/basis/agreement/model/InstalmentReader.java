package se.samverka.finance.basis.agreement.model;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.TermsDocument.InstalmentDocument;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;

/// Reads what the years of a clause are divided into over time.
final class InstalmentReader {

    /// Bounds, as agreements has them: at most one a month.
    static final int MIN = 2;

    static final int MAX = 12;

    private final List<Violation> violations;

    InstalmentReader(List<Violation> violations) {
        this.violations = violations;
    }

    /// @return none where the year is called for as one
    List<Instalment> read(@Nullable List<InstalmentDocument> written, FundingClause.Kind kind, String pointer) {
        if (written == null) {
            return List.of();
        }
        if (!kind.isReceivable()) {
            violations.add(TermsViolation.fieldOutOfPlace(
                    pointer, "instalments", "only money that one owes to another is called for"));
        }
        if (written.size() < MIN || written.size() > MAX) {
            violations.add(TermsViolation.fieldOutOfRange(pointer, MIN + " to " + MAX + " instalments"));
            return List.of();
        }
        var read = new ArrayList<Instalment>();
        for (int i = 0; i < written.size(); i++) {
            var one = written.get(i);
            var share = one == null ? null : one.share();
            if (one == null || share == null) {
                violations.add(TermsViolation.fieldMissing(pointer + "/" + i + "/share", "share"));
            } else {
                read.add(new Instalment(share, day(one.earliestDue(), pointer + "/" + i + "/earliestDue")));
            }
        }
        var sum = Fraction.sum(read.stream().map(Instalment::share).toList());
        if (read.size() == written.size() && !sum.equals(Fraction.ONE)) {
            violations.add(TermsViolation.sharesDoNotAddUp(pointer, sum));
        }
        return read;
    }

    private @Nullable MonthDay day(@Nullable String written, String pointer) {
        if (written == null) {
            return null;
        }
        try {
            return PaymentTerms.parseDay(written);
        } catch (DateTimeException malformed) {
            violations.add(TermsViolation.fieldOutOfRange(pointer, "a month and a day, as 07-31"));
            return null;
        }
    }
}
