package se.samverka.meetings.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.UUID;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// A repository that answers lists by page.
public interface PagedRepository<T> extends PanacheRepositoryBase<T, UUID> {

    /// @param sort ends in a unique field, so that no record is on two pages
    default Page<T> page(Conditions conditions, Sort sort, PageQuery query) {
        var found = find(conditions.text(), sort, conditions.parameters());
        var items =
                found.range(query.offset(), query.offset() + query.limit() - 1).list();
        return Page.of(items, query.offset(), query.limit(), found::count);
    }

    static Sort.Direction direction(PageQuery.Sorting sorting) {
        return sorting.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
    }
}
