package se.samverka.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Describes the fields whose name and place say all, alike in every API, where they have no text of their own.
final class CommonTexts {

    private static final String META = "_meta";
    private static final String LINKS = "_links";
    private static final String ON_THIS_PAGE = "What is on this page / Det som finns på den här sidan";

    private static final Map<String, String> BY_NAME = Map.of(
            "id",
            "The document's own id / Dokumentets eget id",
            "agreementId",
            "The agreement's id / Avtalets id",
            META,
            "Where this page is in the list / Var i listan sidan är",
            LINKS,
            "Links to the pages of the list / Länkar till listans sidor");

    private CommonTexts() {}

    static void write(OpenAPI document) {
        var schemas = Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.<String, Schema>of());
        schemas.values().stream()
                .map(Schema::getProperties)
                .filter(Objects::nonNull)
                .forEach(CommonTexts::describe);
    }

    private static void describe(Map<String, Schema> fields) {
        boolean isList = fields.containsKey(META) && fields.containsKey(LINKS);
        fields.forEach((name, field) -> {
            var text = BY_NAME.get(name);
            if (field.getDescription() == null && text != null) {
                field.setDescription(text);
            } else if (field.getDescription() == null && isList && isArray(field)) {
                field.setDescription(ON_THIS_PAGE);
            }
        });
    }

    private static boolean isArray(Schema field) {
        return Objects.requireNonNullElse(field.getType(), List.<SchemaType>of())
                .contains(SchemaType.ARRAY);
    }
}
