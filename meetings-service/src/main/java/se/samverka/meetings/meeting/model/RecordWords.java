package se.samverka.meetings.meeting.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Changes each text in a record, in the records, lists and maps in it, and in those below. Enums, days and numbers
/// stay as they are. It reads the components of the records, so that a field that is added to minutes later cannot
/// be forgotten.
final class RecordWords {

    private RecordWords() {}

    /// @param words a record, list, map or text; anything else comes back as it is
    @SuppressWarnings("unchecked")
    static <W> W map(W words, UnaryOperator<String> change) {
        return (W) Objects.requireNonNull(mapped(words, change));
    }

    private static @Nullable Object mapped(@Nullable Object value, UnaryOperator<String> change) {
        return switch (value) {
            case null -> null;
            case String text -> change.apply(text);
            case List<?> list -> list.stream().map(one -> mapped(one, change)).toList();
            case Map<?, ?> map -> {
                var changed = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, one) -> changed.put(key, mapped(one, change)));
                yield changed;
            }
            case Record one -> record(one, change);
            default -> value;
        };
    }

    private static Record record(Record value, UnaryOperator<String> change) {
        var components = value.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> mapped(read(component, value), change))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = value.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(value.getClass() + " does not accept its own words", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
