package se.samverka.meetings.archive.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.meetings.archive.ArchivePackageDocument;
import se.samverka.meetings.archive.OrderArchivePackage;
import se.samverka.meetings.archive.ShowArchivePackages;
import se.samverka.meetings.archive.model.ArchivePackage;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/bodies/{id}/archive-packages`: a year's minutes for an archive, made in the background.
@NeverStored
@Path("/bodies/{id}/archive-packages")
@Tag(name = "Archive", description = "Minutes for archives / Protokoll till arkiv")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ArchivePackageResource {

    private static final String ZIP = "application/zip";

    private final OrderArchivePackage order;
    private final ShowArchivePackages show;

    ArchivePackageResource(OrderArchivePackage order, ShowArchivePackages show) {
        this.order = order;
        this.show = show;
    }

    /// An order.
    @Schema(name = "ArchivePackageRequest", description = "A package to be made / Ett paket som ska göras")
    public record ArchivePackageRequest(
            @Schema(description = "The calendar year / Kalenderåret", examples = "2024") @NotNull @Min(1900) @Max(2200)
            Integer year) {}

    /// One page of packages.
    @Schema(name = "ArchivePackageList", description = "One page of packages / En sida paket")
    public record ArchivePackageList(
            @Schema(description = "The page's packages, latest first / Sidans paket, de senaste först")
            List<ArchivePackageDocument> archivePackages,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "orderArchivePackage",
            summary = "Order a year's minutes for an archive / Beställ ett års protokoll till ett arkiv",
            description = "For the body's secretariat and administrators. The package has the meetings of the calendar"
                    + " year whose minutes are approved, announced or not: minutes as PDF/A-2a and JSON, agendas as they"
                    + " were sent, approvals with their chain of hashes and what each hash is computed from, the body,"
                    + " what was changed in it, and its members. It is a ZIP file of E-ARK SIP 2.1 (FGS Paketstruktur"
                    + " 2.0) with METS, SHA-256 of each file and an electronic seal, and says which meetings and §"
                    + " numbers it does not have. An order of a year whose package is not finished answers with that"
                    + " one. The file is kept for 90 days. / För organets sekretariat och administratörer. Paketet har"
                    + " årets sammanträden med justerade protokoll, anslagna eller inte: protokoll som PDF/A-2a och"
                    + " JSON, föredragningslistor som de skickades, justeringar med hashkedja och det som varje hash är"
                    + " beräknad på, organet, ändringarna i uppgifterna om det och dess ledamöter. Det är en ZIP-fil"
                    + " enligt E-ARK SIP 2.1 (FGS Paketstruktur 2.0) med METS, SHA-256 för varje fil och en elektronisk"
                    + " stämpel, och anger vilka sammanträden och paragrafnummer som saknas. Beställs ett år vars paket"
                    + " inte är klart besvaras det med det paketet. Filen sparas i 90 dagar.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ArchivePackageRequest.class),
                            examples = @ExampleObject(name = "archivePackage", value = ArchiveExamples.REQUEST)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location is the address of the package / Mottagen; Location är paketets adress",
            content =
                    @Content(
                            schema = @Schema(implementation = ArchivePackageDocument.class),
                            examples = @ExampleObject(name = "archivePackage", value = ArchiveExamples.WAITING)))
    @APIResponse(
            responseCode = "409",
            description = "No minutes of the year are approved / Inga protokoll från året är justerade")
    public Response orderArchivePackage(
            @PathParam("id") UUID id, @NotNull @Valid ArchivePackageRequest request, @Context UriInfo uri) {
        var ordered = order.run(id, request.year());
        return Response.accepted(ArchivePackageDocument.of(ordered))
                .location(uri.getAbsolutePathBuilder()
                        .path(ordered.id().toString())
                        .build())
                .tag(tag(ordered))
                .build();
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listArchivePackages",
            extensions = @Extension(name = "x-sort-fields", value = "-requestedAt"),
            summary = "List the archive packages of a body / Lista ett organs arkivpaket",
            description = "For the body's secretariat and administrators; latest first. / För organets sekretariat och"
                    + " administratörer; de senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = ArchivePackageList.class),
                            examples = @ExampleObject(name = "archivePackages", value = ArchiveExamples.LIST)))
    public ArchivePackageList listArchivePackages(
            @PathParam("id") UUID id, @BeanParam PageQuery query, @Context UriInfo uri) {
        var page = show.page(id, query).map(ArchivePackageDocument::of);
        return new ArchivePackageList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @GET
    @Path("/{packageId}")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "getArchivePackage",
            summary = "Get the state of an archive package / Hämta ett arkivpakets status",
            description = "Progress, and the file's size and SHA-256 once it is done. / Hur långt paketet har kommit;"
                    + " storlek och kontrollsumma när det är klart.")
    @APIResponse(
            responseCode = "200",
            description = "The package / Paketet",
            content =
                    @Content(
                            schema = @Schema(implementation = ArchivePackageDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "archivePackage",
                                            value = ArchiveExamples.WAITING,
                                            extensions =
                                                    @Extension(name = "x-changed", value = ArchiveExamples.FINISHED))))
    public Response getArchivePackage(
            @PathParam("id") UUID id, @PathParam("packageId") UUID packageId, @Context Request request) {
        var found = show.one(id, packageId);
        return EntityTags.ok(request, ArchivePackageDocument.of(found), tag(found));
    }

    @GET
    @Path("/{packageId}/content")
    @Produces(ZIP)
    // A package has the words that masks hide.
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "downloadArchivePackage",
            summary = "Download an archive package / Ladda ned ett arkivpaket",
            description = "The content is the same every time it is fetched. `./verify-archive` checks it; the README"
                    + " in it says how ordinary programs do. / Innehållet är detsamma varje gång filen hämtas."
                    + " `./verify-archive` kontrollerar det; läs README i paketet om hur vanliga program gör det.")
    @APIResponse(
            responseCode = "200",
            description = "The file / Filen",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "The file name / Filnamnet",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Repr-Digest",
                        description = "SHA-256 of the file (RFC 9530) / Kontrollsumma",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "zip", value = "PK…")))
    @APIResponse(
            responseCode = "409",
            description = "Not finished, failed, or withdrawn / Inte klart, misslyckat eller tillbakadraget")
    public Response downloadArchivePackage(
            @PathParam("id") UUID id, @PathParam("packageId") UUID packageId, @Context Request request) {
        var content = show.content(id, packageId);
        StreamingOutput bytes = out -> show.copy(content, out);
        var sha256 = content.file().sha256();
        var answer = EntityTags.ok(request, bytes, new EntityTag("content-" + sha256));
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_TYPE, ZIP)
                .header(HttpHeaders.CONTENT_LENGTH, content.file().sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + content.fileName() + "\"")
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256)) + ":")
                .build();
    }

    private static EntityTag tag(ArchivePackage found) {
        return EntityTags.of("archive-", found.revision());
    }
}
