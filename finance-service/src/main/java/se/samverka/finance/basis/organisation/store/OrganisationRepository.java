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

/// The organisations as they are, and as they were known at a time.
@ApplicationScoped
public class OrganisationRepository {

    /// Later than any recorded time, however wrong another replica's clock is.
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

    /// Panache has one repository per entity class; other packages see only the model.
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OrganisationEntity, OrganisationEntity.Key> {}

    public void add(Organisation organisation, long revision, Instant recordedAt) {
        rows.persist(new OrganisationEntity(organisation, revision, recordedAt));
    }

    /// The highest known revision of the organisation.
    public OptionalLong revisionOf(OrganisationNumber number) {
        return rows.find("organisationNumber = ?1 order by revision desc", number.value()).list().stream()
                .mapToLong(o -> o.revision)
                .findFirst();
    }

    /// Those of the organisations that are known, as they are now.
    public Supplier<Map<OrganisationNumber, Organisation>> find(Collection<OrganisationNumber> numbers) {
        return find(numbers, LATER_THAN_ALL, Long.MAX_VALUE);
    }

    /// The organisations as they were known at the time, from revisions with a lower basis order.
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
