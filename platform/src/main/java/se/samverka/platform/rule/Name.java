package se.samverka.platform.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a string of a request that is a name, a title, a reference or an id: one line without unassigned characters.
/// [se.samverka.platform.text.BodyGuard] enforces the length, and the OpenAPI schema shows it as `maxLength`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Name {

    /// Most characters (Unicode code points), after normalisation.
    int max();
}
