package se.samverka.agreements.cooperation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The cooperation areas of agreements.
@ApplicationScoped
public class CooperationAreas implements PanacheRepositoryBase<CooperationAreaEntity, CooperationAreaEntity.Key> {

    public Optional<CooperationAreaEntity> one(UUID agreementId, String area) {
        return findByIdOptional(new CooperationAreaEntity.Key(agreementId, area));
    }

    /// By id.
    public Page<CooperationAreaEntity> page(UUID agreementId, PageQuery page) {
        var direction =
                page.sorting(List.of("area")).descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return Pages.of(find("key.agreementId", Sort.by("key.area", direction), agreementId), page);
    }
}
