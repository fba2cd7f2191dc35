package se.samverka.meetings.oparl.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.meetings.oparl.DescribeLegislativeTerms;
import se.samverka.meetings.oparl.DescribeMemberships;
import se.samverka.meetings.oparl.DescribeOrganizations;
import se.samverka.meetings.oparl.DescribePersons;
import se.samverka.meetings.oparl.Description;
import se.samverka.meetings.oparl.OparlAddresses;
import se.samverka.meetings.oparl.OparlLegislativeTerm;
import se.samverka.meetings.oparl.OparlMembership;
import se.samverka.meetings.oparl.OparlOrganization;
import se.samverka.meetings.oparl.OparlPerson;
import se.samverka.meetings.oparl.ShowOparl;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.platform.web.NeverStored;

/// Terms of office, bodies and those elected to them, each at the address that is its id.
@Path("/oparl")
@Tag(name = "OParl", description = OparlTexts.TAG)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OparlMemberResource {

    private final ShowOparl show;
    private final DescribeLegislativeTerms terms;
    private final DescribeOrganizations organizations;
    private final DescribePersons persons;
    private final DescribeMemberships memberships;

    OparlMemberResource(
            ShowOparl show,
            DescribeLegislativeTerms terms,
            DescribeOrganizations organizations,
            DescribePersons persons,
            DescribeMemberships memberships) {
        this.show = show;
        this.terms = terms;
        this.organizations = organizations;
        this.persons = persons;
        this.memberships = memberships;
    }

    @GET
    @Path("/legislative-terms/{id}")
    @PermitAll
    @Operation(
            operationId = "getOparlLegislativeTerm",
            summary = "Get a term of office of OParl / Hämta en mandatperiod enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlLegislativeTerm.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.LEGISLATIVE_TERM)))
    public Response getOparlLegislativeTerm(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.LEGISLATIVE_TERM, id, terms, uri, request);
    }

    @GET
    @Path("/organizations/{id}")
    @PermitAll
    @Operation(
            operationId = "getOparlOrganization",
            summary = "Get a body of OParl / Hämta ett organ enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlOrganization.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.ORGANIZATION)))
    public Response getOparlOrganization(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.ORGANIZATION, id, organizations, uri, request);
    }

    @GET
    @Path("/persons/{id}")
    @PermitAll
    @NeverStored
    @Operation(
            operationId = "getOparlPerson",
            summary = "Get an elected person of OParl / Hämta en förtroendevald enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlPerson.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.PERSON)))
    public Response getOparlPerson(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.PERSON, id, persons, uri, request);
    }

    @GET
    @Path("/memberships/{id}")
    @PermitAll
    @NeverStored
    @Operation(
            operationId = "getOparlMembership",
            summary = "Get a membership of OParl / Hämta ett ledamotskap enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlMembership.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.MEMBERSHIP)))
    public Response getOparlMembership(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.MEMBERSHIP, id, memberships, uri, request);
    }

    private <T> Response one(OparlType type, UUID id, Description<T> description, UriInfo uri, Request request) {
        return OparlAnswer.of(show.one(type, id, OparlAddresses.of(uri), description), request);
    }
}
