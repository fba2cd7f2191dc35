package se.samverka.finance.claim.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Absentees;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.Needs;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.finance.claim.allocation.AllocationDocument.ProblemItem;
import se.samverka.finance.claim.allocation.model.Allocator;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.finance.claim.allocation.model.WholeOfYear;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Proration;

/// Allocates an agreement's amounts of a year, as valid on a day and as known at a time (domain rule 12).
@ApplicationScoped
public class ShowAllocations {

    private final LookUpAgreements agreements;
    private final AgreementAccess access;
    private final LookUpBasis basis;

    public ShowAllocations(LookUpAgreements agreements, AgreementAccess access, LookUpBasis basis) {
        this.agreements = agreements;
        this.access = access;
        this.basis = basis;
    }

    /// @param problems why the terms as a whole cannot be read
    public record Result(List<AllocationDocument> allocations, List<ProblemItem> problems) {}

    /// @param validAt the day whose terms and parties apply; the agreement's last day in the year where absent
    /// @throws RuleBroken 404 for an agreement that is unknown, was unknown then, or is not the caller's to see
    @Transactional
    public Result run(UUID agreementId, int year, Optional<LocalDate> validAt, Optional<Instant> knownAt) {
        var agreement = knownAt.map(time -> agreements.knownAt(agreementId, time))
                .orElseGet(() -> agreements.now(agreementId))
                .filter(access::mayBeSeen)
                .orElseThrow(() -> RuleBroken.notFound("agreement"));
        var history = agreement.history();
        var day = history.lastDayIn(year).map(validAt::orElse);
        return day.flatMap(history::governing)
                .map(version -> {
                    var absent = new Absentees(history).on(day.get(), version);
                    // Without proration a party that leaves by notice has its part of the whole year.
                    var left = new Left(
                            history.leftBefore(validAt.orElse(LocalDate.of(year, 1, 1))),
                            history.leftBefore(day.get()));
                    return allocations(agreement, version, absent, left, year, knownAt);
                })
                .orElseGet(() -> new Result(List.of(), List.of()));
    }

    /// The parties that have left by notice, by whether the clause is prorated.
    private record Left(Set<OrganisationNumber> wholeYear, Set<OrganisationNumber> onDay) {

        Set<OrganisationNumber> of(FundingClause clause) {
            return clause.proration() == Proration.NONE ? wholeYear : onDay;
        }
    }

    private Result allocations(
            Agreement agreement,
            TermsVersion version,
            Set<OrganisationNumber> absent,
            Left left,
            int year,
            Optional<Instant> knownAt) {
        return switch (version.reading()) {
            case Reading.Unsound(var violations, var _) ->
                new Result(List.of(), violations.stream().map(ProblemItem::of).toList());
            case Reading.Sound(var terms) -> {
                var needs = Needs.of(terms.clauses().stream());
                var rest = knownAt.map(time -> basis.knownAt(agreement, needs, time))
                        .orElseGet(() -> basis.of(agreement, needs));
                yield new Result(
                        terms.clauses().stream()
                                .filter(clause -> clause.amounts().says(year))
                                .map(clause -> document(
                                        agreement,
                                        new Standing(agreement.bindings(), version.number(), left.of(clause)),
                                        rest.basis(),
                                        absent,
                                        clause,
                                        year))
                                .toList(),
                        List.of());
            }
        };
    }

    private static AllocationDocument document(
            Agreement agreement,
            Standing standing,
            Basis basis,
            Set<OrganisationNumber> absent,
            FundingClause clause,
            int year) {
        return switch (Allocator.allocate(clause, year, basis, absent)) {
            case Allocator.Outcome.Divided(var allocation) ->
                AllocationDocument.of(agreement.id(), standing.version(), standing, allocation);
            case Allocator.Outcome.Blocked(var violations) ->
                AllocationDocument.blocked(
                        agreement.id(),
                        standing.version(),
                        standing,
                        clause,
                        year,
                        WholeOfYear.of(clause, year, basis),
                        violations);
        };
    }
}
