package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.store.Notices;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// Who is party to an agreement on which days, by all its versions.
@ApplicationScoped
public class ReadPartyTimes {

    private final ReadTerms readTerms;
    private final Notices notices;

    ReadPartyTimes(ReadTerms readTerms, Notices notices) {
        this.readTerms = readTerms;
        this.notices = notices;
    }

    public PartyTimes of(UUID agreementId) {
        return new PartyTimes(versions(agreementId));
    }

    /// The versions by number. A party that has given notice is party to none of them after its last day.
    public List<PartyTimes.Version> versions(UUID agreementId) {
        var lastDays = lastDays(agreementId);
        return readTerms.versions(agreementId).stream()
                .map(version -> new PartyTimes.Version(
                        version.effectiveFrom(), version.terms().leftBy(lastDays)))
                .toList();
    }

    /// Terms of the agreement with the last days of the parties that have given notice.
    Terms counting(UUID agreementId, Terms written) {
        return written.leftBy(lastDays(agreementId));
    }

    private Map<OrganisationNumber, LocalDate> lastDays(UUID agreementId) {
        var lastDays = new HashMap<OrganisationNumber, LocalDate>();
        notices.of(agreementId).forEach(notice -> lastDays.put(notice.party(), notice.endsOn));
        return lastDays;
    }
}
