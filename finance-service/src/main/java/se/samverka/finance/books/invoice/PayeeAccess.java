package se.samverka.finance.books.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.AgreementAsTold;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.quarantine.LookUpQuarantines;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.allocation.AgreementAccess;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.OrganisationNumber;

/// Only the payee's own finance may requisition and issue documents; administrators may not.
@ApplicationScoped
public class PayeeAccess {

    private final LookUpAgreements agreements;
    private final AgreementAccess access;
    private final LookUpQuarantines quarantines;
    private final AgreementAsTold told;
    private final Caller caller;

    PayeeAccess(
            LookUpAgreements agreements,
            AgreementAccess access,
            LookUpQuarantines quarantines,
            AgreementAsTold told,
            Caller caller) {
        this.agreements = agreements;
        this.told = told;
        this.access = access;
        this.quarantines = quarantines;
        this.caller = caller;
    }

    /// An agreement locked for the payee that the caller is.
    public record Claim(Agreement agreement, OrganisationNumber payee) {}

    /// @throws RuleBroken 404 for an agreement that the caller may not see; 403 when the caller is not the payee;
    ///     409 while the agreement is in quarantine, because its terms may be incomplete; 409 while finance lacks
    ///     the agreement's newest event
    @Transactional(Transactional.TxType.MANDATORY)
    public Claim lock(UUID agreementId) {
        var known = agreements.lock(agreementId);
        var seen = known.filter(access::mayBeSeen);
        if (seen.isPresent()) {
            // Checked first: a quarantine says more than that finance lacks an event.
            quarantines.requireNone(agreementId);
        }
        told.requireKnown(agreementId, known, seen.isPresent(), () -> quarantines.releasedUpTo(agreementId));
        var agreement = seen.orElseThrow(() -> RuleBroken.notFound("agreement"));
        var payee = caller.organisation().filter(agreement.payees()::contains).orElseThrow(PayeeAccess::notThePayee);
        return new Claim(agreement, payee);
    }

    /// @throws RuleBroken 403 for everybody but the document's payee
    public void requirePayee(Invoice document) {
        if (!caller.actsFor(document.payee().organisationNumber())) {
            throw notThePayee();
        }
    }

    private static RuleBroken notThePayee() {
        return new RuleBroken(
                RuleBroken.Kind.FORBIDDEN,
                ProblemCode.NOT_THE_PAYEE,
                "Only the payee's own finance may requisition, adjust or credit");
    }
}
