package se.samverka.platform.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samverka.platform.web.PageQuery.Sorting;

/// The orders of a list: for each field that a caller may sort by, the columns of its ORDER BY. `{direction}`
/// stands where the direction goes. The columns end with a unique one, so that pages never overlap.
public final class SortOrders {

    private static final String DIRECTION = "{direction}";

    private final Map<String, String> columns;

    private SortOrders(Map<String, String> columns) {
        this.columns = Collections.unmodifiableMap(columns);
    }

    public static SortOrders by(String field, String columns) {
        return new SortOrders(Map.of(field, columns));
    }

    public SortOrders or(String field, String columns) {
        var all = new LinkedHashMap<>(this.columns);
        all.put(field, columns);
        return new SortOrders(all);
    }

    /// @throws IllegalArgumentException for a field that the list has no order by
    String text(Sorting sorting) {
        var text = columns.get(sorting.field());
        if (text == null) {
            throw new IllegalArgumentException("No order by " + sorting.field());
        }
        return directed(text, sorting.descending());
    }

    static String directed(String columns, boolean descending) {
        return columns.replace(DIRECTION, descending ? "DESC" : "ASC");
    }
}
