package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A paragraph as lines by section, before they become text.
final class RawParagraph {

    private final Headings.Heading heading;
    private final Map<Section, List<Line>> sections = new EnumMap<>(Section.class);

    RawParagraph(Headings.Heading heading) {
        this.heading = heading;
    }

    Headings.Heading heading() {
        return heading;
    }

    boolean has(Section section) {
        return sections.containsKey(section);
    }

    /// The lines of the section, to read or to add to.
    List<Line> lines(Section section) {
        return sections.computeIfAbsent(section, absent -> new ArrayList<>());
    }
}
