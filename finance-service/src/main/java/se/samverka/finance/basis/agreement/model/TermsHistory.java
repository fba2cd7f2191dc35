package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverka.platform.value.OrganisationNumber;

/// Every version of an agreement's terms, and the period in which the agreement holds.
///
/// @param validFrom first day of the agreement
/// @param validTo last day of the agreement
/// @param lastDays of the parties that have given notice
public record TermsHistory(
        LocalDate validFrom,
        LocalDate validTo,
        List<TermsVersion> versions,
        Map<OrganisationNumber, LocalDate> lastDays) {

    /// A bound: nobody agrees for longer, and a slip of a digit must not make a million drafts.
    public static final int MAX_YEARS = 100;

    public TermsHistory {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(TermsVersion::number))
                .toList();
        lastDays = Map.copyOf(lastDays);
    }

    /// Of an agreement of which nobody has given notice.
    public TermsHistory(LocalDate validFrom, LocalDate validTo, List<TermsVersion> versions) {
        this(validFrom, validTo, versions, Map.of());
    }

    /// The versions of an agreement that names no period: they govern no day.
    public static TermsHistory never(List<TermsVersion> versions) {
        return new TermsHistory(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1), versions);
    }

    /// The version that governs the day: the highest number of those in effect by then. Empty outside the period.
    public Optional<TermsVersion> governing(LocalDate day) {
        if (day.isBefore(validFrom) || day.isAfter(validTo)) {
            return Optional.empty();
        }
        return versions.reversed().stream()
                .filter(v -> !v.effectiveFrom().isAfter(day))
                .findFirst();
    }

    /// Days on which another version may come to govern, the agreement may begin or be over, and somebody may
    /// become or cease to be party. Every other day is as the one before it. In no order, and some more than once.
    public Stream<LocalDate> daysOfChange() {
        return Stream.of(
                        Stream.of(validFrom, validTo.plusDays(1)),
                        lastDays.values().stream().map(last -> last.plusDays(1)),
                        versions.stream().flatMap(TermsVersion::daysOfChange))
                .flatMap(days -> days);
    }

    /// The parties that have left by notice before the day. That changes no key of division, because the others
    /// have not said yes to more: what a key gives a party that has left, nobody owes.
    public Set<OrganisationNumber> leftBefore(LocalDate day) {
        return lastDays.entrySet().stream()
                .filter(party -> party.getValue().isBefore(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The last day of the year on which the agreement holds; empty when it does not hold in that year.
    public Optional<LocalDate> lastDayIn(int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        if (validTo.isBefore(first) || validFrom.isAfter(last) || validTo.isBefore(validFrom)) {
            return Optional.empty();
        }
        return Optional.of(validTo.isBefore(last) ? validTo : last);
    }

    /// The years of the period, oldest first, at most [#MAX_YEARS].
    public IntStream years() {
        return IntStream.rangeClosed(validFrom.getYear(), validTo.getYear()).limit(MAX_YEARS);
    }
}
