package se.samverka.finance.claim.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.ReadPreviewedTerms;
import se.samverka.finance.basis.agreement.ReadPreviewedTerms.Handling;
import se.samverka.finance.basis.agreement.model.Needs;
import se.samverka.finance.claim.allocation.model.AllocationViolation;
import se.samverka.finance.claim.allocation.model.Allocator;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.Terms;

/// Allocates a year's amounts by proposed terms. Stores nothing.
@ApplicationScoped
public class PreviewAllocations {

    private static final String TERMS = "/terms";

    private final ReadPreviewedTerms previewed;
    private final LookUpBasis basis;

    public PreviewAllocations(ReadPreviewedTerms previewed, LookUpBasis basis) {
        this.previewed = previewed;
        this.basis = basis;
    }

    /// @throws RuleBroken 422 with each rule that the terms break
    @Transactional
    public List<AllocationDocument> run(Terms written, int year, Handling handling) {
        var terms = previewed.run(written, written.validFrom(), TERMS, handling);
        var to = terms.validTo();
        if (year < terms.validFrom().getYear() || (to != null && year > to.getYear())) {
            throw RuleBroken.invalid(AllocationViolation.yearOutsidePeriod("/year", year));
        }
        var rest = basis.now(Needs.of(terms.clauses().stream()), year);
        var documents = new ArrayList<AllocationDocument>();
        var violations = new ArrayList<Violation>();
        var absent = terms.absentOn(lastDay(to, year));
        for (var clause : terms.clauses()) {
            if (!clause.amounts().says(year)) {
                continue;
            }
            switch (Allocator.allocate(clause, year, rest.basis(), absent)) {
                case Allocator.Outcome.Divided(var allocation) ->
                    documents.add(AllocationDocument.of(null, null, Standing.ofPreview(), allocation));
                case Allocator.Outcome.Blocked(var broken) -> violations.addAll(broken);
            }
        }
        if (!violations.isEmpty()) {
            throw RuleBroken.invalid(violations);
        }
        return documents;
    }

    /// The day whose parties apply: the last of the year, as in the allocations of an agreement.
    private static LocalDate lastDay(@Nullable LocalDate validTo, int year) {
        var last = LocalDate.of(year, 12, 31);
        return validTo != null && validTo.isBefore(last) ? validTo : last;
    }
}
