package se.samverka.agreements.cooperation.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.cooperation.OptIn;
import se.samverka.agreements.cooperation.OptOut;
import se.samverka.agreements.cooperation.Participant;
import se.samverka.agreements.cooperation.Participant.Membership;
import se.samverka.agreements.cooperation.ShowCooperation;
import se.samverka.platform.rule.Name;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.platform.web.Tagged;

/// `/agreements/{id}/cooperation-areas/{area}/participants`: who takes part, from when until when.
@Path("/agreements/{id}/cooperation-areas/{area}/participants")
@Tag(name = "Cooperation areas", description = "Areas that parties opt in to / Samverkansområden")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ParticipantResource {

    private static final String OPT_IN =
            "{\"from\":\"2026-03-01\",\"decision\":\"Barn- och utbildningsnämnden 2026-02-17 § 12\"}";
    private static final String MEMBERSHIP = "{\"organisationNumber\":\"212000-2080\",\"from\":\"2026-03-01\","
            + "\"decision\":\"Barn- och utbildningsnämnden 2026-02-17 § 12\"}";
    private static final String PARTICIPANT = "{\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\","
            + "\"area\":\"skollakare\",\"organisationNumber\":\"212000-2080\",\"memberships\":[" + MEMBERSHIP + "]}";
    private static final String LEFT = "{\"memberships\":[{\"organisationNumber\":\"212000-2080\","
            + "\"from\":\"2026-03-01\",\"decision\":\"Barn- och utbildningsnämnden 2026-02-17 § 12\","
            + "\"outFrom\":\"2027-07-01\",\"outDecision\":\"Barn- och utbildningsnämnden 2027-05-18 § 40\"}]}";

    private final ShowCooperation show;
    private final OptIn optIn;
    private final OptOut optOut;

    ParticipantResource(ShowCooperation show, OptIn optIn, OptOut optOut) {
        this.show = show;
        this.optIn = optIn;
        this.optOut = optOut;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listCooperationParticipants",
            extensions = @Extension(name = "x-sort-fields", value = "organisationNumber"),
            summary = "Who takes part / Vilka som deltar",
            description = "On a day (validOn, today when left out), by organisation number; nobody after the"
                    + " agreement's last day, or its own as a party. / En viss dag (validOn, annars i dag).")
    @APIResponse(
            responseCode = "200",
            description = "Participants / Deltagare",
            content =
                    @Content(
                            schema = @Schema(implementation = ParticipantList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "{\"participants\":[" + MEMBERSHIP
                                                            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}")))
    public ParticipantList list(
            @PathParam("id") UUID id,
            @PathParam("area") String area,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "Only those that take part on this day; today when left out / Bara de som deltar"
                                            + " denna dag; i dag om inget anges",
                            example = "2026-06-30")
                    @Nullable
                    String validOn,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var found =
                show.takingPart(id, area, QueryValues.date("validOn", validOn).orElse(null), page);
        return new ParticipantList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getCooperationParticipant",
            summary = "A participant / En deltagare",
            description = "Every time that it has taken part. / Alla gånger den har deltagit.")
    @APIResponse(
            responseCode = "200",
            description = "The participant / Deltagaren",
            content =
                    @Content(
                            schema = @Schema(implementation = Participant.class),
                            examples = @ExampleObject(name = "participant", value = PARTICIPANT)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("area") String area,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            Request request) {
        var participant = show.participant(id, area, organisationNumber);
        return EntityTags.ok(request, participant, participant.tag());
    }

    @PUT
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "optInToCooperationArea",
            extensions = @Extension(name = "x-if-match-of-present", value = "true", parseValue = true),
            summary = "Opt in / Gå med",
            description =
                    "The party itself, from a day on which it is party to the agreement. If-Match is needed when it"
                            + " has taken part before. / Parten själv, från en dag då den är part; If-Match krävs om den har"
                            + " deltagit förut.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OptInRequest.class),
                            examples = @ExampleObject(name = "in", value = OPT_IN)))
    @APIResponse(
            responseCode = "201",
            description = "The participant / Deltagaren",
            content =
                    @Content(
                            schema = @Schema(implementation = Participant.class),
                            examples = @ExampleObject(name = "participant", value = PARTICIPANT)))
    public Response optIn(
            @PathParam("id") UUID id,
            @PathParam("area") String area,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            OptInRequest body,
            UriInfo uri) {
        var asked = QueryValues.body(body);
        var participant = optIn.run(id, area, organisationNumber, asked.from(), asked.decision(), ifMatch);
        return Response.created(uri.getAbsolutePath())
                .entity(participant)
                .tag(participant.tag())
                .build();
    }

    @DELETE
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "optOutOfCooperationArea",
            summary = "Opt out / Gå ur",
            description = "The party itself; from is the first day on which it takes part no more, today when left out."
                    + " What has been stays. / Parten själv; from är första dagen utan deltagande.")
    @APIResponse(
            responseCode = "200",
            description = "The participant with its history / Deltagaren med historik",
            content =
                    @Content(
                            schema = @Schema(implementation = Participant.class),
                            examples =
                                    @ExampleObject(
                                            name = "participant",
                                            value = PARTICIPANT,
                                            extensions = @Extension(name = "x-changed", value = LEFT))))
    public Response optOut(
            @PathParam("id") UUID id,
            @PathParam("area") String area,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @QueryParam("from")
                    @Parameter(
                            description = "First day on which the party no longer takes part; today when left out /"
                                    + " Första dagen utan deltagande; i dag om inget anges",
                            example = "2027-07-01")
                    @Nullable
                    String from,
            @QueryParam("decision")
                    @Parameter(
                            description = "The party's own decision to opt out / Partens eget beslut att gå ur",
                            example = "Barn- och utbildningsnämnden 2027-05-18 § 40")
                    @Nullable
                    String decision,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var day = QueryValues.date("from", from).orElse(null);
        var participant = optOut.run(id, area, organisationNumber, day, decision, ifMatch);
        return new Tagged<>(participant, participant.tag()).ok();
    }

    /// From when a party takes part, and by which decision of its own.
    ///
    /// @param from the first day; today when left out
    @Schema(name = "OptIn", description = "Opt in / Gå med")
    public record OptInRequest(
            @Schema(
                    description = "First day on which it takes part; today when left out / Första dagen med deltagande;"
                            + " i dag om inget anges",
                    examples = "2026-03-01")
            @Nullable
            LocalDate from,

            @Schema(
                    description = "The party's own decision to take part / Partens eget beslut att delta",
                    examples = "Barn- och utbildningsnämnden 2026-02-17 § 12")
            @Nullable
            @Name(max = 300)
            String decision) {}

    /// A page of those who take part.
    public record ParticipantList(
            List<Membership> participants,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
