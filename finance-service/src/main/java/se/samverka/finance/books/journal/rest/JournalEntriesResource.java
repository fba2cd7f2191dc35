package se.samverka.finance.books.journal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.journal.JournalEntryDocument;
import se.samverka.finance.books.journal.ShowJournal;
import se.samverka.finance.books.journal.model.JournalFilter;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/journal-entries`: the payee's books.
@Path("/journal-entries")
@Tag(name = "Journal", description = "Double entries of documents and payments / Verifikationer")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JournalEntriesResource {

    private static final String ENTRY = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1f05","kind":"INVOICE","date":"2026-01-10",
            "description":"Faktura 2026-000001, Region Västmanland","payee":"202100-2916","payer":"232100-0172",
            "agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","invoiceId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01",
            "rows":[{"account":"1510","role":"RECEIVABLE","debit":"590000.00"},
            {"account":"3510","role":"CONTRIBUTION_INCOME","clauseId":"parties","credit":"590000.00"}],
            "recordedAt":"2026-01-10T08:00:00Z"}""";

    private static final String ENTRIES = "{\"journalEntries\":[" + ENTRY + """
            ],"_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/journal-entries","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/journal-entries?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/journal-entries?page=1","rel":"last","method":"GET"}}}""";

    private final ShowJournal show;

    public JournalEntriesResource(ShowJournal show) {
        this.show = show;
    }

    /// One page of entries.
    public record JournalEntryList(
            @Schema(description = "The page's entries, by day / Sidans verifikationer i datumordning")
            List<JournalEntryDocument> journalEntries,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// The filters of the list.
    public static class Filters {
        @QueryParam("payee")
        @Parameter(
                description = "Whose journal / Vems bokföring",
                schema = @Schema(type = SchemaType.STRING, examples = "202100-2916"))
        @Nullable
        String payee;

        @QueryParam("agreementId")
        @Parameter(
                description = "Id of the agreement / Avtalets id",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        String agreementId;

        @QueryParam("invoiceId")
        @Parameter(
                description = "Id of an invoice, for its entries and those of its credit notes and payments;"
                        + " or of one credit"
                        + " note / Faktura med kreditfakturor och betalningar, eller en kreditfaktura",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        String invoiceId;

        @QueryParam("from")
        @Parameter(
                description = "First day, inclusive / Från och med",
                schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
        @Nullable
        String from;

        @QueryParam("to")
        @Parameter(
                description = "Last day, inclusive / Till och med",
                schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-12-31"))
        @Nullable
        String to;

        JournalFilter read() {
            return new JournalFilter(
                    QueryValues.organisation("payee", payee),
                    QueryValues.uuid("agreementId", agreementId),
                    QueryValues.uuid("invoiceId", invoiceId),
                    QueryValues.date("from", from),
                    QueryValues.date("to", to));
        }
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listJournalEntries",
            extensions = @Extension(name = "x-sort-fields", value = "date"),
            summary = "List journal entries / Lista verifikationer",
            description =
                    "The double entries of issued documents and payments, by day. A payee sees its own journal; an"
                            + " administrator sees all. Entries never change. / Verifikationer för"
                            + " utfärdade handlingar och"
                            + " betalningar, i datumordning. En mottagare ser sin egen bokföring."
                            + " Verifikationer ändras aldrig.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = JournalEntryList.class),
                            examples = @ExampleObject(name = "entries", value = ENTRIES)))
    public JournalEntryList list(@BeanParam Filters filters, @BeanParam PageQuery page, @Context UriInfo uri) {
        var sorting = page.sorting(List.of("date"));
        var found = show.page(filters.read(), sorting.descending(), page.offset(), page.limit());
        return new JournalEntryList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "getJournalEntry",
            summary = "Get a journal entry / Hämta en verifikation",
            description = "An entry never changes. / En verifikation ändras aldrig.")
    @APIResponse(
            responseCode = "200",
            description = "The entry / Verifikationen",
            content =
                    @Content(
                            schema = @Schema(implementation = JournalEntryDocument.class),
                            examples = @ExampleObject(name = "entry", value = ENTRY)))
    public Response one(
            @PathParam("id")
                    @Parameter(
                            description = "The entry's id / Verifikationens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Context Request request) {
        var entry = show.one(QueryValues.pathId(id, "journal entry"));
        return EntityTags.ok(request, entry, EntityTags.of("journal-entry-" + entry.id() + "-", 1));
    }
}
