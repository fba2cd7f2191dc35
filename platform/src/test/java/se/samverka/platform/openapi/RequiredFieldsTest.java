package se.samverka.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequiredFieldsTest {

    record Answer(
            String title,
            int year,
            @JsonProperty("_meta") String meta,
            List<@Nullable String> notes,
            @Nullable String reason,
            Optional<String> payer) {}

    record Whole(String id, @JsonUnwrapped Answer answer) {}

    record Asked(Part part) {}

    record Part(String title) {}

    static final class Here {
        record Twin(String both, String here) {}
    }

    static final class There {
        record Twin(@Nullable String both) {}
    }

    @Test
    void fields_of_a_response_that_are_not_nullable_are_required() throws IOException {
        var schema = object("title", "year", "_meta", "notes", "reason", "payer");
        filter(Map.of("Answer", schema), null);
        assertThat(schema.getRequired()).containsExactlyInAnyOrder("title", "year", "_meta", "notes");
    }

    @Test
    void what_was_required_before_stays_so() throws IOException {
        var schema = object("title", "year", "_meta", "notes", "reason", "payer");
        schema.setRequired(List.of("reason", "title"));
        filter(Map.of("Answer", schema), null);
        assertThat(schema.getRequired()).containsExactlyInAnyOrder("title", "year", "_meta", "notes", "reason");
    }

    @Test
    void the_fields_of_an_unwrapped_record_are_those_of_the_whole() throws IOException {
        var schema = object("id", "title", "year", "_meta", "notes", "reason", "payer");
        filter(Map.of("Whole", schema), null);
        assertThat(schema.getRequired()).containsExactlyInAnyOrder("id", "title", "year", "_meta", "notes");
    }

    @Test
    void a_request_and_its_parts_require_what_is_never_null() throws IOException {
        var asked = OASFactory.createSchema().addProperty("part", reference("Part"));
        var part = object("title");
        filter(Map.of("Asked", asked, "Part", part), reference("Asked"));
        assertThat(asked.getRequired()).containsExactly("part");
        assertThat(part.getRequired()).containsExactly("title");
    }

    @Test
    void of_two_records_of_one_name_only_common_fields_are_required() throws IOException {
        var first = object("both", "here");
        var second = object("both");
        filter(Map.of("Twin", first, "Twin1", second), null);
        assertThat(first.getRequired()).isNull();
        assertThat(second.getRequired()).isNull();
    }

    private static void filter(Map<String, Schema> schemas, @Nullable Schema request) throws IOException {
        var operation = OASFactory.createOperation();
        if (request != null) {
            operation.requestBody(OASFactory.createRequestBody()
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    "application/json",
                                    OASFactory.createMediaType().schema(request))));
        }
        var document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().schemas(schemas))
                .paths(OASFactory.createPaths()
                        .addPathItem("/things", OASFactory.createPathItem().POST(operation)));
        var index = Index.of(Answer.class, Whole.class, Asked.class, Part.class, Here.Twin.class, There.Twin.class);
        new RequiredFields(index).filterOpenAPI(document);
    }

    private static Schema object(String... fields) {
        var schema = OASFactory.createSchema();
        for (var field : fields) {
            schema.addProperty(field, OASFactory.createSchema());
        }
        return schema;
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
