package se.samverka.platform.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.arc.All;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.json.ValueRefused;
import se.samverka.platform.problem.Pointers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Reads JSON request bodies into records and checks them with [BodyGuard].
///
/// All violations of single fields are reported at once (422). If the body can still be read, those of bean
/// validation and of the whole body ([BodyRules]) are reported with them.
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<Object> {

    private final ObjectMapper mapper;
    private final Validator validator;
    private final List<BodyRules<?>> rules;

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    public JsonBodyReader(ObjectMapper mapper, Validator validator, @All List<BodyRules<?>> rules) {
        this.mapper = mapper;
        this.validator = validator;
        this.rules = rules;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() && type.getName().startsWith("se.samverka.");
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var body = new PushbackInputStream(stream, Utf8Json.START);
        var start = body.readNBytes(Utf8Json.START);
        if (!Utf8Json.isUtf8(start)) {
            throw new RuleBroken(
                    RuleBroken.Kind.MALFORMED, ProblemCode.MALFORMED_JSON, "The body is not JSON in UTF-8");
        }
        body.unread(start);
        try {
            return read(mapper.readTree(body), type);
        } catch (JacksonException unreadable) {
            throw new WebApplicationException(unreadable, Response.Status.BAD_REQUEST);
        }
    }

    private @Nullable Object read(JsonNode body, Class<?> type) throws JacksonException {
        if (body.isMissingNode() || body.isNull()) {
            if (mayBeAbsent(type)) {
                return null;
            }
            throw new RuleBroken(RuleBroken.Kind.MALFORMED, ProblemCode.BODY_MISSING, "A JSON body is required");
        }
        var guard = new BodyGuard(mapper);
        guard.check(body, type);
        if (guard.found().isEmpty()) {
            return mapper.treeToValue(body, type);
        }
        throw RuleBroken.invalid(withRulesOfTheWhole(guard, body, type));
    }

    private List<Violation> withRulesOfTheWhole(BodyGuard guard, JsonNode body, Class<?> type) throws JacksonException {
        var told = new ArrayList<>(guard.found());
        var places = new HashSet<String>();
        told.forEach(violation -> places.add(violation.pointer()));
        try {
            var read = mapper.treeToValue(body, type);
            validator.validate(read).stream()
                    .map(v -> new Violation(
                            Pointers.ofPropertyPath(v.getPropertyPath()), Pointers.codeOf(v), v.getMessage()))
                    .filter(v -> places.add(v.pointer()))
                    .forEach(told::add);
            if (guard.complete()) {
                rules.stream()
                        .flatMap(rule -> broken(rule, read).stream())
                        .filter(v -> places.add(v.pointer()))
                        .forEach(told::add);
            }
        } catch (JacksonException incomplete) {
            // Missing and malformed values are already among the violations; any other reading error takes
            // precedence.
            if (!(incomplete instanceof ValueRefused || incomplete instanceof ValueInstantiationException)) {
                throw incomplete;
            }
        }
        return told;
    }

    private static <T> List<Violation> broken(BodyRules<T> rules, Object body) {
        return rules.type().isInstance(body) ? rules.broken(rules.type().cast(body)) : List.of();
    }

    private boolean mayBeAbsent(Class<?> type) {
        var method = resource.getResourceMethod();
        return method != null
                && Arrays.stream(method.getAnnotatedParameterTypes())
                        .anyMatch(parameter ->
                                parameter.getType() == type && parameter.isAnnotationPresent(Nullable.class));
    }
}
