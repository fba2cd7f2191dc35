package se.samverka.meetings.oparl;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of a list of objects.
public record OparlPage<T>(List<T> data, Pagination pagination, Links links) {

    /// @param elementsPerPage of every page but the last
    @Schema(name = "OparlPagination", description = "How the list is divided / Hur listan är indelad")
    public record Pagination(
            @Schema(
                    description = "Objects on each page but the last / Objekt på varje sida utom den sista",
                    examples = "100")
            int elementsPerPage) {}

    /// @param next null on the last page
    @Schema(name = "OparlPageLinks", description = "Addresses of pages / Adresser till sidor")
    public record Links(
            @Schema(
                    description = "The first page / Första sidan",
                    format = "uri",
                    examples = "https://samverka.example/meetings/v1/oparl/bodies?limit=100")
            String first,

            @Schema(
                    description = "This page / Den här sidan",
                    format = "uri",
                    examples = "https://samverka.example/meetings/v1/oparl/bodies?limit=100")
            String self,

            @Schema(
                    description = "The next page; absent on the last / Nästa sida; saknas på den sista",
                    format = "uri",
                    examples =
                            "https://samverka.example/meetings/v1/oparl/bodies?after=01936a6e-7c1f-8d30-8000-5f3f4b1f0d24&limit=100")
            @Nullable
            String next) {}
}
