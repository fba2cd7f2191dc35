package se.samverka.finance.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverka.finance.organisation.model.Organisation;
import se.samverka.platform.value.OrganisationNumber;

/// The organisations: what stands now, and what stood at a time.
@ApplicationScoped
public class OrganisationRepository {

    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final Rows rows;

    OrganisationRepository(Rows rows) {
        this.rows = rows;
    }

    /// Panache keeps to one entity per class; the rest of the service sees the model only.
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OrganisationEntity, OrganisationEntity.Key> {}

    public void add(Organisation organisation, long revision, Instant recordedAt) {
        rows.persist(new OrganisationEntity(organisation, revision, recordedAt));
    }

    /// The highest revision that is known of the organisation.
    public OptionalLong revisionOf(OrganisationNumber number) {
        return rows.find("organisationNumber = ?1 order by revision desc", number.value()).list().stream()
                .mapToLong(o -> o.revision)
                .findFirst();
    }

    public Map<OrganisationNumber, Organisation> find(Collection<OrganisationNumber> numbers) {
        return find(numbers, LATER_THAN_ALL);
    }

    /// Those of the organisations that were known at the time, as they were known.
    public Map<OrganisationNumber, Organisation> find(Collection<OrganisationNumber> numbers, Instant knownAt) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var texts = numbers.stream().map(OrganisationNumber::value).toList();
        return rows
                .find(
                        "from OrganisationEntity o where o.organisationNumber in ?1 and o.revision = (select max(p.revision)"
                                + " from OrganisationEntity p where p.organisationNumber = o.organisationNumber"
                                + " and p.recordedAt <= ?2)",
                        texts,
                        knownAt)
                .list()
                .stream()
                .map(OrganisationEntity::toModel)
                .collect(Collectors.toMap(Organisation::organisationNumber, Function.identity()));
    }
}
