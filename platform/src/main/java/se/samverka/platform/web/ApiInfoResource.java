package se.samverka.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `GET /api-info`: which API and version this is. Source: profile VER.06, VER.07.
@Path("/api-info")
@Tag(name = "About", description = "This API, its version and its events / Om API:et")
@PermitAll
public class ApiInfoResource {

    private final String api;

    public ApiInfoResource(@ConfigProperty(name = "samverka.api") String api) {
        this.api = api;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "get{Api}ApiInfo",
            summary = "About this API / Om API:et",
            description = "Name, version and status. / Namn, version, status.")
    @APIResponse(
            responseCode = "200",
            description = "About this API / Om API:et",
            content =
                    @Content(
                            schema = @Schema(implementation = ApiInfo.class),
                            examples =
                                    @ExampleObject(
                                            name = "api-info",
                                            value = "{\"apiName\":\"samverka-agreements\",\"apiVersion\":\"1.0.0\","
                                                    + "\"apiReleased\":\"2026-11-21\","
                                                    + "\"apiDocumentation\":\"https://samverka.example/docs\","
                                                    + "\"apiStatus\":\"active\"}")))
    public ApiInfo apiInfo(UriInfo uri) {
        return new ApiInfo(
                "samverka-" + api,
                "1.0.0",
                LocalDate.of(2026, 11, 21),
                uri.getBaseUri().resolve("/docs"),
                "active");
    }

    /// The answer of `api-info`.
    public record ApiInfo(
            @Schema(description = "The API's name / API:ts namn", examples = "samverka-agreements")
            String apiName,

            @Schema(
                    description = "Version of the contract (semantic versioning) / Kontraktets version (semantisk"
                            + " versionshantering)",
                    examples = "1.0.0")
            String apiVersion,

            @Schema(
                    description = "The day on which that version was released / Dagen då versionen släpptes",
                    examples = "2026-11-21")
            LocalDate apiReleased,

            @Schema(
                    description = "Address of the documentation / Dokumentationens adress",
                    examples = "https://samverka.example/docs")
            URI apiDocumentation,

            @Schema(
                    description = "Where the version is in its life: active, deprecated or retired / Versionens läge i"
                            + " livscykeln: active, deprecated eller retired",
                    examples = "active")
            String apiStatus) {}
}
