package se.samverka.platform.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where in the whole list this page stands. Source: profile FNS.13.
@Schema(description = "Paging / Paginering")
public record PageMeta(
        @Schema(description = "Records that match the filters", examples = "11")
        long totalRecords,

        @Schema(description = "This page, from 1", examples = "1")
        int page,

        @Schema(description = "Most records on a page", examples = "20")
        int limit,

        @Schema(description = "Records on this page", examples = "11")
        int count) {}
