package se.samverka.agreements.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.samverka.agreements.agreement.store.VersionHeading;

/// Which versions an event carries in full: the newest, those that the event itself is about, and those in force
/// today or later. Each earlier one was the newest in the event that made it, so consumers have it already and
/// need no more than its number and hash.
final class CarriedVersions {

    /// Bounds the terms in one event, however many versions lie ahead. What does not fit is named by its hash. Well
    /// below the largest message of 8 MiB, which holds approvals and commitments too.
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private CarriedVersions() {}

    /// @param versions first to last
    /// @param about the versions that the event changes
    /// @return their numbers
    static Set<Integer> of(List<VersionHeading> versions, LocalDate today, Predicate<VersionHeading> about) {
        var wanted = new LinkedHashSet<VersionHeading>();
        wanted.add(versions.getLast());
        versions.stream().filter(about).forEach(wanted::add);
        wanted.addAll(inForceFrom(today, versions));
        var carried = new TreeSet<Integer>();
        long bytes = 0;
        for (var version : wanted) {
            bytes += version.termsBytes();
            if (bytes <= MOST_BYTES) {
                carried.add(version.version());
            } else {
                bytes -= version.termsBytes();
            }
        }
        return carried;
    }

    /// Those that govern some day from today on, newest first: a version governs a day when it is the highest of
    /// those in effect by then.
    private static List<VersionHeading> inForceFrom(LocalDate today, List<VersionHeading> versions) {
        var found = new ArrayList<VersionHeading>();
        var governedFrom = LocalDate.MAX;
        for (var version : versions.reversed()) {
            var first = version.effectiveFrom().isBefore(today) ? today : version.effectiveFrom();
            if (first.isBefore(governedFrom)) {
                found.add(version);
                governedFrom = first;
            }
        }
        return found;
    }
}
