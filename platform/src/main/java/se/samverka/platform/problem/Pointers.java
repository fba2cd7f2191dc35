package se.samverka.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;
import se.samverka.contracts.ProblemCode;

/// JSON pointers (RFC 6901) into the request body.
public final class Pointers {

    private Pointers() {}

    static String ofReferences(List<JsonMappingException.Reference> references) {
        var pointer = new StringBuilder();
        for (var reference : references) {
            pointer.append('/')
                    .append(
                            reference.getFieldName() == null
                                    ? String.valueOf(reference.getIndex())
                                    : escape(reference.getFieldName()));
        }
        return pointer.toString();
    }

    /// A bean validation path without the method and parameter it begins with.
    public static String ofPropertyPath(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            var named = node.getKind() == ElementKind.PROPERTY && node.getName() != null;
            if (named) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    /// `NotNull` becomes `not-null`. A constraint that has no code must get one before it can be used.
    public static ProblemCode codeOf(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return ProblemCode.valueOf(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    /// A field name, escaped for use in a pointer.
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
