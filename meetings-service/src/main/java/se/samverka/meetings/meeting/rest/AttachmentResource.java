package se.samverka.meetings.meeting.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.AgendaAttachmentDocument;
import se.samverka.meetings.meeting.EditAttachments;
import se.samverka.meetings.meeting.ShowAttachments;
import se.samverka.platform.file.FileLabel;
import se.samverka.platform.file.FileName;
import se.samverka.platform.file.GivenDigests;
import se.samverka.platform.file.ReceivedFile;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Text;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/meetings/{id}/agenda/attachments`.
@Path("/meetings/{id}/agenda/attachments")
@Tag(name = "Agendas", description = "What a meeting is going to take up / Vad ett sammanträde ska behandla")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttachmentResource {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String BINARY = "binary";

    /// A whole PDF of one empty page.
    private static final String ONE_PAGE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            xref
            0 4
            0000000000 65535 f\s
            0000000009 00000 n\s
            0000000052 00000 n\s
            0000000101 00000 n\s
            trailer<</Size 4/Root 1 0 R>>
            startxref
            164
            %%EOF
            """;

    private final ShowAttachments show;
    private final EditAttachments edit;

    AttachmentResource(ShowAttachments show, EditAttachments edit) {
        this.show = show;
        this.edit = edit;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgendaAttachments",
            extensions = @Extension(name = "x-sort-fields", value = "addedAt"),
            summary = "List the files that go with the call / Lista kallelsens bilagor",
            description =
                    "In the order in which they were added, withdrawn ones too. Public when the agenda is. / I den ordning de lades till, även tillbakadragna. Offentliga när föredragningslistan är det.")
    @APIResponse(
            responseCode = "200",
            description = "The files / Filerna",
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentList.class),
                            examples = @ExampleObject(name = "attachments", value = AgendaExamples.ATTACHMENTS)))
    public AttachmentList listAgendaAttachments(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        var page = show.page(id, query);
        return new AttachmentList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @POST
    @Consumes({PDF, DOCX, XLSX, PPTX, MediaType.APPLICATION_OCTET_STREAM})
    @Idempotent
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "addAgendaAttachment",
            extensions = {
                @Extension(name = "x-max-body-bytes", value = "20971520", parseValue = true),
                @Extension(name = "x-max-body-code", value = "document-too-large")
            },
            summary = "Add a file to the agenda / Lägg till en bilaga",
            description =
                    "Until the meeting has been held. The body is the file: PDF, DOCX, XLSX or PPTX without macros, at most 20 MiB; its type is told from the content, and a Content-Type or file name that says another is refused. After the call it makes a new version of the agenda. A meeting has at most 200 files, of 500 MiB in all. / Tills sammanträdet har hållits. Filen är anropets kropp: PDF, DOCX, XLSX eller PPTX utan makron, högst 20 MiB; typen avgörs av innehållet. Efter kallelsen ger den en ny version av föredragningslistan. Ett sammanträde har högst 200 filer, om 500 MiB tillsammans.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "pdf", value = ONE_PAGE)),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(mediaType = PPTX, schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "any", value = ONE_PAGE))
            })
    @APIResponse(
            responseCode = "201",
            description = "The file / Filen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaAttachmentDocument.class),
                            examples = @ExampleObject(name = "attachment", value = AgendaExamples.ATTACHMENT)))
    public Response addAgendaAttachment(
            @PathParam("id") UUID id,
            @QueryParam("filename")
                    @Parameter(
                            description =
                                    "File name without a path; an ending that it has fits the content / Filnamn utan sökväg",
                            required = true,
                            example = "tjansteskrivelse")
                    @Nullable
                    String filename,
            @QueryParam("title")
                    @Parameter(
                            description =
                                    "What readers call the file; its name when left out / Filens rubrik; filnamnet om inget anges",
                            example = "Tjänsteskrivelse")
                    @Nullable
                    String title,
            @QueryParam("itemId")
                    @Parameter(
                            description =
                                    "The item that it belongs to; the agenda as a whole when left out / Ärendet som filen hör till; hela listan om inget anges",
                            schema = @Schema(implementation = UUID.class))
                    @Nullable
                    String itemId,
            @HeaderParam("Repr-Digest")
                    @Parameter(
                            description =
                                    "Digest of the file (RFC 9530), compared with what came / Filens kontrollsumma (RFC 9530); den jämförs med det som togs emot",
                            example = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
                    @Nullable
                    String reprDigest,
            @Context HttpHeaders headers,
            @Nullable InputStream body,
            UriInfo uri)
            throws IOException {
        var label = FileLabel.of(title, filename);
        var item = QueryValues.uuid("itemId", itemId).orElse(null);
        edit.requireOpen(id);
        var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        var claims = new ReceivedFile.Claims(
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                length == null ? null : Long.valueOf(length),
                label.filename(),
                new GivenDigests(reprDigest));
        try (var file = ReceivedFile.receive(
                body == null ? InputStream.nullInputStream() : body, claims, EditAttachments.ACCEPTED)) {
            var added = edit.add(id, item, label, file);
            return added.created(uri, added.document().id());
        }
    }

    @GET
    @Path("/{attachmentId}")
    @PermitAll
    @Operation(
            operationId = "getAgendaAttachment",
            summary = "Get a file of the agenda / Hämta en bilaga",
            description = "What is known of it; its content is below. / Uppgifter om den; innehållet ligger under.")
    @APIResponse(
            responseCode = "200",
            description = "The file / Filen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaAttachmentDocument.class),
                            examples = @ExampleObject(name = "attachment", value = AgendaExamples.ATTACHMENT)))
    public Response getAgendaAttachment(
            @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId, Request request) {
        var found = show.one(id, attachmentId);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @GET
    @Path("/{attachmentId}/content")
    @Produces({PDF, DOCX, XLSX, PPTX})
    @PermitAll
    @Operation(
            operationId = "downloadAgendaAttachment",
            summary = "Get the content of a file / Hämta en bilagas innehåll",
            description =
                    "Byte for byte as it came, also once it is withdrawn; the ETag is its SHA-256. / Byte för byte, även när den är tillbakadragen; ETag är filens SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "The file / Filen",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "The file name (RFC 6266) / Filnamnet",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "pdf", value = ONE_PAGE)),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(mediaType = PPTX, schema = @Schema(type = SchemaType.STRING, format = BINARY))
            })
    public Response downloadAgendaAttachment(
            @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId, Request request) {
        var content = show.content(id, attachmentId);
        StreamingOutput bytes = content.bytes()::writeTo;
        var answer = EntityTags.ok(request, bytes, content.tag());
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_TYPE, content.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, content.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(content.filename()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @DELETE
    @Path("/{attachmentId}")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "removeAgendaAttachment",
            summary = "Remove a file before the call / Ta bort en bilaga före kallelsen",
            description =
                    "Needs If-Match. After the call a file is withdrawn instead. / Kräver If-Match. Efter kallelsen dras en fil tillbaka i stället.")
    @APIResponse(responseCode = "204", description = "Removed / Borttagen")
    public Response removeAgendaAttachment(
            @PathParam("id") UUID id,
            @PathParam("attachmentId") UUID attachmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        edit.remove(id, attachmentId, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("/{attachmentId}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "withdrawAgendaAttachment",
            summary = "Withdraw a file / Dra tillbaka en bilaga",
            description =
                    "It stays with the reason, and in the versions of the agenda that were sent with it. If-Match takes the ETag of GET /meetings/{id}/agenda/attachments/{attachmentId}. / Den står kvar med skälet och i de versioner av föredragningslistan som den skickades med. I If-Match anges ETag från GET /meetings/{id}/agenda/attachments/{attachmentId}.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentWithdrawalRequest.class),
                            examples =
                                    @ExampleObject(name = "withdrawal", value = AgendaExamples.ATTACHMENT_WITHDRAWAL)))
    @APIResponse(
            responseCode = "201",
            description = "The withdrawn file / Filen som har dragits tillbaka",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaAttachmentDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "attachment",
                                            value = AgendaExamples.ATTACHMENT,
                                            extensions =
                                                    @Extension(
                                                            name = "x-changed",
                                                            value = AgendaExamples.ATTACHMENT_WITHDRAWN))))
    public Response withdrawAgendaAttachment(
            @PathParam("id") UUID id,
            @PathParam("attachmentId") UUID attachmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AttachmentWithdrawalRequest request,
            UriInfo uri) {
        var attachment =
                edit.withdraw(id, attachmentId, ifMatch, request.reason().strip());
        return Response.created(uri.getBaseUriBuilder()
                        .path("meetings/{id}/agenda/attachments/{attachmentId}")
                        .build(id, attachmentId))
                .tag(attachment.tag())
                .entity(attachment.document())
                .build();
    }

    /// Why a file is withdrawn.
    @Schema(name = "AgendaAttachmentWithdrawalRequest")
    record AttachmentWithdrawalRequest(
            @Schema(description = "Why it is withdrawn / Varför den dras tillbaka", examples = "Fel version")
            @Text(max = 1_000)
            String reason) {}

    /// A page of files.
    @Schema(name = "AgendaAttachmentList")
    public record AttachmentList(
            @Schema(description = "Files / Filer") List<AgendaAttachmentDocument> attachments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
