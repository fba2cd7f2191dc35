package se.samverka.meetings.history.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.meetings.history.HistoryEntry;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// A page of changes of a document.
@Schema(name = "HistoryList")
public record HistoryList(
        @Schema(description = "Changes / Ändringar") List<HistoryEntry> history,
        @JsonProperty("_meta") PageMeta meta,
        @JsonProperty("_links") PageLinks links) {

    public static HistoryList of(Page<HistoryEntry> page, PageQuery query, UriInfo uri) {
        return new HistoryList(page.items(), query.meta(page), query.links(uri, page.total()));
    }
}
