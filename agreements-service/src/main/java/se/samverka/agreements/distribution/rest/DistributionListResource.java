package se.samverka.agreements.distribution.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.distribution.DistributionList;
import se.samverka.agreements.distribution.ReplaceDistributionList;
import se.samverka.agreements.distribution.ShowDistributionList;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/distribution-list`: who is sent the decision.
@NeverStored
@Path("/agreements/{id}/distribution-list")
@Tag(name = "Distribution list", description = "Who gets copies / Sändlista")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DistributionListResource {

    private static final String EXAMPLE =
            "{\"entries\":[{\"name\":\"Verksamhetschef Välfärd\",\"organisationNumber\":\"232100-0172\","
                    + "\"address\":\"valfard@regionvastmanland.example\"}]}";

    private final ShowDistributionList show;
    private final ReplaceDistributionList replace;

    DistributionListResource(ShowDistributionList show, ReplaceDistributionList replace) {
        this.show = show;
        this.replace = replace;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getDistributionList",
            summary = "Distribution list / Sändlista",
            description = "Empty until one is written; what has changed is in the timeline. / Tom tills den skrivs.")
    @APIResponse(
            responseCode = "200",
            description = "The list / Listan",
            content =
                    @Content(
                            schema = @Schema(implementation = DistributionList.class),
                            examples = @ExampleObject(name = "list", value = EXAMPLE)))
    public Response get(@PathParam("id") UUID id, Request request) {
        var found = show.one(id);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @PUT
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "replaceDistributionList",
            summary = "Replace the distribution list / Ersätt sändlistan",
            description = "Whole; If-Match is the ETag of the list as read, the empty one's too. / Hela listan.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DistributionList.class),
                            examples = @ExampleObject(name = "list", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The list / Listan",
            content =
                    @Content(
                            schema = @Schema(implementation = DistributionList.class),
                            examples = @ExampleObject(name = "list", value = EXAMPLE)))
    public Response put(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, DistributionList list) {
        return replace.run(id, QueryValues.body(list), ifMatch).ok();
    }
}
