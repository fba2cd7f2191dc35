package se.samverka.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// Removes empty `Accept` and `Content-Type` headers before the framework reads them, as if they had not been sent.
@ApplicationScoped
class EmptyMediaTypes {

    /// Before authentication, which comes at 200.
    private static final int FIRST = 10_000;

    private static final List<String> NAMES = List.of("Accept", "Content-Type");

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    clean(context.request().headers());
                    context.next();
                },
                FIRST);
    }

    private static void clean(MultiMap fields) {
        for (var name : NAMES) {
            if (fields.contains(name) && fields.getAll(name).stream().allMatch(String::isBlank)) {
                fields.remove(name);
            }
        }
    }
}
