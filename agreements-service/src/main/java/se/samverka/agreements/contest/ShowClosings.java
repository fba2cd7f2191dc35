package se.samverka.agreements.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.contest.store.Closings;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Shows how a party's contests were closed.
@ApplicationScoped
public class ShowClosings {

    private final Closings closings;
    private final AgreementAccess access;

    ShowClosings(Closings closings, AgreementAccess access) {
        this.closings = closings;
        this.access = access;
    }

    /// Newest first.
    ///
    /// @throws RuleBroken 404 when the caller may not see the agreement
    public Page<RecordedClosing> page(UUID agreementId, OrganisationNumber party, PageQuery page) {
        access.visible(agreementId);
        return closings.page(agreementId, party, page).map(RecordedClosing::of);
    }
}
