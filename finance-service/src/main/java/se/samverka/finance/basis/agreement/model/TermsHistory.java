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

/// Every version of an agreement's terms, and the agreement's period.
///
/// @param validFrom first day of the agreement
/// @param validTo last day of the agreement
/// @param lastDays last day of each party that has given notice
public record TermsHistory(
        LocalDate validFrom,
        LocalDate validTo,
        List<TermsVersion> versions,
        Map<OrganisationNumber, LocalDate> lastDays) {

    /// A bound: no agreement is longer, and a typing error must not create a million drafts.
    public static final int MAX_YEARS = 100;

    public TermsHistory {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(TermsVersion::number))
                .toList();
        lastDays = Map.copyOf(lastDays);
    }

    /// The history of an agreement without notices.
    public TermsHistory(LocalDate validFrom, LocalDate validTo, List<TermsVersion> versions) {
        this(validFrom, validTo, versions, Map.of());
    }

    /// The versions of an agreement without a period: they govern no day.
    public static TermsHistory never(List<TermsVersion> versions) {
        return new TermsHistory(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1), versions);
    }

    /// The version that governs the day: the highest number in effect by then. Empty outside the period.
    public Optional<TermsVersion> governing(LocalDate day) {
        if (day.isBefore(validFrom) || day.isAfter(validTo)) {
            return Optional.empty();
        }
        return versions.reversed().stream()
                .filter(v -> !v.effectiveFrom().isAfter(day))
                .findFirst();
    }

    /// Days on which another version may begin to govern, the agreement may begin or end, or a party may join or
    /// leave. Any other day has the same result as the day before it. In no order, with duplicates.
    public Stream<LocalDate> daysOfChange() {
        return Stream.of(
                        Stream.of(validFrom, validTo.plusDays(1)),
                        lastDays.values().stream().map(last -> last.plusDays(1)),
                        versions.stream().flatMap(TermsVersion::daysOfChange))
                .flatMap(days -> days);
    }

    /// The parties that have left by notice before the day. The keys of division stay the same, because the other
    /// parties have not agreed to pay more: nobody owes the share of a party that has left.
    public Set<OrganisationNumber> leftBefore(LocalDate day) {
        return lastDays.entrySet().stream()
                .filter(party -> party.getValue().isBefore(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The last day of the year on which the agreement applies; empty when it does not apply in that year.
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
