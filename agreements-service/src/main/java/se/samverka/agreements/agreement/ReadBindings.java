package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.agreements.agreement.model.Bindings;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Who is bound by an agreement, according to the recorded decisions.
@ApplicationScoped
public class ReadBindings {

    private final Approvals approvals;
    private final ReadPartyTimes partyTimes;
    private final BusinessTime time;

    ReadBindings(Approvals approvals, ReadPartyTimes partyTimes, BusinessTime time) {
        this.approvals = approvals;
        this.partyTimes = partyTimes;
        this.time = time;
    }

    /// As they are today in Stockholm.
    public Bindings of(UUID agreementId) {
        return of(approvals.of(agreementId), time.today());
    }

    /// As they are today, by agreement; an agreement without any decision is left out.
    public Map<UUID, Bindings> of(Collection<AgreementEntity> found) {
        var today = time.today();
        return approvals.of(found).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue(), today)));
    }

    /// Whose consent a change needs that applies from a day on: those who are bound today, contested or not, and
    /// are party to the agreement on that day or later.
    public Set<OrganisationNumber> consenting(UUID agreementId, LocalDate from) {
        var times = partyTimes.of(agreementId);
        var parties = new LinkedHashSet<>(of(agreementId).consenting());
        parties.removeIf(party -> times.firstDayIn(party, from).isEmpty());
        return parties;
    }

    static Bindings of(Collection<ApprovalEntity> decisions, LocalDate day) {
        return Bindings.of(
                decisions.stream()
                        .map(ApprovalEntity::consent)
                        .flatMap(Optional::stream)
                        .toList(),
                day);
    }
}
