package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.agreements.agreement.model.GivenNotice;
import se.samverka.platform.value.OrganisationNumber;

/// The parties' notices, in the order of their last days.
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<NoticeEntity, NoticeEntity.Key> {

    private static final String IN_ORDER = " order by endsOn, key.party";

    public Optional<NoticeEntity> one(UUID agreementId, OrganisationNumber party) {
        return findByIdOptional(new NoticeEntity.Key(agreementId, party.value()));
    }

    public List<NoticeEntity> of(UUID agreementId) {
        return list("key.agreementId = ?1" + IN_ORDER, agreementId);
    }

    /// The notices of several agreements, in one query. An agreement without any is left out.
    public Map<UUID, List<GivenNotice>> of(Collection<AgreementEntity> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        return list(
                        "key.agreementId in ?1" + IN_ORDER,
                        agreements.stream().map(a -> a.id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        notice -> notice.key.agreementId(),
                        Collectors.mapping(NoticeEntity::given, Collectors.toList())));
    }
}
