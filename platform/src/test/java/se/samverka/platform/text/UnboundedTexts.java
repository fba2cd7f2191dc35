package se.samverka.platform.text;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;
import se.samverka.platform.value.Money;

/// Finds the strings of a service's requests that have neither `@Name` nor `@Text`, and so no declared limit.
public final class UnboundedTexts {

    private UnboundedTexts() {}

    /// @param root the service's package
    /// @return `Record.component` of each
    public static Set<String> of(String root) {
        var found = new TreeSet<String>();
        var seen = new HashSet<Class<?>>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(UnboundedTexts::takesABody)
                        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                        .filter(type -> type.isRecord() && !isValue(type))
                        .forEach(body -> collect(body, seen, found));
        return found;
    }

    private static boolean isValue(Class<?> type) {
        return type.getPackage().equals(Money.class.getPackage());
    }

    private static boolean takesABody(Method method) {
        return Stream.of(POST.class, PUT.class, PATCH.class).anyMatch(method::isAnnotationPresent);
    }

    private static void collect(Class<?> type, Set<Class<?>> seen, Set<String> found) {
        if (!seen.add(type)) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            collect(component.getAnnotatedType(), type.getSimpleName() + "." + component.getName(), seen, found);
        }
    }

    private static void collect(AnnotatedType type, String place, Set<Class<?>> seen, Set<String> found) {
        if (type instanceof AnnotatedParameterizedType generic) {
            for (var argument : generic.getAnnotatedActualTypeArguments()) {
                collect(argument, place, seen, found);
            }
        } else if (type.getType() == String.class
                && !type.isAnnotationPresent(Name.class)
                && !type.isAnnotationPresent(Text.class)) {
            found.add(place);
        } else if (type.getType() instanceof Class<?> raw && raw.isRecord() && !isValue(raw)) {
            collect(raw, seen, found);
        }
    }
}
