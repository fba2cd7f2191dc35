package se.samverka.agreements.impact.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.agreements.impact.Impacts;
import se.samverka.agreements.impact.ShowImpacts;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.web.EntityTags;

/// `/agreements/{id}/amendments/{amendmentId}/impacts`: what an open amendment would mean in money.
@Path("/agreements/{id}/amendments/{amendmentId}/impacts")
@Tag(
        name = "Amendments",
        description = "Changes of terms that the parties decide on / Ändringar som parterna beslutar om")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImpactResource {

    private static final String EXAMPLE = """
            {"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
            "amendmentId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a11","baseVersion":1,"effectiveFrom":"2027-01-01",
            "years":[{"year":2027,"requisitionedBy":[],"parties":[
            {"organisationNumber":"212000-2080","name":"Västerås stad","before":"5000000.00","after":"5500000.00",
            "difference":"500000.00","unbound":false}],
            "unassigned":{"before":"0.00","after":"0.00","difference":"0.00"},
            "ownShares":{"before":"0.00","after":"0.00","difference":"0.00"},
            "released":{"before":"0.00","after":"0.00","difference":"0.00"},
            "documents":[{"kind":"INVOICE","effect":"CHANGED",
            "payee":{"organisationNumber":"202100-2916","name":"Mälardalens universitet"},
            "payer":{"organisationNumber":"212000-2080","name":"Västerås stad"},"total":"5500000.00",
            "totalBefore":"5000000.00",
            "lines":[{"clauseId":"vasteras","description":"Bidrag, 2027","amount":"5500000.00","vatCategory":"O"}]}],
            "removedDocuments":[],"problems":[]}]}""";

    private static final String CLOSED = """
            {"status":409,
            "detail":"The amendment is APPROVED; propose a new one",
            "instance":"/agreements/v1/agreements/0199/amendments/0199/impacts",
            "code":"amendment-closed","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private static final String AWAY = """
            {"status":503,
            "detail":"Finance, which computes this, does not answer just now; repeat in a moment",
            "instance":"/agreements/v1/agreements/0199/amendments/0199/impacts",
            "code":"finance-unavailable","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private final ShowImpacts show;

    ImpactResource(ShowImpacts show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAmendmentImpacts",
            summary = "Impacts of an amendment / En ändrings följder",
            description =
                    "What each party owes before and after, year by year, and the invoices and credit notes that the"
                            + " amendment would cause, computed by finance now. Its ETag as impactsTag guards a decision that rests"
                            + " on it. 409 when the amendment can have no effect any more; 503 finance-behind while finance has not"
                            + " been told of the agreement yet. / Vad varje part ska betala före och efter, år för år, och de"
                            + " fakturor och kreditfakturor som ändringen skulle medföra. ETag skyddar ett beslut som vilar på"
                            + " svaret.")
    @APIResponse(
            responseCode = "200",
            description = "The impacts / Följderna",
            content =
                    @Content(
                            schema = @Schema(implementation = Impacts.class),
                            examples = @ExampleObject(name = "raised", value = EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description = "The amendment can have no effect any more, or cannot be computed / Ändringen är inte öppen",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "closed", value = CLOSED)))
    @APIResponse(
            responseCode = "503",
            description = "Finance is away or behind / Ekonomitjänsten svarar inte",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds / Sekunder",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "5")),
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "away", value = AWAY)))
    public Response get(@PathParam("id") UUID id, @PathParam("amendmentId") UUID amendmentId, Request request) {
        var found = show.one(id, amendmentId);
        return EntityTags.ok(request, found.document(), found.tag());
    }
}
