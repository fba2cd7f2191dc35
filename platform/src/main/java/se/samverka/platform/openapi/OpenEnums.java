package se.samverka.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// Opens the enums of answers: a version 1.x may answer a value that an older client does not know. They are strings
/// whose known values stand under `x-extensible-enum`, so that generated clients have a text and not a type that fails.
/// What only a request has stays closed: another value is refused. An enum that carries the extension itself is open in
/// every document, so that it has one meaning in all of them.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenEnums implements OASFilter {

    static final String EXTENSION = "x-extensible-enum";

    private static final String MORE =
            "More values may come; treat one that you do not know as unknown / Fler värden kan tillkomma";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = document.getComponents().getSchemas();
        var answered = RecordsOfSchemas.usedByAnswers(document, schemas);
        for (var named : schemas.entrySet()) {
            var schema = named.getValue();
            if (schema.getEnumeration() == null
                    || schema.getEnumeration().isEmpty()
                    || !(answered.contains(named.getKey()) || schema.hasExtension(EXTENSION))) {
                continue;
            }
            schema.addExtension(EXTENSION, List.copyOf(schema.getEnumeration()));
            schema.setEnumeration(null);
            var said = schema.getDescription();
            schema.setDescription(said == null ? MORE : said + ". " + MORE);
        }
    }
}
