package se.samverka.meetings.oparl.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverka.platform.value.OrganisationNumber;

/// The organisations that events have told this service about.
@ApplicationScoped
public class KnownOrganisationRepository implements PanacheRepositoryBase<KnownOrganisationEntity, String> {

    /// The organisation, locked until the transaction ends, so that its events are handled one at a time.
    public Optional<KnownOrganisationEntity> locked(OrganisationNumber number) {
        return findByIdOptional(number.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /// What those of the organisations are called that are known.
    public Map<OrganisationNumber, String> names(Collection<OrganisationNumber> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : list(
                                "organisationNumber in ?1",
                                numbers.stream().map(OrganisationNumber::value).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                known -> OrganisationNumber.of(known.organisationNumber), known -> known.name));
    }
}
