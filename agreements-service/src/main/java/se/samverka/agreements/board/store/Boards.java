package se.samverka.agreements.board.store;

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

/// The boards of agreements with their seats.
@ApplicationScoped
public class Boards implements PanacheRepositoryBase<BoardEntity, UUID> {

    public Optional<BoardEntity> board(UUID agreementId, UUID boardId) {
        return find(
                        "from BoardEntity b left join fetch b.seats where b.agreementId = ?1 and b.id = ?2",
                        agreementId,
                        boardId)
                .list()
                .stream()
                .findFirst();
    }

    public long count(UUID agreementId) {
        return count("agreementId", agreementId);
    }

    /// Whether another board of the agreement has the name.
    public boolean isNameTaken(UUID agreementId, String name, @Nullable UUID besides) {
        return list("agreementId = ?1 and name = ?2", agreementId, name).stream()
                .anyMatch(board -> !board.id.equals(besides));
    }

    /// In the order in which they were established, or by name.
    public Page<BoardEntity> page(UUID agreementId, PageQuery page) {
        var sorting = page.sorting(List.of("createdAt", "name"));
        var direction = sorting.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        var field = sorting.field().equals("name") ? "name" : "id";
        return Pages.of(find("agreementId", Sort.by(field, direction), agreementId), page);
    }
}
