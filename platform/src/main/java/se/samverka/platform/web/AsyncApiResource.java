package se.samverka.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `GET /asyncapi.yaml`: which events the API publishes, as AsyncAPI 3. The document is the one committed in
/// `contracts`, which every service has on its class path as `/asyncapi/<api>.yaml`. Source: design, api.md,
/// "Events".
@Path("/asyncapi.yaml")
@Tag(name = "About", description = "This API, its version and its events / Om API:et")
@PermitAll
public class AsyncApiResource {

    /// The media type of YAML (RFC 9512).
    private static final String YAML = "application/yaml";

    private final String document;

    public AsyncApiResource(@ConfigProperty(name = "samverka.api") String api) {
        this.document = read("/asyncapi/" + api + ".yaml");
    }

    @GET
    @Produces(YAML)
    @Operation(
            operationId = "get{Api}AsyncApi",
            summary = "The events of this API / API:ets händelser",
            description = "AsyncAPI 3: topics, messages, headers and schemas. / "
                    + "AsyncAPI 3: topics, meddelanden, headerfält och scheman.")
    @APIResponse(
            responseCode = "200",
            description = "AsyncAPI 3 document / AsyncAPI 3-dokument",
            content =
                    @Content(
                            mediaType = YAML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "asyncapi", value = """
                                            asyncapi: 3.0.0
                                            info:
                                              title: 'Samverka finance: events'
                                              version: 1.0.0
                                            channels:
                                              invoices:
                                                address: finance.invoices.v1
                                            """)))
    public String events() {
        return document;
    }

    private static String read(String name) {
        try (var file = AsyncApiResource.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path; it is part of samverka-contracts");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
