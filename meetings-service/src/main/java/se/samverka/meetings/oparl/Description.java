package se.samverka.meetings.oparl;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.oparl.model.PublicObject;

/// Composes what is shown of objects.
///
/// @param <T> the type of the objects
public interface Description<T> {

    /// In the order of the objects. One that has stopped being public while it was read is left out.
    ///
    /// @param omitInternal whether lists inside the objects are left out
    List<T> of(List<PublicObject> objects, boolean omitInternal, OparlAddresses addresses);

    /// @param shown what is shown of an object that is public; null where it is not any more
    /// @param gone what is shown of one that is deleted
    static <T> List<T> each(
            List<PublicObject> objects,
            OparlAddresses addresses,
            Function<PublicObject, @Nullable T> shown,
            Function<OparlHead, T> gone) {
        return objects.stream()
                .<@Nullable T>map(object -> object.deleted() ? gone.apply(addresses.head(object)) : shown.apply(object))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /// OParl leaves out empty lists (2.4.3).
    static <T> @Nullable List<T> orAbsent(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
