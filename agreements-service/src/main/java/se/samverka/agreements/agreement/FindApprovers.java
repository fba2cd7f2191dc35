package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import se.samverka.agreements.agreement.model.Approvers;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// Finds the parties whose approval an amendment needs ([Approvers]).
@ApplicationScoped
class FindApprovers {

    private final ReadPartyTimes partyTimes;
    private final ReadBindings readBindings;
    private final ReadTerms readTerms;

    FindApprovers(ReadPartyTimes partyTimes, ReadBindings readBindings, ReadTerms readTerms) {
        this.partyTimes = partyTimes;
        this.readBindings = readBindings;
        this.readTerms = readTerms;
    }

    Set<OrganisationNumber> of(AmendmentEntity amendment) {
        return Approvers.of(
                partyTimes.versions(amendment.agreementId),
                readBindings.of(amendment.agreementId),
                next(amendment),
                amendment.effectiveFrom);
    }

    /// Whether the party can have a say in the amendment at all, asked or not.
    boolean concerns(AmendmentEntity amendment, OrganisationNumber party) {
        return partyTimes
                .of(amendment.agreementId)
                .approversOf(next(amendment), amendment.effectiveFrom)
                .contains(party);
    }

    private Terms next(AmendmentEntity amendment) {
        return partyTimes.counting(amendment.agreementId, readTerms.of(amendment));
    }
}
