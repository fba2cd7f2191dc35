package se.samverka.meetings.body.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what is unusual about the members of a body in a period. What is found is shown and forbids nothing: a seat
/// may be vacant, and two persons may have one name.
///
/// Nothing changes between two days on which a membership or the body begins or ends, so that those days alone are
/// looked at.
public final class BodyFindings {

    private BodyFindings() {}

    /// @param members of any days, in the order in which findings list them
    /// @param from the first day of the period
    /// @param to the last day
    /// @return by first day, then code
    public static List<Finding> of(BodyFacts body, List<SeatedMember> members, LocalDate from, LocalDate to) {
        var begun = new LinkedHashMap<Unusual, LocalDate>();
        var found = new ArrayList<Finding>();
        for (var day : daysOfChange(body, members, from, to)) {
            var now = new DayFindings(body, members, day).all();
            end(begun, now, day.minusDays(1), found);
            now.forEach(unusual -> begun.putIfAbsent(unusual, day));
        }
        end(begun, Set.of(), to, found);
        return found.stream()
                .sorted(Comparator.comparing(Finding::from)
                        .thenComparing(Finding::code)
                        .thenComparing(finding -> finding.text().en()))
                .toList();
    }

    /// Moves what has begun and is there no longer to the findings.
    private static void end(Map<Unusual, LocalDate> begun, Set<Unusual> now, LocalDate lastDay, List<Finding> found) {
        begun.entrySet().removeIf(entry -> {
            boolean ended = !now.contains(entry.getKey());
            if (ended) {
                found.add(entry.getKey().on(entry.getValue(), lastDay));
            }
            return ended;
        });
    }

    private static SortedSet<LocalDate> daysOfChange(
            BodyFacts body, List<SeatedMember> members, LocalDate from, LocalDate to) {
        var beginnings = Stream.concat(
                Stream.of(Optional.of(from), Optional.ofNullable(body.from())),
                members.stream().map(member -> Optional.of(member.membership().from())));
        var endings = Stream.concat(
                Stream.of(Optional.ofNullable(body.to())),
                members.stream()
                        .map(member -> Optional.ofNullable(member.membership().to())));
        return Stream.concat(beginnings, endings.map(last -> last.map(day -> day.plusDays(1))))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new))
                .subSet(from, to.plusDays(1));
    }

    /// What is unusual, whatever the days.
    record Unusual(FindingCode code, FindingText text, List<UUID> memberships) {

        private Finding on(LocalDate from, LocalDate to) {
            return new Finding(code, from, to, text, memberships);
        }
    }
}
