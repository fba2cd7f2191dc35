package se.samverka.agreements.agreement.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Numbers of versions of the terms, from one to another.
///
/// @param first from 1
/// @param last at least `first`
public record VersionRange(
        @Schema(description = "Number of the first version, from 1 / Första versionens nummer, från 1")
        int first,

        @Schema(description = "Number of the last version, at least first / Sista versionens nummer, minst first")
        int last) {

    public VersionRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("No versions are numbered from " + first + " to " + last);
        }
    }

    public static VersionRange upTo(int last) {
        return new VersionRange(1, last);
    }

    public static VersionRange only(int version) {
        return new VersionRange(version, version);
    }

    public boolean includes(int version) {
        return first <= version && version <= last;
    }

    boolean includes(VersionRange other) {
        return first <= other.first && other.last <= last;
    }

    /// The numbers that the ranges hold and the others do not, in ascending ranges.
    static List<VersionRange> without(Collection<VersionRange> ranges, Collection<VersionRange> others) {
        return joined(ranges.stream()
                .flatMap(range -> IntStream.rangeClosed(range.first, range.last).boxed())
                .filter(number -> others.stream().noneMatch(other -> other.includes(number)))
                .map(VersionRange::only)
                .toList());
    }

    /// The same numbers in ascending ranges that neither overlap nor adjoin.
    static List<VersionRange> joined(Collection<VersionRange> ranges) {
        var joined = new ArrayList<VersionRange>();
        for (var range : ranges.stream()
                .sorted(Comparator.comparingInt(VersionRange::first))
                .toList()) {
            if (joined.isEmpty() || joined.getLast().last < range.first - 1) {
                joined.add(range);
            } else {
                var before = joined.removeLast();
                joined.add(new VersionRange(before.first, Math.max(before.last, range.last)));
            }
        }
        return List.copyOf(joined);
    }
}
