package se.samverka.agreements.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.organisation.Organisation.OrganisationType;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageQuery;

/// The register.
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<OrganisationEntity, String> {

    /// Which of the numbers the register knows.
    public Set<OrganisationNumber> known(Collection<OrganisationNumber> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        // One parameter however many they are: terms may name more payers than a statement takes parameters.
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT organisation_number FROM organisation"
                                + " WHERE organisation_number = ANY (string_to_array(:numbers, ','))",
                        String.class)
                .setParameter(
                        "numbers",
                        numbers.stream().map(OrganisationNumber::value).collect(Collectors.joining(",")))
                .getResultList()
                .stream()
                .map(OrganisationNumber::of)
                .collect(Collectors.toSet());
    }

    /// Whether the organisation's decisions gain legal force under the Local Government Act.
    public boolean decidesUnderLocalGovernmentAct(OrganisationNumber number) {
        return findByIdOptional(number.value())
                .filter(found -> found.type.isUnderLocalGovernmentAct())
                .isPresent();
    }

    Optional<OrganisationEntity> locked(OrganisationNumber number) {
        return Optional.ofNullable(findById(number.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    se.samverka.platform.web.Page<OrganisationEntity> page(@Nullable OrganisationType type, PageQuery page) {
        var sorting = page.sorting(java.util.List.of("organisationNumber", "name"));
        var order = sorting.descending()
                ? Sort.descending(sorting.field(), "organisationNumber")
                : Sort.ascending(sorting.field(), "organisationNumber");
        var query = type == null ? findAll(order) : find("type = ?1", order, type);
        long total = query.count();
        if (page.offset() >= total) {
            return new se.samverka.platform.web.Page<>(java.util.List.of(), total);
        }
        return new se.samverka.platform.web.Page<>(
                query.page(Page.of(page.page() - 1, page.limit())).list(), total);
    }
}
