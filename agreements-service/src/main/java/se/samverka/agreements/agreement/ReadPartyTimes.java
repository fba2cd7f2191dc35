package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// Who is party to an agreement on which days, by all its versions.
@ApplicationScoped
public class ReadPartyTimes {

    private final Agreements agreements;
    private final WrittenTerms writtenTerms;

    ReadPartyTimes(Agreements agreements, WrittenTerms writtenTerms) {
        this.agreements = agreements;
        this.writtenTerms = writtenTerms;
    }

    public PartyTimes of(UUID agreementId) {
        return new PartyTimes(versions(agreementId));
    }

    /// The versions themselves, in the order of their numbers. A party that has given notice is party to none of
    /// them after its last day.
    public List<PartyTimes.Version> versions(UUID agreementId) {
        var lastDays = lastDays(agreementId);
        return agreements.versions(agreementId).stream()
                .map(version -> new PartyTimes.Version(
                        version.effectiveFrom, writtenTerms.read(version.terms).leftBy(lastDays)))
                .toList();
    }

    /// Terms of the agreement as they count: a party that has given notice leaves on its last day, also where they
    /// still name it.
    Terms counting(UUID agreementId, Terms written) {
        return written.leftBy(lastDays(agreementId));
    }

    private Map<OrganisationNumber, LocalDate> lastDays(UUID agreementId) {
        var lastDays = new HashMap<OrganisationNumber, LocalDate>();
        agreements.notices(agreementId).forEach(notice -> lastDays.put(notice.party(), notice.endsOn));
        return lastDays;
    }
}
