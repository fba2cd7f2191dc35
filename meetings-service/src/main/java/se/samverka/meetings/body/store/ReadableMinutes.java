package se.samverka.meetings.body.store;

import java.util.UUID;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.platform.sql.SqlQuery;

/// Leaves out of a list what the caller may not read.
public final class ReadableMinutes {

    private ReadableMinutes() {}

    /// @param published the condition under which everybody may read a row
    /// @param body the column of the body's id
    public static SqlQuery only(SqlQuery found, ReadableBodies readable, String published, String body) {
        if (readable.all()) {
            return found;
        }
        return readable.ids().isEmpty()
                ? found.where(published)
                : found.where(
                        published + " OR " + body + " = ANY (:readable)",
                        readable.ids().toArray(UUID[]::new));
    }
}
