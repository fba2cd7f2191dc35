package se.samverka.meetings.meeting.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.meetings.meeting.SealedApprovalDocument;
import se.samverka.meetings.meeting.VerifyApprovals;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/bodies/{id}/approval-chain`.
@Path("/bodies/{id}/approval-chain")
@Tag(name = "Bodies", description = "Bodies that meet, and their members / Organ som sammanträder, och deras ledamöter")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ApprovalChainResource {

    private static final String EXAMPLE = """
            {"approvals":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","sequence":1,"approvedOn":"2024-04-25",
             "paragraphs":["15","16"],"hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "check":"INTACT"}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},"_links":{}}""";

    private final VerifyApprovals verify;

    ApprovalChainResource(VerifyApprovals verify) {
        this.verify = verify;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "verifyApprovalChain",
            extensions = @Extension(name = "x-sort-fields", value = "sequence"),
            summary = "Verify a body's approved minutes / Kontrollera ett organs justerade protokoll",
            description = "Each approval in the order in which it was made, with its hash computed again from the"
                    + " minutes as they are now. Who changes, removes or adds approved minutes breaks the chain. For"
                    + " those who may read the body's unannounced minutes. / Varje justering i den ordning som den"
                    + " gjordes, med hashen beräknad på nytt av protokollet som det är nu. Den som ändrar, tar bort"
                    + " eller lägger till justerade protokoll bryter kedjan. För den som får läsa organets protokoll"
                    + " innan de anslagits.")
    @APIResponse(
            responseCode = "200",
            description = "The chain / Kedjan",
            content =
                    @Content(
                            schema = @Schema(implementation = ApprovalChain.class),
                            examples = @ExampleObject(name = "chain", value = EXAMPLE)))
    public ApprovalChain verifyApprovalChain(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        var page = verify.page(id, query);
        return new ApprovalChain(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    /// A page of the chain.
    @Schema(name = "ApprovalChain")
    public record ApprovalChain(
            List<SealedApprovalDocument> approvals,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
