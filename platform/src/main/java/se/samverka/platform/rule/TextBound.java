package se.samverka.platform.rule;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Characters.Use;

/// The characters and the length that a string of a request may have.
///
/// @param max most characters (Unicode code points)
public record TextBound(Use use, int max) {

    /// @param type the string's type with its annotations; without [Name] and [Text] it is a text of the default
    /// length
    public static TextBound of(AnnotatedElement type) {
        var name = type.getAnnotation(Name.class);
        if (name != null) {
            return new TextBound(Use.NAME, name.max());
        }
        var text = type.getAnnotation(Text.class);
        return new TextBound(Use.TEXT, text == null ? Text.DEFAULT_MAX : text.max());
    }

    /// @param text the text as it is stored
    public Optional<Violation> broken(String pointer, String text) {
        var fault = Characters.fault(text, use);
        if (fault.isPresent()) {
            return Optional.of(new Violation(pointer, ProblemCode.TEXT_NOT_ALLOWED, fault.get()));
        }
        int length = text.codePointCount(0, text.length());
        return length <= max
                ? Optional.empty()
                : Optional.of(new Violation(
                        pointer,
                        ProblemCode.OUT_OF_BOUNDS,
                        "The text has " + length + " characters; at most " + max + " are allowed"));
    }
}
