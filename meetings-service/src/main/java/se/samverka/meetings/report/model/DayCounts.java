package se.samverka.meetings.report.model;

import java.math.BigDecimal;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many days something took.
@Schema(name = "YearlyDayCounts", description = "How many days something took / Hur många dagar något tog")
public record DayCounts(
        @Schema(description = "How many were counted / Hur många som räknats", examples = "6")
        int counted,

        @Schema(
                description =
                        "The median in days, with one decimal; absent when none was counted / Medianen i dagar, med en decimal; saknas när ingen räknats",
                examples = "7.5")
        @Nullable
        BigDecimal medianDays,

        @Schema(
                description = "The longest; absent when none was counted / Den längsta; saknas när ingen räknats",
                examples = "16")
        @Nullable
        Integer longestDays) {

    static DayCounts of(Collection<Integer> days) {
        if (days.isEmpty()) {
            return new DayCounts(0, null, null);
        }
        var sorted = days.stream().sorted().toList();
        int lower = sorted.get((sorted.size() - 1) / 2);
        int upper = sorted.get(sorted.size() / 2);
        // Half of a whole number has one decimal.
        var median = BigDecimal.valueOf(5L * (lower + upper), 1);
        return new DayCounts(sorted.size(), median, sorted.getLast());
    }
}
