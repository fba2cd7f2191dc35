package se.samverka.finance.basis.population.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Characters;

/// The population of one area on one date, with its source.
///
/// @param area two digits for a county, four for a municipality (Statistics Sweden's codes)
/// @param date the reference date, usually 31 December
/// @param population persons, never negative
/// @param source who published the figure, or how it was derived from others
/// @param publishedOn the day on which it was published, or by which it was public; absent for a derived figure
/// @param importId the import that brought it; absent for a figure that is not stored, or is older than imports
public record PopulationFigure(
        @Schema(description = "County (two digits) or municipality (four) / Län (två siffror) eller kommun (fyra)")
        String area,

        @Schema(description = "Reference date / Referensdatum")
        LocalDate date,

        @Schema(description = "Number of inhabitants / Antal invånare")
        long population,

        @Schema(description = "Who published it / Vem som publicerade den")
        String source,

        @Schema(
                description = "Day on which it was published, or by which it was public / Dagen då den"
                        + " publicerades, eller senast var offentlig")
        @Nullable
        LocalDate publishedOn,

        @Schema(
                description = "The import that brought it; absent for a figure older than imports /"
                        + " Inläsningen; saknas för en uppgift som är äldre än inläsningarna")
        @Nullable
        UUID importId) {

    /// The pattern of an area code.
    public static final String AREA_PATTERN = "[0-9]{2}([0-9]{2})?";

    public static final int MAX_SOURCE_LENGTH = 200;

    /// The source of a figure whose file names none.
    public static final String NO_SOURCE = "Imported file";

    /// The first year with figures (Tabellverket).
    public static final int FIRST_YEAR = 1749;

    private static final int LAST_YEAR = 9_999;

    /// A bound: no area of Sweden comes near it.
    public static final long MOST_PERSONS = 99_999_999;

    private static final Pattern AREA = Pattern.compile(AREA_PATTERN);

    /// @throws IllegalArgumentException when the area has another form or the population is negative
    public PopulationFigure {
        if (!isArea(area)) {
            throw new IllegalArgumentException("An area code has two digits (county) or four (municipality)");
        }
        if (population < 0) {
            throw new IllegalArgumentException("A population is never negative");
        }
    }

    /// A figure without known publication or import.
    public PopulationFigure(String area, LocalDate date, long population, String source) {
        this(area, date, population, source, null, null);
    }

    /// Whether it says the same, whatever its source.
    public boolean saysLike(PopulationFigure other) {
        return area.equals(other.area)
                && date.equals(other.date)
                && population == other.population
                && source.equals(other.source)
                && Objects.equals(publishedOn, other.publishedOn);
    }

    /// The same figure; if its file names no source, it keeps the known one.
    public PopulationFigure named(PopulationFigure known) {
        return source.equals(NO_SOURCE) && population == known.population
                ? new PopulationFigure(area, date, population, known.source, publishedOn, importId)
                : this;
    }

    public PopulationFigure publishedOn(LocalDate day) {
        return new PopulationFigure(area, date, population, source, day, importId);
    }

    public static boolean isArea(String text) {
        return AREA.matcher(text).matches();
    }

    /// Whether figures can exist for the year: from the first year with figures to the last of four digits.
    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public static boolean isPopulation(long persons) {
        return persons >= 0 && persons <= MOST_PERSONS;
    }

    /// Whether a text can be a source: no longer than the bound, and without control characters.
    public static boolean isSource(String text) {
        return text.length() <= MAX_SOURCE_LENGTH
                && Characters.fault(text, Characters.Use.NAME).isEmpty();
    }
}
