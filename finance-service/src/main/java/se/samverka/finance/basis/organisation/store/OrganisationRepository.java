package se.samverka.finance.basis.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;

/// The organisations: what stands now, and what stood at a time.
@ApplicationScoped
public class OrganisationRepository {

    /// Later than anything recorded, whatever another replica's clock says.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private static final String FIND = "SELECT DISTINCT ON (organisation_number) organisation_number, name, area_code,"
            + " endpoint, buyer_reference, bankgiro, plusgiro"
            + " FROM organisation WHERE organisation_number = ANY (:numbers) AND recorded_at <= :knownAt AND basis_order < :before"
            + " ORDER BY organisation_number, revision DESC";

    private final Rows rows;
    private final Sql sql;

    OrganisationRepository(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
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

    /// Those of the organisations that are known, as they are now.
    public Supplier<Map<OrganisationNumber, Organisation>> find(Collection<OrganisationNumber> numbers) {
        return find(numbers, LATER_THAN_ALL, Long.MAX_VALUE);
    }

    /// Those of the organisations that were known at the time and before a place in the order of the basis, as they
    /// were known.
    public Supplier<Map<OrganisationNumber, Organisation>> find(
            Collection<OrganisationNumber> numbers, Instant knownAt, long before) {
        var found = sql.readLater(
                SqlQuery.of(FIND)
                        .with(
                                "numbers",
                                numbers.stream().map(OrganisationNumber::value).toArray(String[]::new))
                        .with("knownAt", knownAt)
                        .with("before", before),
                Organisation.class);
        return () ->
                found.get().stream().collect(Collectors.toMap(Organisation::organisationNumber, Function.identity()));
    }
}
