package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.platform.value.OrganisationNumber;

/// Lets those read an agreement whom an open amendment brings in: they cannot approve what they cannot see.
@ApplicationScoped
class Readers {

    private final Agreements agreements;
    private final WrittenTerms writtenTerms;
    private final ReadPartyTimes partyTimes;

    Readers(Agreements agreements, WrittenTerms writtenTerms, ReadPartyTimes partyTimes) {
        this.agreements = agreements;
        this.writtenTerms = writtenTerms;
        this.partyTimes = partyTimes;
    }

    /// Before the proposal is told, so that it is told to them too.
    void admit(AmendmentEntity proposed) {
        agreements.admit(proposed.agreementId, writtenTerms.read(proposed.terms).partyNumbers());
    }

    /// Takes that back for those whom neither a version nor another open amendment names. Before the fall is
    /// told, because what is told then is no more theirs to read.
    ///
    /// @param fallen rejected or withdrawn by now
    void dismiss(AmendmentEntity fallen) {
        var times = partyTimes.of(fallen.agreementId);
        for (OrganisationNumber party : writtenTerms.read(fallen.terms).partyNumbers()) {
            if (!times.name(party) && !agreements.openAmendmentNames(fallen.agreementId, party)) {
                agreements.dismiss(fallen.agreementId, party);
            }
        }
    }
}
