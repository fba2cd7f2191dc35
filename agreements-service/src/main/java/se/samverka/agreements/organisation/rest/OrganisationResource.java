package se.samverka.agreements.organisation.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.organisation.Organisation;
import se.samverka.agreements.organisation.OrganisationRules;
import se.samverka.agreements.organisation.RegisterOrganisation;
import se.samverka.agreements.organisation.ReplaceOrganisation;
import se.samverka.agreements.organisation.ShowOrganisations;
import se.samverka.agreements.organisation.model.OrganisationType;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.platform.web.Tagged;

/// `/organisations`: the register, which every caller with `agreements:read` may read and only `platform:admin`
/// changes.
@Path("/organisations")
@Tag(name = "Organisations", description = "The register of organisations / Organisationsregistret")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OrganisationResource {

    private static final String EXAMPLE = """
            {"organisationNumber":"212000-2080","name":"Västerås stad","type":"MUNICIPALITY","areaCode":"1980"}""";

    private final ShowOrganisations show;
    private final RegisterOrganisation register;
    private final ReplaceOrganisation replace;

    OrganisationResource(ShowOrganisations show, RegisterOrganisation register, ReplaceOrganisation replace) {
        this.show = show;
        this.register = register;
        this.replace = replace;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listOrganisations",
            extensions = @Extension(name = "x-sort-fields", value = "organisationNumber,name"),
            summary = "Organisations / Organisationer",
            description = "The register, paged. / Registret, sidvis.")
    @APIResponse(
            responseCode = "200",
            description = "Organisations / Organisationer",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "{\"organisations\":[" + EXAMPLE
                                                            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}")))
    public OrganisationList list(
            @QueryParam("type")
                    @Parameter(description = "Type / Slag", schema = @Schema(implementation = OrganisationType.class))
                    @Nullable
                    String type,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var asked = QueryValues.oneOf("type", type, OrganisationType.class).orElse(null);
        var found = show.page(asked, page);
        return new OrganisationList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed("platform:admin")
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register an organisation / Registrera",
            description =
                    "Adds it to the register. With an areaCode, the caller also needs the scope reference-data:write,"
                            + " since splits by population use the area. / Lägger till den i registret. Med areaCode"
                            + " krävs också reference-data:write, eftersom fördelning efter befolkning använder den.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Organisation.class),
                            examples = @ExampleObject(name = "vasteras", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Registered / Registrerad",
            content =
                    @Content(
                            schema = @Schema(implementation = Organisation.class),
                            examples = @ExampleObject(name = "vasteras", value = EXAMPLE)))
    public Response add(Organisation organisation, UriInfo uri) {
        return created(register.run(QueryValues.body(organisation)), uri);
    }

    @GET
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getOrganisation",
            summary = "An organisation / En organisation",
            description = "By its number. / Efter nummer.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation / Organisationen",
            content =
                    @Content(
                            schema = @Schema(implementation = Organisation.class),
                            examples = @ExampleObject(name = "vasteras", value = EXAMPLE)))
    public Response get(@PathParam("organisationNumber") OrganisationNumber organisationNumber, Request request) {
        var found = show.one(organisationNumber);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @PUT
    @Path("/{organisationNumber}")
    @PermissionsAllowed("platform:admin")
    @Operation(
            operationId = "updateOrganisation",
            extensions = {
                @Extension(name = "x-if-match-of-present", value = "true", parseValue = true),
                @Extension(name = "x-makes", value = "true", parseValue = true)
            },
            summary = "Register or change an organisation / Registrera eller ändra",
            description =
                    "If-Match is needed when the register has the organisation already. To set, change or remove the"
                            + " areaCode, the caller also needs the scope reference-data:write. / If-Match krävs om"
                            + " organisationen redan finns. Ändrad areaCode kräver också reference-data:write.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Organisation.class),
                            examples = @ExampleObject(name = "vasteras", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The organisation / Organisationen",
            content =
                    @Content(
                            schema = @Schema(implementation = Organisation.class),
                            examples = @ExampleObject(name = "vasteras", value = EXAMPLE)))
    public Response put(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Organisation organisation,
            UriInfo uri) {
        if (!QueryValues.body(organisation).organisationNumber().equals(organisationNumber)) {
            throw RuleBroken.invalid(OrganisationRules.fieldInvalid(
                    "/organisationNumber", "The number in the body must be that of the path"));
        }
        var replaced = replace.run(organisation, ifMatch);
        var shown = replaced.organisation();
        return replaced.created()
                ? created(shown, uri)
                : Response.ok(shown.document()).tag(shown.tag()).build();
    }

    private static Response created(Tagged<Organisation> organisation, UriInfo uri) {
        var location = uri.getBaseUriBuilder()
                .path("organisations")
                .path(organisation.document().organisationNumber().value())
                .build();
        return Response.created(location)
                .entity(organisation.document())
                .tag(organisation.tag())
                .build();
    }

    /// A page of the register.
    public record OrganisationList(
            List<Organisation> organisations,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
