package se.samverka.platform.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The position of this page in the whole list. Source: profile FNS.13.
@Schema(description = "Paging / Paginering")
public record PageMeta(
        @Schema(
                description = "Number of records that match the filters / Antal poster som uppfyller villkoren",
                examples = "11")
        long totalRecords,

        @Schema(description = "Number of this page, from 1 / Sidans nummer, från 1", examples = "1")
        int page,

        @Schema(description = "Most records on a page / Högsta antal poster per sida", examples = "20")
        int limit,

        @Schema(description = "Number of records on this page / Antal poster på sidan", examples = "11")
        int count,

        @Schema(
                description =
                        "True where more match than the list shows: ask for less; absent where totalRecords is all"
                                + " / Fler träffar finns",
                examples = "true")
        @Nullable
        Boolean truncated) {}
