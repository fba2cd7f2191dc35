package se.samverka.meetings.body.store;

import java.util.UUID;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.platform.sql.SqlQuery;

/// Leaves out of a list what the caller may not read.
public final class ReadableMinutes {

    private ReadableMinutes() {}

    /// @param status the column of the meeting's status
    /// @param body the column of the body's id
    public static SqlQuery only(SqlQuery found, ReadableBodies readable, String status, String body) {
        var announced = status + " = 'ANNOUNCED'";
        if (readable.all()) {
            return found;
        }
        return readable.ids().isEmpty()
                ? found.where(announced)
                : found.where(
                        announced + " OR " + body + " = ANY (:readable)",
                        readable.ids().toArray(UUID[]::new));
    }
}
