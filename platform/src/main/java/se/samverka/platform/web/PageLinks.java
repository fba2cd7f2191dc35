package se.samverka.platform.web;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/// Links to the pages of a list; `next` and `prev` are omitted where there is none. Other query parameters are
/// kept. Source: profile FNS.11, FNS.12.
public record PageLinks(
        Link self,
        Link first,
        Link last,
        @Nullable Link next,
        @Nullable Link prev) {

    static PageLinks of(UriInfo uri, PageQuery query, long total) {
        long lastPage = Math.max(1, (total + query.limit() - 1) / query.limit());
        long page = query.page();
        return new PageLinks(
                Link.get(uri.getRequestUri(), "self"),
                to(uri, 1, "first"),
                to(uri, lastPage, "last"),
                page >= 1 && page < lastPage ? to(uri, page + 1, "next") : null,
                page > 1 ? to(uri, Math.min(page - 1, lastPage), "prev") : null);
    }

    private static Link to(UriInfo uri, long page, String rel) {
        return Link.get(
                uri.getRequestUriBuilder().replaceQueryParam("page", page).build(), rel);
    }
}
