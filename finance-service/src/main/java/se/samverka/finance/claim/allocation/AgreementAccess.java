package se.samverka.finance.claim.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.platform.security.Caller;

/// Checks who may see an agreement's amounts: its readers, its payees and administrators.
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
