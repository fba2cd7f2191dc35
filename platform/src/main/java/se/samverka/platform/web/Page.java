package se.samverka.platform.web;

import java.util.List;
import java.util.function.Function;

/// One page of a list and how many records there are in all.
public record Page<T>(List<T> items, long total) {

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), total);
    }
}
