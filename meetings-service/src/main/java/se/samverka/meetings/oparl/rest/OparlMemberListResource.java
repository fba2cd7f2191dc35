package se.samverka.meetings.oparl.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
import se.samverka.meetings.oparl.OparlPage;
import se.samverka.meetings.oparl.ShowOparl;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.rest.OparlLists.LegislativeTermList;
import se.samverka.meetings.oparl.rest.OparlLists.MembershipList;
import se.samverka.meetings.oparl.rest.OparlLists.OrganizationList;
import se.samverka.meetings.oparl.rest.OparlLists.PersonList;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.NeverStored;

/// The lists of terms of office, bodies and those elected to them.
@Path("/oparl")
@Tag(name = "OParl", description = OparlTexts.TAG)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OparlMemberListResource {

    private final ShowOparl show;
    private final DescribeLegislativeTerms terms;
    private final DescribeOrganizations organizations;
    private final DescribePersons persons;
    private final DescribeMemberships memberships;

    OparlMemberListResource(
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
    @Path("/bodies/{organisationNumber}/legislative-terms")
    @PermitAll
    @Operation(
            operationId = "listOparlTerms",
            summary =
                    "List the terms of office of an organisation by OParl / Lista en organisations mandatperioder enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = LegislativeTermList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.LEGISLATIVE_TERM_LIST)))
    public LegislativeTermList listOparlTerms(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return LegislativeTermList.of(page(organisationNumber, OparlType.LEGISLATIVE_TERM, query, terms, uri));
    }

    @GET
    @Path("/bodies/{organisationNumber}/organizations")
    @PermitAll
    @Operation(
            operationId = "listOparlOrganizations",
            summary = "List the bodies of an organisation by OParl / Lista en organisations organ enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganizationList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.ORGANIZATION_LIST)))
    public OrganizationList listOparlOrganizations(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return OrganizationList.of(page(organisationNumber, OparlType.ORGANIZATION, query, organizations, uri));
    }

    @GET
    @Path("/bodies/{organisationNumber}/persons")
    @PermitAll
    @NeverStored
    @Operation(
            operationId = "listOparlPersons",
            summary =
                    "List the elected persons of an organisation by OParl / Lista en organisations förtroendevalda enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.PERSON_LIST)))
    public PersonList listOparlPersons(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return PersonList.of(page(organisationNumber, OparlType.PERSON, query, persons, uri));
    }

    @GET
    @Path("/bodies/{organisationNumber}/memberships")
    @PermitAll
    @NeverStored
    @Operation(
            operationId = "listOparlMemberships",
            summary =
                    "List the memberships of an organisation by OParl / Lista en organisations ledamotskap enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.MEMBERSHIP_LIST)))
    public MembershipList listOparlMemberships(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return MembershipList.of(page(organisationNumber, OparlType.MEMBERSHIP, query, memberships, uri));
    }

    private <T> OparlPage<T> page(
            OrganisationNumber number, OparlType type, OparlListQuery query, Description<T> description, UriInfo uri) {
        return show.page(ObjectList.of(number, type), query.filter(), OparlAddresses.of(uri), description);
    }
}
