package se.samverka.platform.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// One page of a list and how many records there are in all.
///
/// @param truncated whether the list is cut off, so that the total is a lower bound
public record Page<T>(List<T> items, long total, boolean truncated) {

    public Page(List<T> items, long total) {
        this(items, total, false);
    }

    /// Runs the count only when the page does not show how long the list is.
    ///
    /// @param items the items from the offset on, at most the limit
    public static <T> Page<T> of(List<T> items, int offset, int limit, LongSupplier count) {
        boolean showsTheEnd = items.size() < limit && (offset == 0 || !items.isEmpty());
        return new Page<>(items, showsTheEnd ? offset + items.size() : count.getAsLong());
    }

    /// One page of a list that is in memory.
    ///
    /// @param all in ascending order
    public static <T> Page<T> of(List<T> all, boolean descending, PageQuery page) {
        var sorted = descending ? all.reversed() : all;
        return new Page<>(
                sorted.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), total, truncated);
    }
}
