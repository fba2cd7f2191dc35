package se.samverka.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.contract.ApiDocument;
import se.samverka.platform.contract.Schemas;

class FeedUnionTest {

    private static final Map<String, String> KINDS = Map.of("invoice", "Invoice", "index-figure", "IndexFigure");

    @Test
    void the_schemas_of_the_feed_are_named_after_the_api() {
        var document = document();
        FeedUnion.write(document, "Finance", KINDS);
        assertThat(document.getComponents().getSchemas())
                .containsOnlyKeys("Invoice", "IndexFigure", "FinanceChange", "FinanceChanges");
        assertThat(answer(document).getRef()).isEqualTo("#/components/schemas/FinanceChanges");
        assertThat(schema(document, "FinanceChanges")
                        .getProperties()
                        .get("changes")
                        .getItems()
                        .getRef())
                .isEqualTo("#/components/schemas/FinanceChange");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    invoice      | {"total": "1.00"} | true
                    invoice      | {"figure": "1"}   | false
                    invoice      | {}                | false
                    invoice      |                   | true
                    index-figure | {"figure": "1"}   | true
                    index-figure | {"total": "1.00"} | false
                    index-figure |                   | true
                    loan         | {"rate": "1"}     | true
                    loan         |                   | true
                    """)
    void a_document_has_the_schema_of_its_kind_and_one_of_an_unknown_kind_has_any(
            String type, String content, boolean valid) throws JsonProcessingException {
        var document = document();
        FeedUnion.write(document, "Finance", KINDS);
        var json = new ObjectMapper();
        var change = json.createObjectNode().put("documentType", type);
        if (content != null) {
            change.set("document", json.readTree(content));
        }
        var served = ApiDocument.of(SmallRyeOpenAPI.builder()
                .withInitialModel(document)
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .toJSON());
        var errors = new Schemas(served).errors(served.tree().at("/components/schemas/FinanceChange"), change);
        assertThat(errors.isEmpty()).as("%s", errors).isEqualTo(valid);
    }

    /// A generator of clients makes classes of these, which fail on a change that they do not know.
    @Test
    void a_change_is_one_schema_without_alternatives_or_subclasses() {
        var document = document();
        FeedUnion.write(document, "Finance", KINDS);
        var change = schema(document, "FinanceChange");
        assertThat(change.getDiscriminator()).isNull();
        assertThat(change.getAllOf()).isNull();
        assertThat(change.getAnyOf()).isNull();
        assertThat(change.getOneOf()).isNull();
        assertThat(change.getProperties().get("document").getType()).containsExactly(SchemaType.OBJECT);
        assertThat(change.getProperties().get("documentType").getExamples()).containsExactly("index-figure");
        assertThat(change.getProperties().get("documentType").getExtensions())
                .containsEntry(OpenEnums.EXTENSION, List.of("index-figure", "invoice"));
    }

    @Test
    void a_kind_without_a_schema_stops_the_start() {
        assertThatThrownBy(() -> FeedUnion.write(document(), "Finance", Map.of("loan", "Loan")))
                .hasMessage("samverka.feed-document.loan names no schema of this API: Loan");
    }

    @Test
    void an_api_without_kinds_keeps_its_document() {
        var document = document();
        FeedUnion.write(document, "Finance", Map.of());
        assertThat(document.getComponents().getSchemas()).containsKeys("Change", "Changes");
        assertThat(answer(document).getRef()).isEqualTo("#/components/schemas/Changes");
    }

    private static OpenAPI document() {
        var change = object("documentType")
                .addProperty("document", OASFactory.createSchema().addType(SchemaType.OBJECT));
        var changes = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(
                        "changes",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(reference("Change")));
        var answer = OASFactory.createAPIResponse()
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(reference("Changes"))));
        return OASFactory.createOpenAPI()
                .openapi("3.1.0")
                .components(OASFactory.createComponents()
                        .addSchema("Change", change)
                        .addSchema("Changes", changes)
                        .addSchema("Invoice", object("total"))
                        .addSchema("IndexFigure", object("figure")))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/changes",
                                OASFactory.createPathItem()
                                        .GET(OASFactory.createOperation()
                                                .responses(OASFactory.createAPIResponses()
                                                        .addAPIResponse("200", answer)))));
    }

    private static Schema answer(OpenAPI document) {
        return document.getPaths()
                .getPathItem("/changes")
                .getGET()
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("application/json")
                .getSchema();
    }

    private static Schema schema(OpenAPI document, String name) {
        return document.getComponents().getSchemas().get(name);
    }

    /// An object with one text, which it must have.
    private static Schema object(String field) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(field, OASFactory.createSchema().addType(SchemaType.STRING))
                .addRequired(field);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
