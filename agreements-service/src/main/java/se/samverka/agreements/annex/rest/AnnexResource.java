package se.samverka.agreements.annex.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.AddAnnex;
import se.samverka.agreements.annex.Annex;
import se.samverka.agreements.annex.AnnexDocument;
import se.samverka.agreements.annex.ChangeAnnex;
import se.samverka.agreements.annex.RemoveAnnex;
import se.samverka.agreements.annex.ShowAnnexes;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/annexes`: the annexes of an agreement.
@Path("/agreements/{id}/annexes")
@Tag(name = "Annexes", description = "Annexes and their wordings / Bilagor och deras lydelser")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AnnexResource {

    private final AddAnnex add;
    private final ChangeAnnex change;
    private final RemoveAnnex remove;
    private final ShowAnnexes show;

    AnnexResource(AddAnnex add, ChangeAnnex change, RemoveAnnex remove, ShowAnnexes show) {
        this.add = add;
        this.change = change;
        this.remove = remove;
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAnnexes",
            extensions = @Extension(name = "x-sort-fields", value = "label,createdAt"),
            summary = "Annexes / Bilagor",
            description = "As they are today, without their texts; each shows its own. / Utan texterna.")
    @APIResponse(
            responseCode = "200",
            description = "Annexes / Bilagor",
            content =
                    @Content(
                            schema = @Schema(implementation = AnnexList.class),
                            examples = @ExampleObject(name = "one", value = AnnexExamples.ANNEXES)))
    public AnnexList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.page(id, page);
        return new AnnexList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "addAnnex",
            summary = "Add an annex / Lägg till bilaga",
            description =
                    "To a draft; what is proposed has its annexes with it. revisableBy says whether a board may revise it"
                            + " later without the parties' approval. / Till ett utkast; med vem som får ändra den.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Annex.class),
                            examples = @ExampleObject(name = "vision", value = AnnexExamples.ANNEX_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The annex / Bilagan",
            content =
                    @Content(
                            schema = @Schema(implementation = AnnexDocument.class),
                            examples = @ExampleObject(name = "vision", value = AnnexExamples.ANNEX)))
    public Response add(@PathParam("id") UUID id, Annex annex, UriInfo uri) {
        var added = add.run(id, QueryValues.body(annex));
        return added.created(uri, added.document().id());
    }

    @GET
    @Path("/{annexId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAnnex",
            summary = "An annex / En bilaga",
            description = "With the text in force on a day. / Med den text som gäller en dag.")
    @APIResponse(
            responseCode = "200",
            description = "The annex / Bilagan",
            content =
                    @Content(
                            schema = @Schema(implementation = AnnexDocument.class),
                            examples = @ExampleObject(name = "vision", value = AnnexExamples.ANNEX)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("annexId") UUID annexId,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "The text that applies on this day of the agreement's period; when left out today, or the day nearest to it"
                                            + " / Lydelsen som gäller denna dag i avtalstiden; om inget anges i dag, eller närmaste dag",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String validOn,
            @Context Request request) {
        var shown = show.one(id, annexId, QueryValues.date("validOn", validOn));
        return EntityTags.ok(request, shown.document(), shown.tag());
    }

    @PUT
    @Path("/{annexId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "changeAnnex",
            summary = "Change a draft's annex / Ändra utkastets bilaga",
            description = "Drafts only; needs If-Match. / Endast utkast; kräver If-Match.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Annex.class),
                            examples = @ExampleObject(name = "vision", value = AnnexExamples.ANNEX_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The annex / Bilagan",
            content =
                    @Content(
                            schema = @Schema(implementation = AnnexDocument.class),
                            examples = @ExampleObject(name = "vision", value = AnnexExamples.ANNEX)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("annexId") UUID annexId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Annex annex) {
        var changed = change.run(id, annexId, QueryValues.body(annex), ifMatch);
        return changed.ok();
    }

    @DELETE
    @Path("/{annexId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "removeAnnex",
            summary = "Remove a draft's annex / Ta bort utkastets bilaga",
            description = "Drafts only; needs If-Match. / Endast utkast; kräver If-Match.")
    @APIResponse(responseCode = "204", description = "Removed / Borttagen")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("annexId") UUID annexId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        remove.run(id, annexId, ifMatch);
        return Response.noContent().build();
    }

    /// A page of annexes.
    @Schema(name = "AnnexList", description = "Annexes / Bilagor")
    public record AnnexList(
            List<AnnexDocument> annexes,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
