package se.samverka.meetings.archive.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What the folders of meetings are called: by the day, and the second one of a day with `-2`.
public final class FolderNames {

    private FolderNames() {}

    /// @param days of the meetings, in their order
    public static List<String> of(List<LocalDate> days) {
        var meetings = new HashMap<LocalDate, Integer>();
        var names = new ArrayList<String>();
        for (var day : days) {
            int number = meetings.merge(day, 1, Integer::sum);
            names.add("meetings/" + day + (number == 1 ? "" : "-" + number));
        }
        return List.copyOf(names);
    }
}
