package se.samverka.agreements.followup.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;

/// Follow-ups of agreements.
@ApplicationScoped
public class FollowUps implements PanacheRepositoryBase<FollowUpEntity, UUID> {

    /// The most follow-ups of one agreement.
    public static final int MOST_OF_AGREEMENT = 200;

    private static final String OF_ORGANISATION = """
            SELECT f.* FROM follow_up f
            JOIN agreement a ON a.id = f.agreement_id AND a.in_force_since IS NOT NULL
            JOIN agreement_party q ON q.agreement_id = a.id AND q.organisation_number = :organisation
            WHERE f.responsible = :organisation
               OR f.recipients @> ARRAY[CAST(:organisation AS text)]
               OR EXISTS (SELECT FROM json_array_elements(CAST(f.recipient_bodies AS json)) b
                          WHERE b ->> 'organisationNumber' = :organisation)
            ORDER BY f.id DESC LIMIT :most""";

    private final Sql sql;

    FollowUps(Sql sql) {
        this.sql = sql;
    }

    public Optional<FollowUpEntity> one(UUID agreementId, UUID id) {
        return findByIdOptional(id).filter(found -> found.agreementId.equals(agreementId));
    }

    /// All of an agreement's, in the order in which they were recorded.
    public List<FollowUpEntity> of(UUID agreementId) {
        return find("agreementId = ?1 order by id", agreementId)
                .range(0, MOST_OF_AGREEMENT - 1)
                .list();
    }

    /// Those that the organisation is responsible for or receives, of agreements that are or were in force and
    /// that it is or was party to, newest first.
    public List<FollowUpEntity> of(OrganisationNumber organisation, int most) {
        return sql.list(
                SqlQuery.of(OF_ORGANISATION).with("organisation", organisation).with("most", most),
                FollowUpEntity.class);
    }
}
