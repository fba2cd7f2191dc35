package se.samverka.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what the [Pipeline] has found into records, each component from the column of its name, as [Sql] does.
public final class Rows {

    private Rows() {}

    /// All rows.
    public static <R extends Record> Pipeline.Reader<List<R>> of(Class<R> type) {
        var shape = RecordShape.of(type);
        return rows -> {
            var found = new ArrayList<R>();
            while (rows.next()) {
                found.add(read(shape, rows));
            }
            return found;
        };
    }

    /// The first row.
    public static <R extends Record> Pipeline.Reader<Optional<R>> first(Class<R> type) {
        var shape = RecordShape.of(type);
        return rows -> rows.next() ? Optional.of(read(shape, rows)) : Optional.empty();
    }

    private static <R> R read(RecordShape<R> shape, ResultSet rows) throws SQLException {
        var columns = shape.columns();
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).type().from(rows, columns.get(i).name());
        }
        return shape.read(values);
    }
}
