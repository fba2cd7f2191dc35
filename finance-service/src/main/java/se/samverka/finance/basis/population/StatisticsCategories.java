package se.samverka.finance.basis.population;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.samverka.finance.shared.csv.CsvFile;

/// The codes and labels that Statistics Sweden's tables use for a total and for the number of persons. They are
/// listed in docs/population-files.md; anything else is refused.
final class StatisticsCategories {

    /// How many categories of a dimension an error message lists at most.
    static final int MOST_NAMED = 3;

    /// Contents codes of the population: in BE0101A, and in the table that replaced it.
    private static final Set<String> POPULATION_CODES = Set.of("be0101n1", "000007me");

    private static final Set<String> POPULATION_LABELS =
            Set.of("folkmängd", "folkmängden", "population", "antal", "antal personer", "number", "number of persons");

    /// Totals of sex, age and marital status.
    private static final Set<String> TOTAL_CODES = Set.of("tot", "totsa", "total", "totalt", "samtliga", "sc", "1+2");

    private static final Set<String> TOTAL_LABELS = Set.of(
            "totalt",
            "total",
            "samtliga",
            "totalt kön",
            "båda könen",
            "män och kvinnor",
            "both sexes",
            "men and women",
            "totalt ålder",
            "totalt, samtliga åldrar",
            "totalt samtliga åldrar",
            "samtliga åldrar",
            "alla åldrar",
            "total ages",
            "total, all ages",
            "all ages",
            "totalt civilstånd",
            "samtliga civilstånd",
            "alla civilstånd",
            "all marital statuses",
            "total marital status");

    /// Full names of population tables, with the number of dimensions besides area and year that each may have.
    private static final Map<String, Integer> POPULATION_TABLES = Map.ofEntries(
            entry("folkmängd", 0),
            entry("folkmängden", 0),
            entry("population", 0),
            entry("folkmängd efter region och år", 0),
            entry("folkmängden efter region och år", 0),
            entry("population by region and year", 0),
            entry("folkmängd efter region, kön och år", 1),
            entry("folkmängden efter region, kön och år", 1),
            entry("population by region, sex and year", 1),
            entry("folkmängd efter region, ålder, kön och år", 2),
            entry("folkmängden efter region, ålder, kön och år", 2),
            entry("population by region, age, sex and year", 2),
            entry("folkmängd efter region, civilstånd, ålder, kön och år", 3),
            entry("folkmängden efter region, civilstånd, ålder, kön och år", 3),
            entry("population by region, marital status, age, sex and year", 3));

    private StatisticsCategories() {}

    /// One category of a dimension.
    ///
    /// @param label empty where the dataset has none
    record Category(String code, String label) {

        @Override
        public String toString() {
            return CsvFile.quoted(label.isEmpty() ? code : code + " " + label);
        }

        /// Where code and label contradict each other, neither counts.
        private boolean is(Set<String> codes, Set<String> labels) {
            var name = plain(label);
            return codes.contains(plain(code)) && (name.isEmpty() || codes.contains(name) || labels.contains(name));
        }

        boolean isPopulation() {
            return is(POPULATION_CODES, POPULATION_LABELS);
        }

        boolean isTotal() {
            return is(TOTAL_CODES, TOTAL_LABELS);
        }
    }

    /// @param contents whether the dimension says what the table counts
    /// @return the index of the one category that is the population or, for another dimension, the total; -1 where
    ///     there is none or more than one
    static int chosen(List<Category> categories, boolean contents) {
        var places = IntStream.range(0, categories.size())
                .filter(place -> categories.get(place).isPopulation()
                        || (!contents && categories.get(place).isTotal()))
                .toArray();
        return places.length == 1 ? places[0] : -1;
    }

    /// Whether a table's name alone shows that it counts the whole population.
    ///
    /// @param totals how many dimensions besides area and year the dataset has, each of them a total. The name may
    ///     divide by no more dimensions: one that was left out may have been limited to a part of the population
    static boolean isPopulationTable(String label, int totals) {
        return POPULATION_TABLES.getOrDefault(plain(label), Integer.MAX_VALUE) <= totals;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
