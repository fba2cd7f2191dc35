package se.samverka.meetings.body.store;

import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.store.Conditions;

/// Leaves out of a list what the caller may not read.
public final class ReadableMinutes {

    private ReadableMinutes() {}

    /// @param announced the condition that the minutes are announced
    /// @param body the path or column of the body's id
    public static Conditions only(Conditions conditions, ReadableBodies readable, String announced, String body) {
        if (readable.all()) {
            return conditions;
        }
        return readable.ids().isEmpty()
                ? conditions.and(announced)
                : conditions.and("(" + announced + " or " + body + " in (:readable))", "readable", readable.ids());
    }
}
