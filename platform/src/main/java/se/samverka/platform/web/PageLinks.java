package se.samverka.platform.web;

import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Links to the pages of a list; `next` and `prev` are omitted where there is none. Other query parameters are
/// kept. Source: profile FNS.11, FNS.12.
public record PageLinks(
        @Schema(description = "This page / Den här sidan") Link self,

        @Schema(description = "The first page / Första sidan")
        Link first,

        @Schema(description = "The last page / Sista sidan") Link last,

        @Schema(description = "The next page; absent on the last / Nästa sida; saknas på den sista") @Nullable
        Link next,

        @Schema(description = "The page before; absent on the first / Föregående sida; saknas på den första") @Nullable
        Link prev) {

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
