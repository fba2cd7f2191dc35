package se.samverka.agreements.annex.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.sql.Pages;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The annexes of agreements, without their texts.
@ApplicationScoped
public class Annexes implements PanacheRepositoryBase<AnnexEntity, UUID> {

    public Optional<AnnexEntity> one(UUID agreementId, UUID annexId) {
        return findByIdOptional(annexId).filter(found -> found.agreementId.equals(agreementId));
    }

    public long count(UUID agreementId) {
        return count("agreementId", agreementId);
    }

    /// Whether another annex of the agreement has the label.
    public boolean isLabelTaken(UUID agreementId, String label, @Nullable UUID besides) {
        return list("agreementId = ?1 and label = ?2", agreementId, label).stream()
                .anyMatch(annex -> !annex.id.equals(besides));
    }

    /// The annexes that have a text in the document.
    public List<String> labelsUsing(UUID documentId) {
        return find(
                        "id in (select r.annexId from AnnexRevisionEntity r where r.documentId = ?1) order by label",
                        documentId)
                .list()
                .stream()
                .map(annex -> annex.label)
                .toList();
    }

    /// By label, or in the order in which they were added.
    public Page<AnnexEntity> page(UUID agreementId, PageQuery page) {
        var sorting = page.sorting(List.of("label", "createdAt"));
        var direction = sorting.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        var field = sorting.field().equals("label") ? "label" : "id";
        return Pages.of(find("agreementId", Sort.by(field, direction), agreementId), page);
    }
}
