package se.samverka.finance.claim.allocation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.claim.allocation.model.IndexedAmount;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// How the amount was computed from a published series.
@Schema(name = "IndexedAmount", description = "An amount that follows a series / Ett indexerat belopp")
public record IndexationDocument(
        @Schema(
                description = "Name of the series that the amount follows / Namnet på serien som beloppet följer",
                examples = "KPI")
        String series,

        @Schema(description = "Amount in the terms, at the base period / Belopp i basmånaden", examples = "2000.00")
        Money annualAmount,

        @Schema(description = "Year and month / Basmånad", examples = "2025-10")
        String basePeriod,

        @Schema(
                description = "Figure of the base period; absent where the year uses the base period itself /"
                        + " Basmånadens indextal",
                examples = "400")
        @Nullable
        String baseValue,

        @Schema(
                description = "Month whose figure applies to the year / Månad vars indextal används",
                examples = "2026-10")
        String period,

        @Schema(
                description = "Figure of that month; absent where it is the base period / Månadens indextal",
                examples = "410")
        @Nullable
        String value,

        @Schema(description = "Publisher of the figure / Källa", examples = "Statistics Sweden") @Nullable
        String source,

        @Schema(
                description = "Day on which the figure was published; absent with value / Dag då indextalet"
                        + " publicerades; saknas när value saknas",
                examples = "2026-11-12")
        @Nullable
        LocalDate publishedOn,

        @Schema(
                implementation = String.class,
                pattern = ExactFraction.PATTERN,
                description = "Figure divided by base figure, exactly / Kvot",
                examples = "41/40")
        Fraction ratio,

        @Schema(
                implementation = String.class,
                pattern = ExactFraction.PATTERN,
                description = "Annual amount times ratio, exactly, in kronor / Exakt belopp",
                examples = "2050/1")
        Fraction exactAmount,

        @Schema(description = "Unit to which it is rounded half up / Avrundning", examples = "1.00")
        Money roundingUnit,

        @Schema(description = "Amount for the year / Årets belopp", examples = "2050.00")
        Money amount) {

    public static IndexationDocument of(IndexedAmount indexed) {
        var rule = indexed.indexation();
        var base = indexed.base();
        var figure = indexed.figure();
        return new IndexationDocument(
                rule.series(),
                indexed.annual(),
                rule.basePeriod().toString(),
                base == null ? null : base.written(),
                indexed.period().toString(),
                figure == null ? null : figure.written(),
                figure == null ? null : figure.source(),
                figure == null ? null : figure.publishedOn(),
                indexed.ratio(),
                indexed.exactOre().times(Fraction.of(1, 100)),
                rule.roundingUnit(),
                indexed.amount());
    }
}
