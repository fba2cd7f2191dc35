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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
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
import se.samverka.agreements.agreement.AmendmentDocument;
import se.samverka.agreements.agreement.ProposeAmendment;
import se.samverka.agreements.agreement.ShowAmendments;
import se.samverka.agreements.agreement.WithdrawAmendment;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.terms.Terms;

/// `/agreements/{id}/amendments`: new terms, which count once every party has approved them.
@Path("/agreements/{id}/amendments")
@Tag(
        name = "Amendments",
        description = "Changes of terms that the parties decide on / Ändringar som parterna beslutar om")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AmendmentResource {

    private final ShowAmendments show;
    private final ProposeAmendment propose;
    private final WithdrawAmendment withdraw;

    AmendmentResource(ShowAmendments show, ProposeAmendment propose, WithdrawAmendment withdraw) {
        this.show = show;
        this.propose = propose;
        this.withdraw = withdraw;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAmendments",
            extensions = @Extension(name = "x-sort-fields", value = "-createdAt"),
            summary = "Amendments / Ändringar",
            description = "Newest first, open and closed. / Senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "Amendments / Ändringar",
            content =
                    @Content(
                            schema = @Schema(implementation = AmendmentList.class),
                            examples = @ExampleObject(name = "one", value = Examples.AMENDMENTS)))
    public AmendmentList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.page(id, page);
        return new AmendmentList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "proposeAmendment",
            extensions = @Extension(name = "x-max-body-bytes", value = "4194304", parseValue = true),
            summary = "Propose an amendment / Föreslå ändring",
            description = "Full new terms of an agreement in force. / Fullständiga nya villkor för gällande avtal.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewAmendment.class),
                            examples = @ExampleObject(name = "amendment", value = Examples.AMENDMENT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The amendment / Ändringen",
            content =
                    @Content(
                            schema = @Schema(implementation = AmendmentDocument.class),
                            examples = @ExampleObject(name = "amendment", value = Examples.AMENDMENT)))
    public Response propose(@PathParam("id") UUID id, NewAmendment body, UriInfo uri) {
        var asked = QueryValues.body(body);
        var proposed = propose.run(id, asked.effectiveFrom(), asked.reason(), asked.terms());
        return proposed.created(uri, proposed.document().id());
    }

    @GET
    @Path("/{amendmentId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAmendment",
            summary = "An amendment / En ändring",
            description = "With each party's word. / Med varje parts besked.")
    @APIResponse(
            responseCode = "200",
            description = "The amendment / Ändringen",
            content =
                    @Content(
                            schema = @Schema(implementation = AmendmentDocument.class),
                            examples = @ExampleObject(name = "amendment", value = Examples.AMENDMENT)))
    public Response get(@PathParam("id") UUID id, @PathParam("amendmentId") UUID amendmentId) {
        return show.one(id, amendmentId).ok();
    }

    @POST
    @Path("/{amendmentId}/withdrawals")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "withdrawAmendment",
            summary = "Withdraw an amendment / Dra tillbaka ändring",
            description =
                    "By the organisation that proposed it or an administrator, while it is open. It is kept. / Av den som"
                            + " föreslagit den eller en administratör, medan den är öppen. Den finns kvar.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn amendment / Den återtagna ändringen",
            content =
                    @Content(
                            schema = @Schema(implementation = AmendmentDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "amendment",
                                            value = Examples.AMENDMENT,
                                            extensions =
                                                    @Extension(
                                                            name = "x-changed",
                                                            value = Examples.AMENDMENT_WITHDRAWN))))
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("amendmentId") UUID amendmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withdraw.run(id, amendmentId, ifMatch).ok();
    }

    /// What to change, from when, and why.
    public record NewAmendment(
            @Schema(
                    description = "First day on which the new terms apply / Första dagen då de nya villkoren gäller",
                    examples = "2027-01-01")
            LocalDate effectiveFrom,

            @Schema(description = "Why the terms are changed / Varför villkoren ändras", examples = "Höjt bidrag") @Text
            String reason,

            @Schema(description = "The new terms, whole / De nya villkoren i sin helhet")
            Terms terms) {
        public NewAmendment {
            Required.field("effectiveFrom", effectiveFrom);
            Required.field("reason", reason);
            Required.field("terms", terms);
        }
    }

    /// A page of amendments.
    public record AmendmentList(
            List<AmendmentDocument> amendments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
