package se.samverka.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.samverka.platform.json.JsonRules;
import se.samverka.platform.json.ValueRefused;
import se.samverka.platform.problem.Problem.ErrorItem;
import se.samverka.platform.rule.Required;

/// Explains what is wrong with a JSON body, without the library's texts, which name Java classes.
final class JsonProblems {

    private JsonProblems() {}

    static Response answer(JacksonException unreadable, UriInfo uri) {
        var pointer =
                unreadable instanceof JsonMappingException mapping ? Pointers.ofReferences(mapping.getPath()) : "";
        return switch (unreadable) {
            case ValueRefused refused -> one(422, refused.code(), refused.getOriginalMessage(), pointer, uri);
            case ValueInstantiationException made
            when made.getCause() instanceof Required.MissingField missing ->
                one(422, "field-missing", String.valueOf(missing.getMessage()), pointer + "/" + missing.field(), uri);
            case UnrecognizedPropertyException unknown ->
                one(
                        400,
                        "unknown-field",
                        "Field " + unknown.getPropertyName() + " is not known here" + knownFields(unknown),
                        pointer,
                        uri);
            case InvalidFormatException format -> one(400, "wrong-type", expected(format), pointer, uri);
            case MismatchedInputException mismatch
            when mismatch.getTargetType() == null || pointer.isEmpty() ->
                one(400, "wrong-type", "The body has not the shape that this resource takes", pointer, uri);
            case MismatchedInputException mismatch -> one(400, "wrong-type", expected(mismatch), pointer, uri);
            case StreamConstraintsException ignored ->
                one(
                        400,
                        "malformed-json",
                        "The body nests deeper than " + JsonRules.MAX_DEPTH
                                + " objects and lists, or has a name or a number that is too long",
                        pointer,
                        uri);
            default -> {
                var at = unreadable.getLocation();
                var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
                yield one(400, "malformed-json", "The body is no JSON: it cannot be read" + where, pointer, uri);
            }
        };
    }

    private static Response one(int status, String code, String detail, String pointer, UriInfo uri) {
        return ProblemMapper.answer(status, code, detail, uri, List.of(new ErrorItem(pointer, code, detail)));
    }

    private static String knownFields(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null
                ? ""
                : "; known are " + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (type.isEnum()) {
            return "The value must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "The value must be a date such as \"2026-01-31\"";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "The value must be a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "The value must be true or false";
        }
        if (java.util.Collection.class.isAssignableFrom(type)) {
            return "The value must be a list";
        }
        return type == String.class || type.getName().startsWith("se.samverka.platform.value")
                ? "The value must be a string"
                : "The value has the wrong type";
    }
}
