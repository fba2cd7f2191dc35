package se.samverka.agreements.agreement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.CompareVersions;
import se.samverka.agreements.agreement.ShowVersions;
import se.samverka.agreements.agreement.VersionDocument;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/agreements/{id}/versions`: every version of the terms.
@Path("/agreements/{id}/versions")
@Tag(name = "Agreements", description = "Agreements, their terms and versions / Avtal, villkor och versioner")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class VersionResource {

    private final ShowVersions show;

    VersionResource(ShowVersions show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAgreementVersions",
            extensions = @Extension(name = "x-sort-fields", value = "number"),
            summary = "Versions of the terms / Versioner",
            description =
                    "First to last; with validAt the one that is valid then, with knownAt those known then, in the words that"
                            + " stood then. / Första till sista; med knownAt i dåvarande lydelse.")
    @APIResponse(
            responseCode = "200",
            description = "Versions / Versioner",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionList.class),
                            examples = @ExampleObject(name = "versions", value = Examples.VERSIONS)))
    public VersionList list(
            @PathParam("id") UUID id, @BeanParam AsOfQuery asOf, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.page(id, asOf.read(), page);
        return new VersionList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{version}")
    @PermissionsAllowed({"agreements:read", AgreementAccess.VERSIONS, "platform:admin"})
    @Operation(
            operationId = "getAgreementVersion",
            summary = "A version of the terms / En version",
            description =
                    "By its number. The scope agreements:versions allows this read and that of the revision, of every"
                            + " agreement, and nothing else: it is for services that follow agreements by events and lack"
                            + " a version. / Efter nummer. Behörigheten agreements:versions ger enbart denna läsning och"
                            + " den av revisionen, av alla avtal.")
    @APIResponse(
            responseCode = "200",
            description = "The version / Versionen",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionDocument.class),
                            examples = @ExampleObject(name = "version", value = Examples.VERSION)))
    public Response get(@PathParam("id") UUID id, @PathParam("version") int version, Request request) {
        var found = show.one(id, version);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @GET
    @Path("/{version}/differences")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "compareAgreementVersions",
            summary = "What a version says otherwise / Vad en version säger annorlunda",
            description =
                    "Than the one that against names, or else the one before: as RFC 6902 patch and as a list by names."
                            + " Both as corrected: what a correction mended in both is no difference. /"
                            + " Jämfört med against, annars föregående version; rättade lydelser.")
    @APIResponse(
            responseCode = "200",
            description = "Differences / Skillnader",
            content =
                    @Content(
                            schema = @Schema(implementation = Differences.class),
                            examples = @ExampleObject(name = "differences", value = Examples.DIFFERENCES)))
    public Differences differences(
            @PathParam("id") UUID id,
            @PathParam("version") int version,
            @QueryParam("against")
                    @Parameter(description = "Number of the other version / Den andra versionen", example = "1")
                    @Nullable
                    Integer against) {
        int other = against == null ? version - 1 : against;
        var comparison = show.differences(id, version, other);
        return new Differences(version, other, comparison.patch(), comparison.differences());
    }

    /// How a version differs from another.
    ///
    /// @param patch RFC 6902; applied to the terms of `against` it gives those of `version`
    @Schema(name = "VersionDifferences", description = "Differences / Skillnader")
    public record Differences(
            @Schema(
                    description = "Number of the version that is compared / Nummer på versionen som jämförs",
                    examples = "2")
            int version,

            @Schema(
                    description = "Number of the version that it is compared with / Nummer på versionen som den jämförs"
                            + " med",
                    examples = "1")
            int against,

            @Schema(
                    description = "JSON Patch (RFC 6902) that makes the terms of version out of those of against / JSON"
                            + " Patch (RFC 6902) som gör villkoren i against till dem i version",
                    type = SchemaType.ARRAY,
                    implementation = Object.class)
            JsonNode patch,

            @Schema(
                    description = "The same, difference by difference, for people / Samma sak, skillnad för skillnad,"
                            + " för människor")
            List<CompareVersions.Difference> differences) {}

    /// A page of an agreement's versions.
    public record VersionList(
            List<VersionDocument> versions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
