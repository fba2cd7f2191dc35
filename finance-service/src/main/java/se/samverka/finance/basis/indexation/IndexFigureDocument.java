package se.samverka.finance.basis.indexation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.indexation.model.IndexFigure;

/// A figure of a series for one month, as in the API and the changes feed.
@Schema(name = "IndexFigure", description = "A published index figure / Ett publicerat indextal")
public record IndexFigureDocument(
        @Schema(description = "Name of the series: 1 to 50 of A–Z, digits and hyphens / Seriens namn", examples = "KPI")
        String series,

        @Schema(description = "Year and month / År och månad", examples = "2026-10")
        String period,

        @Schema(description = "A decimal without an exponent / Indextalet", examples = "410")
        String value,

        @Schema(description = "Date of publication / Publiceringsdag", examples = "2026-11-12")
        LocalDate publishedOn,

        @Schema(description = "Who published it / Källa", examples = "Statistics Sweden")
        String source,

        @Schema(
                description = "The import that brought it / Inläsningen",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d02")
        @Nullable
        UUID importId) {

    public static IndexFigureDocument of(IndexFigure figure) {
        return new IndexFigureDocument(
                figure.series(),
                figure.period().toString(),
                figure.written(),
                figure.publishedOn(),
                figure.source(),
                figure.importId());
    }
}
