package se.samverka.finance.books.requisition;

import java.util.List;
import se.samverka.finance.books.draft.model.NotIssued;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.requisition.model.RequisitionViolation.NotIssuedTo;
import se.samverka.platform.rule.RuleBroken;

/// Says why nothing of what a payee calls for can be issued.
final class RequireIssuable {

    private RequireIssuable() {}

    /// @param rest what is not issued, at least one; the answer names each
    /// @return 409 by the reason that waits for a payer, where there are several
    static RuleBroken refused(List<NotIssued> rest) {
        var violations = rest.stream()
                .map(one -> new NotIssuedTo("/agreementId", one.payer().value(), one.total(), one.blockedBy()))
                .distinct()
                .toList();
        if (holds(rest, Hindrance.PAYER_NOT_BOUND)) {
            return new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "no-payer-bound",
                    "No payer is bound to the versions of the agreement that its share rests on; errors names each",
                    violations);
        }
        if (holds(rest, Hindrance.AGREEMENT_CONTESTED)) {
            return new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "agreement-contested",
                    "The payer contests the agreement: nothing new is issued to it until that is over",
                    violations);
        }
        return new RuleBroken(
                RuleBroken.Kind.CONFLICT,
                "vat-not-supported",
                "The clause has a VAT category that cannot be invoiced yet",
                violations);
    }

    private static boolean holds(List<NotIssued> rest, Hindrance hindrance) {
        return rest.stream().anyMatch(one -> one.blockedBy() == hindrance);
    }
}
