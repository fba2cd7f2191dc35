package se.samverka.meetings.oparl.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.oparl.model.ObjectFilter;
import se.samverka.platform.web.QueryValues;

/// The parameters of lists, by their names in OParl (2.5.5). `after` is our own: pages are read behind an object,
/// so that nothing is missed or read twice while the list grows.
public class OparlListQuery {

    private static final String TIME = "2026-11-30T08:00:00+00:00";

    /// Most objects on a page, and how many there are without `limit`. OParl lets a client ask for more, which it
    /// may not expect to get.
    private static final int MOST = 100;

    @QueryParam("created_since")
    @Parameter(
            description = "What became public at this time or later / Det som blev offentligt då eller senare",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = TIME)
    @Nullable
    String createdSince;

    @QueryParam("created_until")
    @Parameter(
            description = "What became public at this time or before / Det som blev offentligt då eller tidigare",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = TIME)
    @Nullable
    String createdUntil;

    @QueryParam("modified_since")
    @Parameter(
            description =
                    "What changed at this time or later, deleted objects too / Det som ändrades då eller senare, även borttagna objekt",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = TIME)
    @Nullable
    String modifiedSince;

    @QueryParam("modified_until")
    @Parameter(
            description = "What changed at this time or before / Det som ändrades då eller tidigare",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = TIME)
    @Nullable
    String modifiedUntil;

    @QueryParam("omit_internal")
    @Parameter(
            description = "Whether lists inside the objects are left out / Om listor inuti objekten utelämnas",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "true")
    @Nullable
    String omitInternal;

    @QueryParam("after")
    @Parameter(
            description =
                    "The last object of the page before; clients take it from links.next / Sista objektet på sidan före; klienter tar det från links.next",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
    @Nullable
    String after;

    @QueryParam("limit")
    @Parameter(
            description =
                    "Most objects on a page; above 100 it is 100 / Högsta antal objekt per sida; över 100 blir det 100",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100", minimum = "1"),
            example = "100")
    @Nullable
    String limit;

    /// @throws se.samverka.platform.rule.RuleBroken 400 for a value that cannot be read
    ObjectFilter filter() {
        return new ObjectFilter(
                QueryValues.time("created_since", createdSince),
                QueryValues.time("created_until", createdUntil),
                QueryValues.time("modified_since", modifiedSince),
                QueryValues.time("modified_until", modifiedUntil),
                QueryValues.uuid("after", after),
                QueryValues.matching("limit", limit, "[1-9][0-9]{0,8}", "a whole number from 1")
                        .map(asked -> Math.min(Integer.parseInt(asked), MOST))
                        .orElse(MOST),
                QueryValues.flag("omit_internal", omitInternal).orElse(false));
    }
}
