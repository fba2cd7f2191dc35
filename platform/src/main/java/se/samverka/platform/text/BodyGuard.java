package se.samverka.platform.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.json.ValueRefused;
import se.samverka.platform.problem.Pointers;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.Characters.Use;
import se.samverka.platform.rule.FilledIn;
import se.samverka.platform.rule.TextBound;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Checks a JSON body against the record that it will become and finds every rule that a single field breaks:
/// characters that are not allowed, texts that are too long, required fields that are missing or blank, and
/// malformed values such as an organisation number with a wrong check digit.
///
/// It also changes the body into the form that is stored: texts are normalised (NFC), and blank texts and empty
/// lists count as absent. A field is required when its record component is neither `@Nullable` nor `@FilledIn`.
/// Lists and maps are never required, because an absent list is an empty one.
public final class BodyGuard {

    /// At most this many violations are reported.
    private static final int MOST = 100;

    private static final TextBound KEY = new TextBound(Use.NAME, 200);
    /// The limit for values written as strings: dates, times, ids, amounts.
    private static final TextBound VALUE = new TextBound(Use.NAME, 200);

    private final ObjectMapper mapper;
    private final List<Violation> found = new ArrayList<>();
    private boolean complete = true;

    BodyGuard(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// The texts with a disallowed character in JSON without a fixed shape.
    public static List<Violation> brokenTexts(JsonNode body) {
        var guard = new BodyGuard(new ObjectMapper());
        guard.anything(body, "");
        return guard.found();
    }

    /// The violations in a document that is not itself a request body, such as terms with replaced wording.
    ///
    /// @param document not changed
    public static List<Violation> broken(ObjectMapper mapper, JsonNode document, Class<?> type) {
        var guard = new BodyGuard(mapper);
        guard.check(document.deepCopy(), type);
        return guard.found;
    }

    /// The violations, in the order of the record's fields.
    List<Violation> found() {
        return List.copyOf(found);
    }

    /// Whether nothing is missing or malformed: violations, if any, are only texts that are too long or hold
    /// characters that are not allowed.
    boolean complete() {
        return complete;
    }

    /// Checks a body and changes it into the form that is stored.
    void check(JsonNode body, Class<?> type) {
        if (body instanceof ObjectNode object && type.isRecord()) {
            fields(object, type, "");
        } else {
            anything(body, "");
        }
    }

    private void fields(ObjectNode object, Class<?> type, String pointer) {
        for (var component : type.getRecordComponents()) {
            var name = name(component);
            var at = pointer + "/" + Pointers.escape(name);
            var value = object.get(name);
            int before = found.size();
            var kept = value == null || value.isNull() ? null : value(value, component.getAnnotatedType(), at);
            if (kept == null && value != null) {
                object.remove(name);
            } else if (kept != null) {
                object.set(name, kept);
            }
            if (kept == null && found.size() == before && isRequired(component)) {
                missing(
                        at,
                        value != null && value.isTextual()
                                ? "Field " + name + " is blank; it must hold a text"
                                : "Field " + name + " is missing");
            }
        }
    }

    /// @return the value to store; null when it counts as absent
    private @Nullable JsonNode value(JsonNode value, AnnotatedType type, String pointer) {
        var raw = raw(type.getType());
        if (value.isTextual()) {
            return raw == String.class
                    ? text(value.textValue(), TextBound.of(type), pointer)
                    : written(value.textValue(), raw, pointer);
        }
        if (value instanceof ObjectNode object && raw.isRecord() && !isValue(raw)) {
            fields(object, raw, pointer);
            return object;
        }
        if (value instanceof ArrayNode array && Collection.class.isAssignableFrom(raw)) {
            return array.isEmpty() ? null : elements(array, argument(type, 0), pointer);
        }
        if (value instanceof ObjectNode object && Map.class.isAssignableFrom(raw)) {
            entries(object, argument(type, 1), pointer);
            return object;
        }
        anything(value, pointer);
        return value;
    }

    private @Nullable JsonNode text(String text, TextBound bound, String pointer) {
        var fault = Characters.fault(text, bound.use());
        if (fault.isPresent()) {
            add(new Violation(pointer, ProblemCode.TEXT_NOT_ALLOWED, fault.get()));
            return TextNode.valueOf(text);
        }
        if (Characters.isBlank(text)) {
            return null;
        }
        var kept = Characters.normalised(text);
        bound.broken(pointer, kept).ifPresent(this::add);
        return TextNode.valueOf(kept);
    }

    /// A value that is written as a string: a date, an amount, an organisation number, an enum value.
    private @Nullable JsonNode written(String text, Class<?> type, String pointer) {
        if (Characters.isBlank(text) && Characters.fault(text, Use.NAME).isEmpty()) {
            return null;
        }
        var broken = VALUE.broken(pointer, text);
        if (broken.isPresent()) {
            add(broken.get());
            complete = false;
            return null;
        }
        var node = TextNode.valueOf(text);
        try {
            mapper.treeToValue(node, type);
        } catch (ValueRefused refused) {
            add(new Violation(pointer, refused.code(), refused.getOriginalMessage()));
            complete = false;
            return null;
        } catch (JacksonException malformed) {
            // The wrong type: reading the whole body reports this with its position (400).
            return node;
        }
        return node;
    }

    private ArrayNode elements(ArrayNode array, AnnotatedType type, String pointer) {
        for (int i = 0; i < array.size(); i++) {
            var at = pointer + "/" + i;
            var element = array.get(i);
            int before = found.size();
            var kept = element.isNull() ? null : value(element, type, at);
            if (kept != null) {
                array.set(i, kept);
            } else if (found.size() == before) {
                missing(at, "An entry of a list is neither blank nor null; leave it out");
            }
        }
        return array;
    }

    private void entries(ObjectNode object, AnnotatedType type, String pointer) {
        for (var entry : List.copyOf(object.properties())) {
            KEY.broken(pointer + "/" + Pointers.escape(Characters.shown(entry.getKey())), entry.getKey())
                    .ifPresent(this::add);
            var kept = value(entry.getValue(), type, pointer + "/" + Pointers.escape(entry.getKey()));
            if (kept == null) {
                object.remove(entry.getKey());
            } else {
                object.set(entry.getKey(), kept);
            }
        }
    }

    /// JSON without a fixed shape: its texts are only checked for disallowed characters.
    private void anything(JsonNode node, String pointer) {
        switch (node) {
            case TextNode text ->
                Characters.fault(text.textValue(), Use.TEXT)
                        .ifPresent(fault -> add(new Violation(pointer, ProblemCode.TEXT_NOT_ALLOWED, fault)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    anything(array.get(i), pointer + "/" + i);
                }
            }
            case ObjectNode object ->
                object.properties().forEach(entry -> {
                    var at = pointer + "/" + Pointers.escape(Characters.shown(entry.getKey()));
                    Characters.fault(entry.getKey(), Use.NAME)
                            .ifPresent(fault -> add(new Violation(at, ProblemCode.TEXT_NOT_ALLOWED, fault)));
                    anything(entry.getValue(), at);
                });
            default -> {}
        }
    }

    private void missing(String pointer, String detail) {
        add(new Violation(pointer, ProblemCode.FIELD_MISSING, detail));
        complete = false;
    }

    private void add(Violation violation) {
        if (found.size() < MOST) {
            found.add(violation);
        }
    }

    private static boolean isRequired(RecordComponent component) {
        var raw = component.getType();
        return !raw.isPrimitive()
                && raw != Optional.class
                && !Collection.class.isAssignableFrom(raw)
                && !Map.class.isAssignableFrom(raw)
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.getAnnotatedType().isAnnotationPresent(FilledIn.class);
    }

    /// Whether it is written as a string although it is a record: an amount, a share, an organisation number.
    private static boolean isValue(Class<?> type) {
        return type.getPackage().equals(Money.class.getPackage());
    }

    private static String name(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(JsonProperty.class);
        return said == null || said.value().isEmpty() ? component.getName() : said.value();
    }

    private static AnnotatedType argument(AnnotatedType type, int place) {
        return switch (type) {
            case AnnotatedParameterizedType generic -> generic.getAnnotatedActualTypeArguments()[place];
            case AnnotatedArrayType array -> array.getAnnotatedGenericComponentType();
            default -> type;
        };
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }
}
