package se.samverka.agreements.document.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import se.samverka.agreements.document.AddDocument;
import se.samverka.agreements.document.AgreementFile;
import se.samverka.agreements.document.RemoveDocument;
import se.samverka.agreements.document.ShowDocuments;
import se.samverka.agreements.document.model.AgreementFileKind;
import se.samverka.platform.file.FileName;
import se.samverka.platform.file.GivenDigests;
import se.samverka.platform.file.ReceivedFile;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.value.FileType;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/agreements/{id}/documents`: the agreement's files.
///
/// A file is sent as the request's body, with its name in the query, as storage services take it: one file
/// needs no multipart envelope, `curl --data-binary @avtal.pdf` and a browser's `fetch(url, {body: file})` do
/// it, and the body's own digest is the file's.
@Path("/agreements/{id}/documents")
@Tag(name = "Documents", description = "Files that belong to an agreement / Handlingar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DocumentResource {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String BINARY = "binary";
    private static final Set<FileType> ACCEPTED = EnumSet.of(FileType.PDF, FileType.DOCX, FileType.TEXT);

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

    private static final String ONE = "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12\","
            + "\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\",\"kind\":\"ANNEX\",\"title\":\"Bilaga 1: vision\","
            + "\"filename\":\"bilaga-1.pdf\",\"mediaType\":\"application/pdf\",\"sizeBytes\":48213,\"sha512\":\""
            + "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
            + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e\","
            + "\"statusWhenAdded\":\"DRAFT\",\"addedAt\":\"2025-12-01T08:00:00Z\"}";
    private static final String SEVERAL = "{\"documents\":[" + ONE + "],\"_meta\":{\"totalRecords\":1,\"page\":1,"
            + "\"limit\":20,\"count\":1},\"_links\":{\"self\":{\"href\":\"https://samverka.example/agreements/v1/agreements/"
            + "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01/documents\",\"rel\":\"self\",\"method\":\"GET\"}}}";

    private final ShowDocuments show;
    private final AddDocument add;
    private final RemoveDocument remove;

    DocumentResource(ShowDocuments show, AddDocument add, RemoveDocument remove) {
        this.show = show;
        this.add = add;
        this.remove = remove;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAgreementDocuments",
            extensions = @Extension(name = "x-sort-fields", value = "addedAt"),
            summary = "Documents / Handlingar",
            description = "The agreement's files in the order they were added. / Avtalets filer i den ordning de kom.")
    @APIResponse(
            responseCode = "200",
            description = "Documents / Handlingar",
            content =
                    @Content(
                            schema = @Schema(implementation = DocumentList.class),
                            examples = @ExampleObject(name = "one", value = SEVERAL)))
    public DocumentList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.page(id, page);
        return new DocumentList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Consumes({PDF, DOCX, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "addAgreementDocument",
            extensions = {
                @Extension(name = "x-max-body-bytes", value = "20971520", parseValue = true),
                @Extension(name = "x-max-body-code", value = "document-too-large")
            },
            summary = "Add a document / Lägg till handling",
            description =
                    "The body is the file: PDF, DOCX or text in UTF-8, at most 20 MiB. Its type is told from the"
                            + " content; a Content-Type or file name that says another is refused. Once the agreement is proposed"
                            + " a document can be added but not removed. / Filen är anropets kropp; typen avgörs av innehållet.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "pdf", value = ONE_PAGE)),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "text", value = "Minnesanteckning från samrådet")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "any", value = ONE_PAGE))
            })
    @APIResponse(
            responseCode = "201",
            description = "The document / Handlingen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementFile.class),
                            examples = @ExampleObject(name = "document", value = ONE)))
    public Response add(
            @PathParam("id") UUID id,
            @QueryParam("filename")
                    @Parameter(
                            description = "File name without a path; an ending that it has fits the content / Filnamn",
                            required = true,
                            example = "bilaga-1")
                    @Nullable
                    String filename,
            @QueryParam("title")
                    @Parameter(
                            description =
                                    "What readers call the file; its name when left out / Handlingens rubrik; filnamnet om inget anges",
                            example = "Bilaga 1: vision")
                    @Nullable
                    String title,
            @QueryParam("kind")
                    @Parameter(
                            description =
                                    "What the file is to the agreement; OTHER when left out / Vad handlingen är i avtalet; OTHER om inget anges",
                            schema = @Schema(implementation = AgreementFileKind.class))
                    @Nullable
                    String kind,
            @HeaderParam("Repr-Digest")
                    @Parameter(
                            description =
                                    "Digest of the file (RFC 9530), compared with what came / Filens kontrollsumma (RFC 9530); den"
                                            + " jämförs med det som togs emot",
                            example = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
                    @Nullable
                    String reprDigest,
            @HeaderParam("Content-Digest")
                    @Parameter(
                            description =
                                    "Digest of the body as it was sent (RFC 9530), compared with what came / Kontrollsumma för"
                                            + " innehållet som det skickades (RFC 9530); den jämförs med det som togs emot")
                    @Nullable
                    String contentDigest,
            @Context HttpHeaders headers,
            @Nullable InputStream body,
            UriInfo uri)
            throws IOException {
        show.requireVisible(id);
        var label = DocumentLabel.of(kind, title, filename);
        var claims = new ReceivedFile.Claims(
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                length(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH)),
                label.filename(),
                new GivenDigests(reprDigest, contentDigest));
        try (var file = ReceivedFile.receive(body == null ? InputStream.nullInputStream() : body, claims, ACCEPTED)) {
            var added = add.run(id, label, file);
            return added.created(uri, added.document().id());
        }
    }

    @GET
    @Path("/{documentId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAgreementDocument",
            summary = "A document / En handling",
            description = "What is known of it; its content is below. / Uppgifter om den; innehållet ligger under.")
    @APIResponse(
            responseCode = "200",
            description = "The document / Handlingen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementFile.class),
                            examples = @ExampleObject(name = "document", value = ONE)))
    public Response get(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId, Request request) {
        var found = show.one(id, documentId);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @GET
    @Path("/{documentId}/content")
    @Produces({PDF, DOCX, MediaType.TEXT_PLAIN})
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "downloadAgreementDocument",
            summary = "A document's content / Innehållet",
            description = "The file, byte for byte as it came; the ETag is its SHA-512. / Filen, byte för byte.")
    @APIResponse(
            responseCode = "200",
            description = "The file / Filen",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "The file name (RFC 6266) / Filnamnet",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Repr-Digest",
                        description = "SHA-512 of the file (RFC 9530) / Kontrollsumma",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "pdf", value = ONE_PAGE)),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "text", value = "Minnesanteckning från samrådet"))
            })
    public Response content(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId, Request request) {
        var content = show.content(id, documentId);
        StreamingOutput bytes = content.bytes()::writeTo;
        var answer = EntityTags.ok(request, bytes, content.tag());
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_TYPE, content.type().contentType())
                .header(HttpHeaders.CONTENT_LENGTH, content.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(content.filename()))
                .header("Repr-Digest", "sha-512=:" + content.sha512() + ":")
                .build();
    }

    @DELETE
    @Path("/{documentId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "removeAgreementDocument",
            summary = "Remove a document / Ta bort handling",
            description = "Only while the agreement is a draft; needs If-Match. / Endast ur utkast; kräver If-Match.")
    @APIResponse(responseCode = "204", description = "Removed / Borttagen")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        remove.run(id, documentId, ifMatch);
        return Response.noContent().build();
    }

    private static @Nullable Long length(@Nullable String contentLength) {
        // The server has read it as a number already.
        return contentLength == null ? null : Long.valueOf(contentLength);
    }

    /// A page of documents.
    @Schema(name = "AgreementFileList")
    public record DocumentList(
            List<AgreementFile> documents,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
