package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where the pages of a text begin.
///
/// @param lines the first line of each page, from 1; a page without text has that of the next one
/// @param last the last line of the text
public record PageStarts(List<Integer> lines, int last) {

    /// Of a text without pages.
    public static final PageStarts ONE_PAGE = new PageStarts(List.of(1), 1);

    public PageStarts {
        lines = List.copyOf(lines);
    }

    static PageStarts of(List<Line> lines) {
        var starts = new ArrayList<Integer>();
        for (var line : lines) {
            while (starts.size() < line.page()) {
                starts.add(line.number());
            }
        }
        return new PageStarts(starts, lines.getLast().number());
    }

    /// @param page from 1
    int lineOf(int page) {
        return page <= lines.size() ? lines.get(page - 1) : last;
    }

    /// @param line from 1
    /// @return from 1
    public int pageOf(int line) {
        int place = Collections.binarySearch(lines, line);
        if (place < 0) {
            return Math.max(1, -place - 1);
        }
        while (place + 1 < lines.size() && lines.get(place + 1) == line) {
            place++;
        }
        return place + 1;
    }

    static String message(int page, DiagnosticCode code) {
        return "Page " + page
                + switch (code) {
                    case PAGE_WITHOUT_TEXT -> " has no text: it is empty, or an image that cannot be read";
                    case PAGE_ANNOTATIONS -> " has fields of a form or notes, and what they say is not read";
                    default -> " could be decoded in part only: text may be missing";
                };
    }
}
