package se.samverka.agreements.notice.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.notice.GiveNotice;
import se.samverka.agreements.notice.Notice;
import se.samverka.agreements.notice.RecordedNotice;
import se.samverka.agreements.notice.ShowNotices;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/notices`: which parties have given notice.
@Path("/agreements/{id}/notices")
@Tag(name = "Notices", description = "Notice of termination / Uppsägningar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoticeResource {

    private static final String FIELDS =
            "\"party\":\"212000-2080\",\"noticedOn\":\"2026-11-30\",\"reason\":\"Verksamheten tas i egen regi\","
                    + "\"documentId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12\"";
    private static final String REQUEST = "{" + FIELDS + "}";
    private static final String NOTICE =
            "{" + FIELDS + ",\"endsOn\":\"2027-05-30\",\"recordedAt\":\"2026-11-30T08:00:00Z\"}";
    private static final String NOTICES = "{\"notices\":[" + NOTICE
            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";

    private final ShowNotices show;
    private final GiveNotice giveNotice;

    NoticeResource(ShowNotices show, GiveNotice giveNotice) {
        this.show = show;
        this.giveNotice = giveNotice;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listNotices",
            extensions = @Extension(name = "x-sort-fields", value = "endsOn"),
            summary = "Notices given / Uppsägningar",
            description = "Of each party that has given notice, the one that ends first first."
                    + " / För varje part som sagt upp avtalet, den som slutar först först.")
    @APIResponse(
            responseCode = "200",
            description = "Notices / Uppsägningar",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeList.class),
                            examples = @ExampleObject(name = "notices", value = NOTICES)))
    public NoticeList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.page(id, page);
        return new NoticeList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "giveNotice",
            summary = "Give notice / Säg upp avtalet",
            description = "Of an agreement without a last day, or one that is prolonged."
                    + " It ends for that party on endsOn, and for all when it leaves one party at most. / Ett avtal utan"
                    + " sista dag, eller som förlängs. Det upphör för parten på endsOn, och"
                    + " för alla när högst en part blir kvar.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Notice.class),
                            examples = @ExampleObject(name = "notice", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The notice / Uppsägningen",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedNotice.class),
                            examples = @ExampleObject(name = "notice", value = NOTICE)))
    public Response give(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Notice notice, UriInfo uri) {
        var body = QueryValues.body(notice);
        return giveNotice.run(id, body, ifMatch).created(uri, body.party());
    }

    @GET
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getNotice",
            summary = "A party's notice / En parts uppsägning",
            description = "As recorded. / Som antecknad.")
    @APIResponse(
            responseCode = "200",
            description = "The notice / Uppsägningen",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedNotice.class),
                            examples = @ExampleObject(name = "notice", value = NOTICE)))
    public Response get(
            @PathParam("id") UUID id, @PathParam("organisationNumber") OrganisationNumber party, Request request) {
        var notice = show.one(id, party);
        return EntityTags.ok(request, notice.document(), notice.tag());
    }

    /// A page of notices.
    public record NoticeList(
            List<RecordedNotice> notices,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
