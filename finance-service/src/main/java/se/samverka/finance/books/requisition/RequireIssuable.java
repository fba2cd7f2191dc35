package se.samverka.finance.books.requisition;

import java.util.List;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.draft.model.NotIssued;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.requisition.model.RequisitionViolation;
import se.samverka.platform.rule.RuleBroken;

/// Explains why none of the drafts can be issued.
final class RequireIssuable {

    private RequireIssuable() {}

    /// @param rest the drafts that cannot be issued, at least one; the answer names each
    /// @return 409; where there are several reasons, the code of the one that a payer can remove
    static RuleBroken refused(List<NotIssued> rest) {
        var violations = rest.stream()
                .map(one -> RequisitionViolation.notIssuedTo(
                        "/agreementId", one.payer().value(), one.total(), one.blockedBy()))
                .distinct()
                .toList();
        if (holds(rest, Hindrance.PAYER_NOT_BOUND)) {
            return new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    ProblemCode.NO_PAYER_BOUND,
                    "No payer is bound to the versions of the agreement on which its share rests; see errors for each payer",
                    violations);
        }
        if (holds(rest, Hindrance.AGREEMENT_CONTESTED)) {
            return new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    ProblemCode.AGREEMENT_CONTESTED,
                    "The payer contests the agreement; nothing new is issued to it until the contest is settled",
                    violations);
        }
        return new RuleBroken(
                RuleBroken.Kind.CONFLICT,
                ProblemCode.VAT_NOT_SUPPORTED,
                "The clause has a VAT category that cannot be invoiced yet",
                violations);
    }

    private static boolean holds(List<NotIssued> rest, Hindrance hindrance) {
        return rest.stream().anyMatch(one -> one.blockedBy() == hindrance);
    }
}
