package se.samverka.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import se.samverka.contracts.ProblemCode;

/// A body above the server's limit is refused before REST sees it; it gets its problem document here.
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
                .put("code", ProblemCode.TOO_LARGE)
                .put("traceId", Problem.currentTraceId())
                .put("errors", new JsonArray());
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.encode());
    }
}
