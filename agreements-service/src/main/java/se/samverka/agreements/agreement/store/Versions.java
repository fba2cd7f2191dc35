package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The versions of agreements' terms, by number.
@ApplicationScoped
public class Versions implements PanacheRepositoryBase<VersionEntity, VersionEntity.Key> {

    public Optional<VersionEntity> one(UUID agreementId, int version) {
        return findByIdOptional(new VersionEntity.Key(agreementId, version));
    }

    public List<VersionEntity> of(UUID agreementId) {
        return list("key.agreementId = ?1 order by key.version", agreementId);
    }

    public List<VersionEntity> of(UUID agreementId, Collection<Integer> numbers) {
        return list("key.agreementId = ?1 and key.version in ?2 order by key.version", agreementId, numbers);
    }

    /// Every version without its terms.
    public List<VersionHeading> headings(UUID agreementId) {
        return getEntityManager()
                .createQuery(
                        "select new " + VersionHeading.class.getName()
                                + "(v.key.version, v.effectiveFrom, v.termsHash, v.amendmentId,"
                                + " cast(function('octet_length', v.terms) as integer))"
                                + " from VersionEntity v where v.key.agreementId = :id order by v.key.version",
                        VersionHeading.class)
                .setParameter("id", agreementId)
                .getResultList();
    }

    /// The version with the highest number of each agreement, in one query.
    public Map<UUID, VersionEntity> current(Collection<AgreementEntity> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        return find(
                        "select v from VersionEntity v join AgreementEntity a"
                                + " on a.id = v.key.agreementId and a.version = v.key.version where a.id in ?1",
                        agreements.stream().map(a -> a.id).toList())
                .list()
                .stream()
                .collect(Collectors.toMap(version -> version.key.agreementId(), version -> version));
    }
}
