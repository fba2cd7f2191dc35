package se.samverka.finance.basis.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.Pipeline.Statement;
import se.samverka.platform.value.OrganisationNumber;

/// The organisations: what stands now, and what stood at a time.
@ApplicationScoped
public class OrganisationRepository {

    /// Later than anything recorded, whatever another replica's clock says.
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    /// Plain SQL: every computation asks it, and Hibernate translates a list of parameters anew each time.
    private static final String FIND = "SELECT DISTINCT ON (organisation_number) organisation_number, name, area_code,"
            + " endpoint, buyer_reference, bankgiro, plusgiro"
            + " FROM organisation WHERE organisation_number = ANY (?) AND recorded_at <= ? AND basis_order < ?"
            + " ORDER BY organisation_number, revision DESC";

    private final Rows rows;
    private final Pipeline pipeline;

    OrganisationRepository(Rows rows, Pipeline pipeline) {
        this.rows = rows;
        this.pipeline = pipeline;
    }

    /// Panache keeps to one entity per class; the rest of the service sees the model only.
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OrganisationEntity, OrganisationEntity.Key> {}

    /// To be seen at once by [#find].
    public void add(Organisation organisation, long revision, Instant recordedAt) {
        rows.persistAndFlush(new OrganisationEntity(organisation, revision, recordedAt));
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
        var names = numbers.stream().map(OrganisationNumber::value).toArray(String[]::new);
        return pipeline.read(Statement.of(FIND, names, knownAt.atOffset(ZoneOffset.UTC), before), rows -> {
            var found = new HashMap<OrganisationNumber, Organisation>();
            while (rows.next()) {
                var organisation = organisation(rows);
                found.put(organisation.organisationNumber(), organisation);
            }
            return found;
        });
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                OrganisationNumber.of(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
