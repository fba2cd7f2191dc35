package se.samverka.finance.basis.population.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The population figures available to a computation. An area's own figure comes first. A county without one is the
/// sum of its municipalities, whose four-digit codes start with the county's two digits.
public final class PopulationFigures {

    private static final int COUNTY_CODE_LENGTH = 2;

    private final NavigableMap<LocalDate, NavigableMap<String, PopulationFigure>> byDate = new TreeMap<>();
    private final List<PopulationFigure> told;
    private final Map<LocalDate, PopulationFigures> published = new HashMap<>();

    public PopulationFigures(Collection<PopulationFigure> figures) {
        this(figures, List.of());
    }

    /// @param figures those of the dates that splits are pinned to, one per area and date
    /// @param told every figure of the dates that the latest may be of, in the order of import
    public PopulationFigures(Collection<PopulationFigure> figures, List<PopulationFigure> told) {
        this.told = told;
        for (var figure : figures) {
            byDate.computeIfAbsent(figure.date(), date -> new TreeMap<>()).put(figure.area(), figure);
        }
    }

    /// The same figures with some replaced.
    public PopulationFigures with(Collection<PopulationFigure> others) {
        var all = new ArrayList<PopulationFigure>();
        byDate.values().forEach(onDate -> all.addAll(onDate.values()));
        all.addAll(others);
        return new PopulationFigures(all, told);
    }

    /// The figures published before a day; per area and date the one imported last.
    public PopulationFigures publishedBefore(LocalDate day) {
        return published.computeIfAbsent(
                day,
                cutoff -> new PopulationFigures(told.stream()
                        .filter(figure -> {
                            var on = figure.publishedOn();
                            return on != null && on.isBefore(cutoff);
                        })
                        .toList()));
    }

    /// The newest date on which every area has a figure.
    public Optional<LocalDate> latestDateOf(Collection<String> areas) {
        return byDate.descendingKeySet().stream()
                .filter(date -> areas.stream().allMatch(area -> find(area, date).isPresent()))
                .findFirst();
    }

    /// The figure of the area on exactly this date; empty when neither it nor any municipality in it has one.
    public Optional<PopulationFigure> find(String area, LocalDate date) {
        var onDate = byDate.get(date);
        if (onDate == null) {
            return Optional.empty();
        }
        var own = onDate.get(area);
        return own != null ? Optional.of(own) : sumOfMunicipalities(area, date, onDate);
    }

    /// The municipalities' figures that make up the area's figure, by code; empty for a published figure.
    public List<PopulationFigure> behind(String area, LocalDate date) {
        var onDate = byDate.get(date);
        return onDate == null || onDate.containsKey(area) ? List.of() : List.copyOf(municipalities(area, onDate));
    }

    private static Collection<PopulationFigure> municipalities(
            String area, NavigableMap<String, PopulationFigure> onDate) {
        return area.length() == COUNTY_CODE_LENGTH
                ? onDate.subMap(area, false, area + ":", false).values()
                : List.of();
    }

    private static Optional<PopulationFigure> sumOfMunicipalities(
            String area, LocalDate date, NavigableMap<String, PopulationFigure> onDate) {
        var municipalities = municipalities(area, onDate);
        if (municipalities.isEmpty()) {
            return Optional.empty();
        }
        long sum =
                municipalities.stream().mapToLong(PopulationFigure::population).sum();
        var sources =
                municipalities.stream().map(PopulationFigure::source).distinct().toList();
        var source = sources.size() == 1 ? sources.getFirst() : String.join("; ", sources);
        return Optional.of(new PopulationFigure(
                area, date, sum, "Sum of " + municipalities.size() + " municipalities: " + source));
    }
}
