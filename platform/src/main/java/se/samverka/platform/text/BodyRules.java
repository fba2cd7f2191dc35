package se.samverka.platform.text;

import java.util.List;
import se.samverka.platform.rule.Violation;

/// What the rules of a whole body say of it, before anything is done with it. A service offers one as a bean, so
/// that they are told together with what single fields break.
public interface BodyRules<T> {

    Class<T> type();

    /// @return every broken rule that shows without the document that the request is about
    List<Violation> broken(T body);
}
