package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.platform.value.OrganisationNumber;

/// Who may read an agreement because an open amendment names them. They must be able to read what they approve.
@ApplicationScoped
class Readers {

    private final Agreements agreements;
    private final ReadTerms readTerms;
    private final ReadPartyTimes partyTimes;

    Readers(Agreements agreements, ReadTerms readTerms, ReadPartyTimes partyTimes) {
        this.agreements = agreements;
        this.readTerms = readTerms;
        this.partyTimes = partyTimes;
    }

    /// Called before the proposal is published, so that they receive it too.
    void admit(AmendmentEntity proposed) {
        agreements.admit(proposed.agreementId, readTerms.of(proposed).partyNumbers());
    }

    /// Undoes [#admit] for those whom neither a version nor another open amendment names. Called before the end
    /// of the amendment is published, which they may not read.
    ///
    /// @param closed rejected, withdrawn or lapsed
    void dismiss(AmendmentEntity closed) {
        var times = partyTimes.of(closed.agreementId);
        for (OrganisationNumber party : readTerms.of(closed).partyNumbers()) {
            if (!times.name(party) && !agreements.openAmendmentNames(closed.agreementId, party)) {
                agreements.dismiss(closed.agreementId, party);
            }
        }
    }
}
