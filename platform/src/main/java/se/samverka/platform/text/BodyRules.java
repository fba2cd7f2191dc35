package se.samverka.platform.text;

import java.util.List;
import se.samverka.platform.rule.Violation;

/// Rules that concern a whole body. A service provides them as a bean, so that their violations are reported
/// together with those of single fields.
public interface BodyRules<T> {

    Class<T> type();

    /// @return the violations that can be found without the document that the request is about
    List<Violation> broken(T body);
}
