package se.samverka.platform.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// One page of a list and how many records there are in all.
///
/// @param truncated whether more match than the list ever shows, so that the total is a bound and no count
public record Page<T>(List<T> items, long total, boolean truncated) {

    public Page(List<T> items, long total) {
        this(items, total, false);
    }

    /// Counts only where the page does not show by itself how long the list is.
    ///
    /// @param items what stands from the offset on, at most the limit
    public static <T> Page<T> of(List<T> items, int offset, int limit, LongSupplier count) {
        boolean showsTheEnd = items.size() < limit && (offset == 0 || !items.isEmpty());
        return new Page<>(items, showsTheEnd ? offset + items.size() : count.getAsLong());
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), total, truncated);
    }
}
