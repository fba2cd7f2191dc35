package se.samverka.agreements.organisation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.organisation.model.OrganisationType;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The register.
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<OrganisationEntity, String> {

    /// Which of the numbers the register knows.
    public Set<OrganisationNumber> known(Collection<OrganisationNumber> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        // One parameter, because terms may name more payers than a statement takes parameters.
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
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

    public Optional<OrganisationEntity> locked(OrganisationNumber number) {
        return Optional.ofNullable(findById(number.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /// @param type null for every type
    public Page<OrganisationEntity> page(@Nullable OrganisationType type, PageQuery page) {
        var sorting = page.sorting(List.of("organisationNumber", "name"));
        var order = sorting.descending()
                ? Sort.descending(sorting.field(), "organisationNumber")
                : Sort.ascending(sorting.field(), "organisationNumber");
        return Pages.of(type == null ? findAll(order) : find("type = ?1", order, type), page);
    }
}
