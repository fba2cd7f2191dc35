package se.samverka.platform.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import se.samverka.edge.TagLists;

/// Headers of every response: who may cache it, and 304 for a client that has it already (RFC 9110 § 13.1.2, weak
/// comparison).
@Provider
public class AnswerRules implements ContainerResponseFilter {

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (isNeverStored()) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL,
                    request.getHeaderString(HttpHeaders.AUTHORIZATION) == null ? "no-cache" : "private, no-cache");
        }
        if (!headers.containsKey(HttpHeaders.VARY)) {
            headers.putSingle(HttpHeaders.VARY, "Authorization, Accept");
        }
        notModified(request, response);
    }

    private static void notModified(ContainerRequestContext request, ContainerResponseContext response) {
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var tag = tagOf(response.getHeaders().getFirst(HttpHeaders.ETAG));
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (reads
                && known != null
                && tag != null
                && response.getStatus() == Response.Status.OK.getStatusCode()
                && TagLists.weaklyNames(known, tag)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    private static @Nullable String tagOf(@Nullable Object tag) {
        return switch (tag) {
            case null -> null;
            case EntityTag entity -> (entity.isWeak() ? "W/\"" : "\"") + entity.getValue() + '"';
            default -> tag.toString();
        };
    }

    private boolean isNeverStored() {
        var method = resource.getResourceMethod();
        return method != null
                && (method.isAnnotationPresent(NeverStored.class)
                        || method.getDeclaringClass().isAnnotationPresent(NeverStored.class));
    }
}
