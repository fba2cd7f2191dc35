package se.samverka.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.RuleBroken;

/// Rejects query parameters that are unknown, without a value, or given twice. The framework ignores an empty value
/// and every value after the first, and with an ignored filter the response would hold everything.
@Provider
public class KnownQueryParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters();
        var method = resource.getResourceMethod();
        if (asked.isEmpty() || method == null) {
            return;
        }
        var allowed = known.computeIfAbsent(method, KnownQueryParameters::parametersOf);
        asked.forEach((name, values) -> check(name, values, allowed));
    }

    private static void check(String name, List<String> values, Set<String> allowed) {
        if (!allowed.contains(name)) {
            throw new RuleBroken(
                    RuleBroken.Kind.MALFORMED,
                    ProblemCode.UNKNOWN_QUERY_PARAMETER,
                    "Query parameter " + name + " is not known here; "
                            + (allowed.isEmpty() ? "there are none" : "known are " + String.join(", ", allowed)));
        }
        if (values.size() != 1) {
            throw invalid(name, "is given " + values.size() + " times; give it once");
        }
        if (Characters.isBlank(values.getFirst())) {
            throw invalid(name, "has no value; give it one, or leave the parameter out");
        }
    }

    private static RuleBroken invalid(String name, String what) {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED, ProblemCode.QUERY_PARAMETER_INVALID, "Query parameter " + name + " " + what);
    }

    private static Set<String> parametersOf(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            collect(parameter, parameter.getType(), names);
        }
        return names;
    }

    private static void collect(AnnotatedElement element, Class<?> type, Set<String> names) {
        var named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            names.add(named.value());
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                for (var field : c.getDeclaredFields()) {
                    collect(field, field.getType(), names);
                }
            }
        }
    }
}
