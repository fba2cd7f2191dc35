package se.samverka.gateway.pages;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;

/// The start page, the documentation page (Swagger UI, Apache-2.0, from its webjar) and their assets.
@ApplicationScoped
public class Pages {

    static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /// Nothing but our own files. Swagger UI sets `style` attributes from script and draws its icons from `data:`.
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String OWN = "pages/";
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";

    /// Everything under `/docs/` there is. A list, since a name from a client must never become a name of a
    /// resource.
    private static final Map<String, Asset> ASSETS = Map.of(
            "page.css", new Asset(OWN + "page.css", CSS),
            "docs.js", new Asset(OWN + "docs.js", SCRIPT),
            "swagger-ui.css", new Asset(SWAGGER_UI + "swagger-ui.css", CSS),
            "swagger-ui-bundle.js", new Asset(SWAGGER_UI + "swagger-ui-bundle.js", SCRIPT));

    private final Vertx vertx;

    Pages(Vertx vertx) {
        this.vertx = vertx;
    }

    public void start(RoutingContext context) {
        page(context, new Asset(OWN + "start.html", HTML));
    }

    public void documentation(RoutingContext context) {
        page(context, new Asset(OWN + "docs.html", HTML));
    }

    public void asset(RoutingContext context) {
        var asset = ASSETS.get(context.request().path().substring("/docs/".length()));
        if (asset == null) {
            ProblemAnswer.send(context, Problem.notFound());
        } else {
            page(context, asset);
        }
    }

    /// Read on a worker each time: the bundle is 1.7 MB that would otherwise stay on a small heap for a page that
    /// is opened now and then.
    private void page(RoutingContext context, Asset asset) {
        vertx.executeBlocking(() -> read(asset.resource()), false)
                .onFailure(context::fail)
                .onSuccess(content -> {
                    context.response().putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
                    if (asset.type().equals(HTML)) {
                        context.response().putHeader("Link", "</.well-known/api-catalog>; rel=\"api-catalog\"");
                    }
                    PageAnswer.send(context, asset.type(), content);
                });
    }

    private static Buffer read(String resource) throws IOException {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IOException(resource + " is missing in the jar");
            }
            return Buffer.buffer(file.readAllBytes());
        }
    }

    /// The folder inside the webjar is named after its version, which the webjar states itself.
    private static String swaggerUiVersion() {
        var own = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
        try (var file = Pages.class.getClassLoader().getResourceAsStream(own)) {
            var stated = new Properties();
            if (file != null) {
                stated.load(file);
            }
            return stated.getProperty("version", "");
        } catch (IOException e) {
            throw new IllegalStateException(own + " cannot be read", e);
        }
    }

    private record Asset(String resource, String type) {}
}
