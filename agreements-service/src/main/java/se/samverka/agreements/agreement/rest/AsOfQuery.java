package se.samverka.agreements.agreement.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AsOf;
import se.samverka.platform.web.QueryValues;

/// The query parameters of [AsOf], as a `@BeanParam`.
public class AsOfQuery {

    @QueryParam("validAt")
    @Parameter(
            description = "What is valid on this day / Vad som gäller denna dag",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2027-06-30"))
    @Nullable
    String validAt;

    @QueryParam("knownAt")
    @Parameter(
            description = "What was recorded by this time / Vad som var antecknat då",
            schema = @Schema(type = SchemaType.STRING, format = "date-time", examples = "2026-06-30T12:00:00Z"))
    @Nullable
    String knownAt;

    AsOf read() {
        return new AsOf(QueryValues.date("validAt", validAt), QueryValues.time("knownAt", knownAt));
    }
}
