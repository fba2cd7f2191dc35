package se.samverka.finance.insight.control.model;

import java.util.ArrayList;
import java.util.List;

/// What a control finds while it runs, and what it notes besides: all of it counted, the first kept.
public final class Findings {

    /// A bound: whoever has more has to look at the whole.
    public static final int MOST_KEPT = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private long count;
    private long noteCount;
    private long checked;

    /// How many documents, entries, series or agreements have been looked at.
    public void checked(long more) {
        checked += more;
    }

    public void add(Finding finding) {
        add(List.of(finding), 1);
    }

    /// @param first the first of them, in order
    /// @param total how many there are, also of those that are not given
    public void add(List<Finding> first, long total) {
        first.stream().limit(room()).forEach(kept::add);
        count += total;
    }

    /// Notes what is no fault.
    ///
    /// @param first the first of them, in order
    /// @param total how many there are, also of those that are not given
    public void note(List<Finding> first, long total) {
        first.stream().limit(MOST_KEPT - notes.size()).forEach(notes::add);
        noteCount += total;
    }

    public long noteCount() {
        return noteCount;
    }

    public List<Finding> notes() {
        return List.copyOf(notes);
    }

    /// How many more are kept.
    public int room() {
        return MOST_KEPT - kept.size();
    }

    public long checked() {
        return checked;
    }

    public long count() {
        return count;
    }

    public List<Finding> kept() {
        return List.copyOf(kept);
    }
}
