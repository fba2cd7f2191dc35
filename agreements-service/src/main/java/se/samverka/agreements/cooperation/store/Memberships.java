package se.samverka.agreements.cooperation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samverka.platform.value.OrganisationNumber;

/// Which parties take part in cooperation areas, and when.
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<MembershipEntity, UUID> {

    /// How many times one party may opt in to one area.
    public static final int MOST_OF_PARTY = 100;

    /// More than an agreement has parties, over many amendments.
    private static final int MOST_PARTICIPANTS = 10_000;

    /// Every time that the party has taken part, by first day. The last one may still run.
    public List<MembershipEntity> of(CooperationAreaEntity.Key area, OrganisationNumber organisation) {
        return find(
                        "from MembershipEntity m where m.agreementId = ?1 and m.area = ?2 and m.organisationNumber = ?3"
                                + " order by m.from, m.id",
                        area.agreementId(),
                        area.area(),
                        organisation.value())
                .range(0, MOST_OF_PARTY - 1)
                .list();
    }

    /// Who has opted in by the day and not opted out, by organisation number. Each party is there once at most, so
    /// the list is short.
    public List<MembershipEntity> optedIn(CooperationAreaEntity.Key area, LocalDate day, boolean descending) {
        return find(
                        "from MembershipEntity m where m.agreementId = ?1 and m.area = ?2 and m.from <= ?3"
                                + " and (m.outFrom is null or m.outFrom > ?3) order by m.organisationNumber"
                                + (descending ? " desc" : ""),
                        area.agreementId(),
                        area.area(),
                        day)
                .range(0, MOST_PARTICIPANTS - 1)
                .list();
    }
}
