package se.samverka.finance.insight.control.model;

import java.util.ArrayList;
import java.util.List;

/// Collects a control's findings and notes while it runs: counts all and keeps the first.
public final class Findings {

    /// A bound on the findings and on the notes that are kept.
    public static final int MOST_KEPT = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private long count;
    private long noteCount;
    private long checked;

    /// How many documents, entries, series or agreements have been checked.
    public void checked(long more) {
        checked += more;
    }

    public void add(Finding finding) {
        add(List.of(finding), 1);
    }

    /// @param first the first ones, in order
    /// @param total their number, including those not given
    public void add(List<Finding> first, long total) {
        first.stream().limit(room()).forEach(kept::add);
        count += total;
    }

    /// Notes observations that are not faults.
    ///
    /// @param first the first ones, in order
    /// @param total their number, including those not given
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

    /// How many more can be kept.
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
