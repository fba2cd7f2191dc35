package se.samverka.platform.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.web.PageQuery.Sorting;

/// One statement of SQL with its parameters (`:name`) and conditions. Values are parameters always, never text.
///
/// A text may have these marks:
///
/// | Mark | Becomes |
/// |---|---|
/// | `{where}` | ` WHERE …` with the conditions, or nothing |
/// | `{and}` | ` AND …` with the conditions, or nothing |
/// | `{order}` | ` ORDER BY …`, or nothing |
/// | `{page}` | ` OFFSET :offset LIMIT :limit` where a page is read, or nothing |
/// | any other `{name}` | the text given by [#part] |
public final class SqlQuery {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]\\w*)");
    private static final Pattern MARK = Pattern.compile("\\{(\\w+)}");
    private static final String WHERE = "where";
    private static final String AND = "and";

    private final String text;
    private final String count;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private String order = "";

    private SqlQuery(String text, String count) {
        this.text = text;
        this.count = count;
    }

    /// A statement as it stands. A page of it is counted by reading all that it finds.
    public static SqlQuery of(String text) {
        return new SqlQuery(text, "SELECT count(*) FROM (" + text + ") counted");
    }

    /// A statement of which pages are read, and how all that it finds is counted.
    public static SqlQuery of(String text, String count) {
        return new SqlQuery(text, count);
    }

    /// A list: columns of tables, with conditions, an order and a page.
    ///
    /// @param columns `p.id, p.number`
    /// @param from `paragraph p JOIN meeting m ON m.id = p.meeting_id`
    public static SqlQuery select(String columns, String from) {
        return new SqlQuery(
                "SELECT " + columns + " FROM " + from + "{where}{order}{page}",
                "SELECT count(*) FROM " + from + "{where}");
    }

    /// A condition without a value.
    public SqlQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    /// A condition on a value, which its one parameter stands for.
    public SqlQuery where(String condition, Object value) {
        conditions.add(condition);
        return with(parameter(condition), value);
    }

    /// A condition on a value, left out when there is none.
    public SqlQuery ifGiven(String condition, Optional<?> value) {
        value.ifPresent(given -> where(condition, given));
        return this;
    }

    /// What a parameter stands for: a text, a number, a truth, a UUID, a day, an instant, an amount, an organisation
    /// number, a constant of an enum, or an array of what the database holds. None is a text's: where a column of
    /// another type takes it, the statement casts the parameter.
    public SqlQuery with(String parameter, @Nullable Object value) {
        if (value instanceof Optional) {
            throw new IllegalArgumentException(parameter + " is a value that may be absent: use ifGiven");
        }
        if (values.containsKey(parameter)) {
            throw new IllegalArgumentException(parameter + " stands for a value already");
        }
        values.put(parameter, value == null ? null : ColumnType.toStored(value));
        return this;
    }

    /// @param columns `{direction}` stands where the direction goes; the last is unique, so that pages never
    ///     overlap
    public SqlQuery orderBy(String columns, boolean descending) {
        order = " ORDER BY " + SortOrders.directed(columns, descending);
        return this;
    }

    /// The order that a caller has asked for.
    public SqlQuery orderBy(SortOrders orders, Sorting sorting) {
        order = " ORDER BY " + orders.text(sorting);
        return this;
    }

    /// A part of the text that code chooses.
    ///
    /// @param sql nothing that came in with a request
    public SqlQuery part(String mark, String sql) {
        parts.put(mark, sql);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    String text() {
        return written(text, "");
    }

    /// The same with a page.
    String pageText() {
        if (!text.contains("{page}")) {
            throw new IllegalStateException("No page is read of: " + text);
        }
        return written(text, " OFFSET :offset LIMIT :limit");
    }

    String countText() {
        return written(count, "");
    }

    /// As the pipeline sends it, with a `?` for each parameter.
    Pipeline.Statement statement() {
        var text = text();
        var given = new ArrayList<@Nullable Object>();
        PARAMETER.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            if (!values.containsKey(name)) {
                throw new IllegalStateException("Nothing stands for :" + name);
            }
            given.add(ColumnType.toDriver(values.get(name)));
        });
        return new Pipeline.Statement(PARAMETER.matcher(text).replaceAll("?"), given);
    }

    /// Whether the text has the parameter, so that a count is given no more than it asks for.
    static boolean has(String written, String parameter) {
        return PARAMETER
                .matcher(written)
                .results()
                .anyMatch(found -> found.group(1).equals(parameter));
    }

    private String written(String template, String page) {
        var text = template;
        // A part may have marks of its own.
        for (var part : parts.entrySet()) {
            text = text.replace("{" + part.getKey() + "}", part.getValue());
        }
        if (!conditions.isEmpty() && !text.contains("{where}") && !text.contains("{and}")) {
            throw new IllegalStateException("No place for the conditions in: " + text);
        }
        return MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        switch (mark.group(1)) {
                            case WHERE -> conditions(" WHERE ");
                            case AND -> conditions(" AND ");
                            case "order" -> order;
                            case "page" -> page;
                            default -> throw new IllegalStateException("Nothing stands for " + mark.group());
                        }));
    }

    private String conditions(String first) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream()
                        .map(condition -> "(" + condition + ")")
                        .collect(Collectors.joining(" AND ", first, ""));
    }

    private static String parameter(String condition) {
        var names = PARAMETER
                .matcher(condition)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (names.size() != 1) {
            throw new IllegalArgumentException("One parameter is expected in: " + condition);
        }
        return names.getFirst();
    }
}
