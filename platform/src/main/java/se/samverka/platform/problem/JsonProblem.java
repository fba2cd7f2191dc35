package se.samverka.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.json.JsonRules;
import se.samverka.platform.json.ValueRefused;
import se.samverka.platform.rule.Required;

/// What was wrong with a JSON body, in words of our own: the library's texts name Java classes.
///
/// @param pointer to the place in the body, which is the only one that is named
record JsonProblem(int status, ProblemCode code, String detail, String pointer) {

    static JsonProblem of(JacksonException unreadable) {
        var pointer =
                unreadable instanceof JsonMappingException mapping ? Pointers.ofReferences(mapping.getPath()) : "";
        return switch (unreadable) {
            case ValueRefused refused -> new JsonProblem(422, refused.code(), refused.getOriginalMessage(), pointer);
            case ValueInstantiationException made
            when made.getCause() instanceof Required.MissingField missing ->
                new JsonProblem(
                        422,
                        ProblemCode.FIELD_MISSING,
                        String.valueOf(missing.getMessage()),
                        pointer + "/" + missing.field());
            case UnrecognizedPropertyException unknown ->
                new JsonProblem(
                        400,
                        ProblemCode.UNKNOWN_FIELD,
                        "Field " + unknown.getPropertyName() + " is not known here" + knownFields(unknown),
                        pointer);
            case InvalidFormatException format ->
                new JsonProblem(400, ProblemCode.WRONG_TYPE, expected(format), pointer);
            case MismatchedInputException mismatch
            when mismatch.getTargetType() == null || pointer.isEmpty() ->
                new JsonProblem(
                        400, ProblemCode.WRONG_TYPE, "The body has not the shape that this resource takes", pointer);
            case MismatchedInputException mismatch ->
                new JsonProblem(400, ProblemCode.WRONG_TYPE, expected(mismatch), pointer);
            case StreamConstraintsException ignored ->
                new JsonProblem(
                        400,
                        ProblemCode.MALFORMED_JSON,
                        "The body nests deeper than " + JsonRules.MAX_DEPTH
                                + " objects and lists, or has a name or a number that is too long",
                        pointer);
            default -> {
                var at = unreadable.getLocation();
                var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
                yield new JsonProblem(
                        400, ProblemCode.MALFORMED_JSON, "The body is no JSON: it cannot be read" + where, pointer);
            }
        };
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
