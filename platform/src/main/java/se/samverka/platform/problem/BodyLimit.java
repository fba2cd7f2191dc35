package se.samverka.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/// The server rejects a body above its own limit before a resource is reached; this writes the problem document.
final class BodyLimit {

    void register(@Observes Router router) {
        router.errorHandler(413, BodyLimit::tooLarge);
    }

    private static void tooLarge(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        var problem = new JsonObject()
                .put("type", "urn:samverka:problem:too-large")
                .put("title", "Content Too Large")
                .put("status", 413)
                .put("detail", "The request body is larger than this API takes")
                .put("instance", context.request().path())
                .put("code", "too-large")
                .put("traceId", Problem.currentTraceId())
                .put("errors", new JsonArray());
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.encode());
    }
}
