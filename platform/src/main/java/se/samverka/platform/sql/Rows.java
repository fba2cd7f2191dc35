package se.samverka.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what the [Pipeline] has found, as [Sql] reads rows.
final class Rows {

    private Rows() {}

    /// All rows.
    static <T> Pipeline.Reader<List<T>> of(Class<T> type) {
        var single = ColumnType.of(type, null);
        return single == null ? records(RecordShape.of(type)) : values(type, single);
    }

    private static <T> Pipeline.Reader<List<T>> records(RecordShape<T> shape) {
        var columns = shape.columns();
        return rows -> {
            var found = new ArrayList<T>();
            while (rows.next()) {
                var values = new @Nullable Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = columns.get(i).type().from(rows, columns.get(i).name());
                }
                found.add(shape.read(values));
            }
            return found;
        };
    }

    private static <T> Pipeline.Reader<List<T>> values(Class<T> type, ColumnType column) {
        return rows -> {
            var name = rows.getMetaData().getColumnLabel(1);
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(value(type, column, rows, name));
            }
            return found;
        };
    }

    private static <T> T value(Class<T> type, ColumnType column, ResultSet row, String name) throws SQLException {
        var stored = column.from(row, name);
        if (stored == null) {
            throw new IllegalStateException("Column " + name + " is empty, and may not be");
        }
        return type.cast(column.toModel(stored));
    }
}
