package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One section of a paragraph.
///
/// @param heading the line that begins it; absent where the text itself shows what it is
/// @param owner whose decision or proposal it is, as printed in the genitive
/// @param lines the text under the heading
record Section(Role role, Optional<Line> heading, @Nullable String owner, List<Line> lines) {

    static Section preamble() {
        return new Section(Role.PREAMBLE, Optional.empty(), null, new ArrayList<>());
    }

    static Section without(Role role) {
        return new Section(role, Optional.empty(), null, new ArrayList<>());
    }

    boolean hasText() {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }

    /// The same lines in another role.
    Section as(Role other) {
        return new Section(other, heading, owner, lines);
    }

    /// The heading and the text, as a summary keeps them: with blank lines around the heading.
    List<Line> withHeading() {
        var all = new ArrayList<Line>();
        heading.ifPresent(line -> {
            all.add(line.blank());
            all.add(line);
            all.add(line.blank());
        });
        all.addAll(lines);
        return all;
    }

    /// All its lines, the heading first.
    List<Line> source() {
        var all = new ArrayList<Line>();
        heading.ifPresent(all::add);
        all.addAll(lines);
        return all;
    }
}
