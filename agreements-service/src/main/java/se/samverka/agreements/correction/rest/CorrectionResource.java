package se.samverka.agreements.correction.rest;

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
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.correction.ConfirmCorrection;
import se.samverka.agreements.correction.CorrectionDocument;
import se.samverka.agreements.correction.ListedCorrection;
import se.samverka.agreements.correction.ObjectToCorrection;
import se.samverka.agreements.correction.ProposeCorrection;
import se.samverka.agreements.correction.ShowCorrections;
import se.samverka.agreements.correction.WithdrawCorrection;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/corrections`: clerical fixes of the words of a version.
@Path("/agreements/{id}/corrections")
@Tag(name = "Corrections", description = "Mended words in a version / Rättelser av lydelser")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CorrectionResource {

    private static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1a";
    private static final String HEAD = "\"version\":1,\"reason\":\"Skrivfel i rubriken\",\"decidedOn\":\"2026-01-30\","
            + "\"decidedBy\":\"Registrator\"";
    private static final String FIELDS = HEAD + ",\"changes\":[{\"pointer\":\"/title\","
            + "\"from\":\"Samhälskontraktet 2026–2029\",\"to\":\"Samhällskontraktet 2026–2029\"}]";
    private static final String REQUEST = "{" + FIELDS + "}";
    private static final String STANDING = "{\"id\":\"" + ID
            + "\",\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\",\"status\":\"PROPOSED\","
            + "\"appliesOn\":\"2026-03-03\",\"recordedAt\":\"2026-02-01T08:00:00Z\","
            + "\"recordedBy\":\"mdu-secretary\",";
    private static final String CORRECTION = STANDING
            + "\"proposedBy\":\"202100-2916\",\"confirmations\":[],\"awaited\":[\"202100-2916\",\"212000-0357\",\"212000-2080\"],"
            + FIELDS + "}";
    private static final String CORRECTIONS = "{\"corrections\":[" + STANDING + HEAD
            + "}],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";
    private static final String YES = "{\"decidedOn\":\"2026-02-10\",\"decidingBody\":\"Kommunstyrelsen\"}";
    private static final String NO = "{\"reason\":\"Rubriken är den avtalade\"}";

    /// Eskilstuna's confirmation; the coordinator's is missing.
    private static final String CONFIRMED = "{\"confirmations\":[{\"party\":\"212000-0357\",\"outcome\":\"CONFIRMED\","
            + "\"decidedOn\":\"2026-02-10\",\"decidingBody\":\"Kommunstyrelsen\","
            + "\"recordedAt\":\"2026-02-12T08:00:00Z\"}],\"awaited\":[\"202100-2916\",\"212000-2080\"]}";

    private static final String OBJECTED = "{\"status\":\"OBJECTED\",\"closedAt\":\"2026-02-12T08:00:00Z\","
            + "\"confirmations\":[{\"party\":\"212000-0357\",\"outcome\":\"DECLINED\","
            + "\"reason\":\"Rubriken är den avtalade\",\"recordedAt\":\"2026-02-12T08:00:00Z\"}],\"awaited\":[]}";
    private static final String WITHDRAWN =
            "{\"status\":\"WITHDRAWN\",\"closedAt\":\"2026-02-12T08:00:00Z\",\"awaited\":[]}";

    private final ShowCorrections show;
    private final ProposeCorrection propose;
    private final ConfirmCorrection confirm;
    private final ObjectToCorrection objectTo;
    private final WithdrawCorrection withdraw;

    CorrectionResource(
            ShowCorrections show,
            ProposeCorrection propose,
            ConfirmCorrection confirm,
            ObjectToCorrection objectTo,
            WithdrawCorrection withdraw) {
        this.show = show;
        this.propose = propose;
        this.confirm = confirm;
        this.objectTo = objectTo;
        this.withdraw = withdraw;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listCorrections",
            extensions = @Extension(name = "x-sort-fields", value = "recordedAt"),
            summary = "Corrections / Rättelser",
            description =
                    "Of every version, in the order recorded; each alone has its words. / I den ordning de antecknats.")
    @APIResponse(
            responseCode = "200",
            description = "Corrections / Rättelser",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionList.class),
                            examples = @ExampleObject(name = "one", value = CORRECTIONS)))
    public CorrectionList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.page(id, page);
        return new CorrectionList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "proposeCorrection",
            summary = "Propose a correction / Föreslå en rättelse",
            description =
                    "By the coordinator or an administrator. Of one version: title, caseNumber, purpose, titles of clauses"
                            + " and branches, decisionReference, decidingBody. Of an agreement that is or was in force. Each"
                            + " change says what stands there now (from; absent when nothing does). It counts when every"
                            + " bound party that has not left has confirmed it, or on appliesOn, 30 days after it could be"
                            + " read, unless one objects; another decidingBody counts only with the yes of its party."
                            + " No money moves; anything else is changed by an amendment. An amendment that is open keeps"
                            + " its own words. / Av samordnaren eller en administratör; gäller när de bundna parterna har"
                            + " bekräftat eller 30 dagar har gått utan invändning. Bara ord rättas.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Correction.class),
                            examples = @ExampleObject(name = "title", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The correction / Rättelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionDocument.class),
                            examples = @ExampleObject(name = "title", value = CORRECTION)))
    public Response propose(@PathParam("id") UUID id, Correction correction, UriInfo uri) {
        var made = propose.run(id, QueryValues.body(correction));
        return made.created(uri, made.document().id());
    }

    @GET
    @Path("/{correctionId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getCorrection",
            summary = "A correction / En rättelse",
            description =
                    "With the old words beside the new, and each party's word. / Med gammal och ny lydelse bredvid"
                            + " varandra, och varje parts besked.")
    @APIResponse(
            responseCode = "200",
            description = "The correction / Rättelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionDocument.class),
                            examples = @ExampleObject(name = "title", value = CORRECTION)))
    public Response get(@PathParam("id") UUID id, @PathParam("correctionId") UUID correctionId, Request request) {
        var found = show.one(id, correctionId);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @POST
    @Path("/{correctionId}/confirmations")
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "confirmCorrection",
            summary = "Confirm a correction / Bekräfta en rättelse",
            description =
                    "The answer of the caller's own organisation, a bound party. Other parties' answers leave the ETag good. The"
                            + " last one applies the correction. / Den egna organisationens svar, som bunden part."
                            + " Andra parters svar ändrar inte ETag. Det sista svaret genomför rättelsen.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionConfirmation.class),
                            examples = @ExampleObject(name = "yes", value = YES)))
    @APIResponse(
            responseCode = "200",
            description = "The correction / Rättelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "title",
                                            value = CORRECTION,
                                            extensions = @Extension(name = "x-changed", value = CONFIRMED))))
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("correctionId") UUID correctionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            CorrectionConfirmation confirmation) {
        return confirm.run(id, correctionId, QueryValues.body(confirmation).answer(), ifMatch)
                .ok();
    }

    @POST
    @Path("/{correctionId}/objections")
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "objectToCorrection",
            summary = "Object to a correction / Invända mot en rättelse",
            description = "By a bound party, before appliesOn. It ends the correction,"
                    + " and only an amendment changes those words then. / Av en bunden part, före appliesOn; avslutar"
                    + " rättelsen, och bara en ändring ändrar orden.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Objection.class),
                            examples = @ExampleObject(name = "no", value = NO)))
    @APIResponse(
            responseCode = "200",
            description = "The ended correction / Den avslutade rättelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "title",
                                            value = CORRECTION,
                                            extensions = @Extension(name = "x-changed", value = OBJECTED))))
    public Response object(
            @PathParam("id") UUID id,
            @PathParam("correctionId") UUID correctionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Objection objection) {
        return objectTo.run(id, correctionId, QueryValues.body(objection).answer(), ifMatch)
                .ok();
    }

    @POST
    @Path("/{correctionId}/withdrawals")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "withdrawCorrection",
            summary = "Withdraw a correction / Dra tillbaka en rättelse",
            description =
                    "By the organisation that proposed it or an administrator, while it is open. / Av den som föreslagit den"
                            + " eller en administratör, medan den är öppen.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn correction / Den återtagna rättelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "title",
                                            value = CORRECTION,
                                            extensions = @Extension(name = "x-changed", value = WITHDRAWN))))
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("correctionId") UUID correctionId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withdraw.run(id, correctionId, ifMatch).ok();
    }

    /// A bound party's yes to a correction.
    @Schema(name = "CorrectionConfirmation", description = "A yes to a correction / Ja till en rättelse")
    public record CorrectionConfirmation(
            @Schema(
                    description = "The day of the party's own decision; absent where none was needed / Dagen för"
                            + " partens eget beslut; saknas om inget behövdes",
                    examples = "2026-02-10")
            @Nullable
            LocalDate decidedOn,

            @Schema(
                    description = "The body of the party that decided / Organet hos parten som beslutade",
                    examples = "Kommunstyrelsen")
            @Nullable
            @Name(max = 300)
            String decidingBody,

            @Schema(
                    description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                            + " till exempel protokollets §",
                    examples = "§ 31")
            @Nullable
            @Name(max = 300)
            String reference,

            @Schema(
                    description = "Id of the party's decision in the meetings API, once its minutes are announced. What"
                            + " is left out of decidedOn, decidingBody and reference is taken from it / Id för partens"
                            + " beslut i API:t meetings, när protokollet är anslaget. Det som utelämnas av decidedOn,"
                            + " decidingBody och reference hämtas därifrån",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
            @Nullable
            UUID decisionId) {

        PartyAnswer answer() {
            return new PartyAnswer(PartyAnswer.Outcome.CONFIRMED, decidedOn, decidingBody, reference, null, decisionId);
        }
    }

    /// A bound party's no to a correction.
    @Schema(name = "Objection", description = "A no to a correction / Nej till en rättelse")
    public record Objection(
            @Schema(
                    description = "Why the party objects / Varför parten invänder",
                    examples = "Rubriken är den avtalade")
            @Text
            String reason,

            @Schema(
                    description = "The day of the party's own decision; absent where none was needed / Dagen för"
                            + " partens eget beslut; saknas om inget behövdes",
                    examples = "2026-02-10")
            @Nullable
            LocalDate decidedOn,

            @Schema(
                    description = "The body of the party that decided / Organet hos parten som beslutade",
                    examples = "Kommunstyrelsen")
            @Nullable
            @Name(max = 300)
            String decidingBody,

            @Schema(
                    description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                            + " till exempel protokollets §",
                    examples = "§ 31")
            @Nullable
            @Name(max = 300)
            String reference,

            @Schema(
                    description = "Id of the party's decision in the meetings API, once its minutes are announced. What"
                            + " is left out of decidedOn, decidingBody and reference is taken from it / Id för partens"
                            + " beslut i API:t meetings, när protokollet är anslaget. Det som utelämnas av decidedOn,"
                            + " decidingBody och reference hämtas därifrån",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
            @Nullable
            UUID decisionId) {

        public Objection {
            Required.field("reason", reason);
        }

        PartyAnswer answer() {
            return new PartyAnswer(
                    PartyAnswer.Outcome.DECLINED, decidedOn, decidingBody, reference, reason, decisionId);
        }
    }

    /// A page of corrections.
    @Schema(name = "CorrectionList", description = "Corrections / Rättelser")
    public record CorrectionList(
            List<ListedCorrection> corrections,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
