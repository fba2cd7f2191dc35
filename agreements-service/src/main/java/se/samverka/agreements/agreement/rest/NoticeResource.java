package se.samverka.agreements.agreement.rest;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.GiveNotice;
import se.samverka.agreements.agreement.GiveNotice.Notice;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/notices`: which parties have given notice.
@Path("/agreements/{id}/notices")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoticeResource {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final GiveNotice giveNotice;

    public NoticeResource(Agreements agreements, AgreementAccess access, GiveNotice giveNotice) {
        this.agreements = agreements;
        this.access = access;
        this.giveNotice = giveNotice;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            summary = "Notices given / Uppsägningar",
            description = "Of each party that has given notice, the one that ends first first."
                    + " / För varje part som sagt upp avtalet, den som slutar först först.")
    @APIResponse(
            responseCode = "200",
            description = "Notices / Uppsägningar",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeList.class),
                            examples = @ExampleObject(name = "notices", value = Examples.NOTICES)))
    public NoticeList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        access.visible(id);
        var all = agreements.notices(id);
        var shown = all.stream()
                .skip(page.offset())
                .limit(page.limit())
                .map(RecordedNotice::of)
                .toList();
        return new NoticeList(shown, page.meta(all.size(), shown.size()), page.links(uri, all.size()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            summary = "Give notice / Säg upp avtalet",
            description =
                    "Of an agreement without a last day, or one that is prolonged; needs If-Match with the agreement's"
                            + " ETag. It ends for that party on endsOn, and for all when it leaves one party at most. / Ett avtal utan"
                            + " sista dag, eller som förlängs; kräver If-Match med avtalets ETag. Det upphör för parten på endsOn, och"
                            + " för alla när högst en part blir kvar.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Notice.class),
                            examples = @ExampleObject(name = "notice", value = Examples.NOTICE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The notice / Uppsägningen",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedNotice.class),
                            examples = @ExampleObject(name = "notice", value = Examples.NOTICE)))
    public Response give(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Notice notice, UriInfo uri) {
        var given = giveNotice.give(id, QueryValues.body(notice), ifMatch);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(given.party().value()).build())
                .entity(RecordedNotice.of(given))
                .build();
    }

    @GET
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(summary = "A party's notice / En parts uppsägning", description = "As recorded. / Som antecknad.")
    @APIResponse(
            responseCode = "200",
            description = "The notice / Uppsägningen",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedNotice.class),
                            examples = @ExampleObject(name = "notice", value = Examples.NOTICE)))
    public Response get(
            @PathParam("id") UUID id, @PathParam("organisationNumber") OrganisationNumber party, Request request) {
        access.visible(id);
        var notice = agreements
                .notice(id, party)
                .orElseThrow(() -> RuleBroken.notFound("notice of that party under this agreement"));
        return EntityTags.ok(request, RecordedNotice.of(notice), EntityTags.of("n", 1));
    }

    /// A notice as recorded.
    ///
    /// @param endsOn the party's last day in the agreement
    @Schema(name = "RecordedNotice", description = "Notice / Uppsägning")
    public record RecordedNotice(
            @Schema(implementation = String.class, examples = "212000-2080")
            OrganisationNumber party,

            @Schema(examples = "2026-11-30") LocalDate noticedOn,

            @Schema(description = "The party's last day / Partens sista dag", examples = "2027-05-30")
            LocalDate endsOn,

            @Schema(examples = "Verksamheten tas i egen regi") @Nullable
            String reason,

            @Schema(examples = "2026-11-30T08:00:00Z") Instant recordedAt) {

        static RecordedNotice of(NoticeEntity kept) {
            return new RecordedNotice(kept.party(), kept.noticedOn, kept.endsOn, kept.reason, kept.recordedAt);
        }
    }

    /// A page of notices.
    public record NoticeList(
            List<RecordedNotice> notices,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
