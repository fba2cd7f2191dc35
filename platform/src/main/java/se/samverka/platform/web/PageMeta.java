package se.samverka.platform.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The position of this page in the whole list. Source: profile FNS.13.
@Schema(description = "Paging / Paginering")
public record PageMeta(
        @Schema(description = "Records that match the filters", examples = "11")
        long totalRecords,

        @Schema(description = "This page, from 1", examples = "1")
        int page,

        @Schema(description = "Most records on a page", examples = "20")
        int limit,

        @Schema(description = "Records on this page", examples = "11")
        int count,

        @Schema(
                description =
                        "True where more match than the list shows: ask for less; absent where totalRecords is all"
                                + " / Fler träffar finns",
                examples = "true")
        @Nullable
        Boolean truncated) {}
