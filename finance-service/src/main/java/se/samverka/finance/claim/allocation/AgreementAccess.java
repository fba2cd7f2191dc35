package se.samverka.finance.claim.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.platform.security.Caller;

/// Who may see an agreement's money: its readers, its payees, and the platform's administrators.
@ApplicationScoped
public class AgreementAccess {

    private final Caller caller;

    public AgreementAccess(Caller caller) {
        this.caller = caller;
    }

    public boolean mayBeSeen(Agreement agreement) {
        return caller.sees(agreement.readers()) || caller.sees(agreement.payees());
    }
}
