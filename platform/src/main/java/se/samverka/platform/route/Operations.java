package se.samverka.platform.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.edge.RouteTable;

/// The paths of this service's own OpenAPI document.
@ApplicationScoped
public class Operations {

    private final OpenApiDocumentService documents;
    private volatile @Nullable RouteTable table;

    public Operations(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    /// The body limit of the request's operation.
    public RouteTable.BodyLimit bodyLimit(ContainerRequestContext request) {
        return table().bodyLimit(
                        request.getMethod(), pathOf(request.getUriInfo().getPath()));
    }

    /// The methods of a path; empty when there is no such path.
    ///
    /// @param path relative to `/{api}/v1`
    public Set<String> methods(String path) {
        return table().methods(pathOf(path));
    }

    private static String pathOf(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    /// Read at the first request, because the document exists only once the service has started.
    private RouteTable table() {
        var known = table;
        if (known == null) {
            try {
                known = RouteTable.of(new ObjectMapper()
                        .readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON)));
            } catch (IOException e) {
                throw new UncheckedIOException("The OpenAPI document cannot be read", e);
            }
            table = known;
        }
        return known;
    }
}
