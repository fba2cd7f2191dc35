package se.samverka.platform.sql;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Pages of entities.
public final class Pages {

    private Pages() {}

    /// One page of what a query finds. The rows are counted only where the page does not show how many there are.
    ///
    /// @param query with its order
    public static <T> Page<T> of(PanacheQuery<T> query, PageQuery page) {
        var found = query.range(page.offset(), page.offset() + page.limit() - 1).list();
        return Page.of(found, page.offset(), page.limit(), query::count);
    }
}
