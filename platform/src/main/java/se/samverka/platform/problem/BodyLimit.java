package se.samverka.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.address.PublicAddress;

/// A body above the server's limit is refused before REST sees it; it gets its problem document here.
@ApplicationScoped
class BodyLimit {

    private final PublicAddress publicAddress;

    BodyLimit(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    void register(@Observes Router router) {
        router.errorHandler(413, this::tooLarge);
    }

    private void tooLarge(RoutingContext context) {
        var request = context.request();
        if (context.response().ended()) {
            return;
        }
        var problem = Problem.of(
                413,
                ProblemCode.TOO_LARGE,
                "The request body is larger than this API takes",
                publicAddress.of(request),
                request.path(),
                List.of());
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(JsonObject.mapFrom(problem).encode());
    }
}
