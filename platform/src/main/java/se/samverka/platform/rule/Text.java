package se.samverka.platform.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a string of a request that may have several lines. [se.samverka.platform.text.BodyGuard] enforces the length,
/// and the OpenAPI schema shows it as `maxLength`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Text {

    /// The limit for a string that has neither this annotation nor [Name].
    int DEFAULT_MAX = 20_000;

    /// Most characters (Unicode code points), after normalisation.
    int max() default DEFAULT_MAX;
}
