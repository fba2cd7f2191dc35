package se.samverka.finance.population.model;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// The population of one area on one date, with the source that says so.
///
/// @param area two digits for a county, four for a municipality (Statistics Sweden's codes)
/// @param date the reference date, as a rule 31 December
/// @param population persons, never negative
/// @param source who published the figure, or how it was made out of others
public record PopulationFigure(String area, LocalDate date, long population, String source) {

    /// The written form of an area code.
    public static final String AREA_PATTERN = "[0-9]{2}([0-9]{2})?";

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

    public static boolean isArea(String text) {
        return AREA.matcher(text).matches();
    }
}
