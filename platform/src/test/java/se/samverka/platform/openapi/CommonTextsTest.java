package se.samverka.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class CommonTextsTest {

    @Test
    void fields_whose_name_says_all_are_described_alike() {
        var one = OASFactory.createSchema()
                .addProperty("id", OASFactory.createSchema().ref("#/components/schemas/UUID"))
                .addProperty("agreementId", OASFactory.createSchema().description("The one renewed / Det förnyade"))
                .addProperty("tags", list());
        var page = OASFactory.createSchema()
                .addProperty("boards", list())
                .addProperty("_meta", OASFactory.createSchema().ref("#/components/schemas/PageMeta"))
                .addProperty("_links", OASFactory.createSchema().ref("#/components/schemas/PageLinks"));
        CommonTexts.write(OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("Board", one)
                        .addSchema("BoardList", page)
                        .addSchema("Text", OASFactory.createSchema().addType(SchemaType.STRING))));
        assertThat(text(one, "id")).isEqualTo("The document's own id / Dokumentets eget id");
        assertThat(text(one, "agreementId")).isEqualTo("The one renewed / Det förnyade");
        assertThat(text(one, "tags")).isNull();
        assertThat(text(page, "boards")).isEqualTo("What is on this page / Det som finns på den här sidan");
        assertThat(text(page, "_meta")).isNotBlank();
        assertThat(text(page, "_links")).isNotBlank();
    }

    private static Schema list() {
        return OASFactory.createSchema().addType(SchemaType.ARRAY);
    }

    private static String text(Schema schema, String field) {
        return schema.getProperties().get(field).getDescription();
    }
}
