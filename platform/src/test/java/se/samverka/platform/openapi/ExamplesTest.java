package se.samverka.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://samverka.example/finance/v1/invoices";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    {"limit": 20, "totalRecords": 41} | 20 | 3 | 2
                    {"limit": 20, "totalRecords": 40} | 20 | 2 | 2
                    {"limit": 20, "totalRecords": 20} | 20 | 1 | -
                    {"limit": 20, "totalRecords": 0}  | 20 | 1 | -
                    {"limit": 5, "totalRecords": 6}   | 5  | 2 | 2
                    {"totalRecords": 21}              | 20 | 2 | 2
                    {"limit": 20}                     | 20 | 1 | -
                    """)
    void a_list_shows_the_links_of_its_pages(String meta, int limit, int last, Integer next)
            throws JsonProcessingException {
        var links = completed("{\"invoices\": [], \"_meta\": " + meta + ", \"_links\": {}}")
                .path("_links");
        assertThat(links.path("self")).isEqualTo(link(1, limit, "self"));
        assertThat(links.path("first")).isEqualTo(link(1, limit, "first"));
        assertThat(links.path("last")).isEqualTo(link(last, limit, "last"));
        assertThat(links.path("next")).isEqualTo(next == null ? JSON.missingNode() : link(next, limit, "next"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id": "1"}
                    {"invoices": [], "_meta": {"limit": 20}}
                    {"invoices": [], "_links": {}}
                    {"_meta": {"limit": 20}, "_links": {"first": {"href": "https://elsewhere.example"}}}
                    """)
    void what_is_no_list_or_has_its_links_stays_as_it_is(String example) throws JsonProcessingException {
        assertThat(completed(example)).isEqualTo(JSON.readTree(example));
    }

    @Test
    void a_text_that_is_no_object_stays_as_it_is() {
        var example = OASFactory.createExample().value("SIE4");
        Examples.complete(ADDRESS, operation(example));
        assertThat(example.getValue()).isEqualTo("SIE4");
    }

    @Test
    void broken_json_stops_the_start() {
        var example = OASFactory.createExample().value("{\"id\": ");
        assertThatThrownBy(() -> Examples.complete(ADDRESS, operation(example)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An example is no JSON: {\"id\": ");
    }

    @Test
    void an_operation_that_answers_nothing_is_left_as_it_is() {
        var operation = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("204", OASFactory.createAPIResponse().description("Done")));
        Examples.complete(ADDRESS, operation);
        Examples.ofFeed(operation, "finance", "invoice", "8");
        Examples.change(operation);
        assertThat(operation.getResponses().getAPIResponses()).containsOnlyKeys("204");
    }

    @Test
    void a_feed_shows_a_tombstone_of_a_kind_that_it_has() throws JsonProcessingException {
        var example = OASFactory.createExample().value("""
                {"changes": [{"id": "7", "documentType": "agreement", "operation": "DELETE", "href": "x"}],
                 "_meta": {"more": false}}""");
        Examples.ofFeed(operation(example), "finance", "invoice", "8");
        assertThat(JSON.<JsonNode>valueToTree(example.getValue())).isEqualTo(JSON.readTree("""
                {"changes": [{"id": "8", "documentType": "invoice", "operation": "DELETE",
                              "href": "https://samverka.example/finance/v1/invoices/8"}],
                 "_meta": {"more": false}}"""));
    }

    @Test
    void the_id_of_a_kind_is_that_of_its_example() {
        var document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/meetings/{id}",
                                OASFactory.createPathItem()
                                        .GET(operation(
                                                OASFactory.createExample().value("{\"id\": \"c1\"}")))));
        assertThat(Examples.id(document, "meeting")).isEqualTo("c1");
        assertThat(Examples.id(document, "assignment")).isEqualTo(Examples.ID);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    /bodies/{id}/memberships              | {"bodyId": "b1"}          | /bodies/b1/memberships
                    /agreements/{id}/boards/{boardId}/x   | {"boardId": "b1"}         | /agreements/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01/boards/b1/x
                    /invoices/{id}/payments               | {"invoiceId": "i1"}       | /invoices/i1/payments
                    /contests/{organisationNumber}/x      | {"party": "232100-0172"}  | /contests/212000-2080/x
                    /versions/{version}/x                 | {}                        | /versions/1/x
                    """)
    void the_links_of_a_list_have_the_ids_of_its_example(String path, String item, String address)
            throws JsonProcessingException {
        var example = OASFactory.createExample()
                .value("{\"items\": [" + item + "], \"_meta\": {\"limit\": 20, \"totalRecords\": 1}, \"_links\": {}}");
        Examples.complete("https://samverka.example" + path, operation(example));
        assertThat(JSON.<JsonNode>valueToTree(example.getValue())
                        .at("/_links/self/href")
                        .asText())
                .isEqualTo("https://samverka.example" + address + "?page=1&limit=20");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"status": "PLANNED", "a": 1} | {"status": "CALLED"}                       | {"status": "CALLED", "a": 1}
                    {"status": "PLANNED", "a": 1} | {"status": "CALLED"}{"status": "HELD"}     | {"status": "HELD", "a": 1}
                    {"a": 1, "b": 2}              | {"a": null}                                | {"b": 2}
                    {"a": {"b": 1, "c": 2}}       | {"a": {"b": 3}}                            | {"a": {"b": 3, "c": 2}}
                    {"a": [1, 2]}                 | {"a": [3]}                                 | {"a": [3]}
                    {"a": 1}                      | {"b": {"c": null, "d": 1}}                 | {"a": 1, "b": {"d": 1}}
                    """)
    void the_example_of_a_step_is_that_of_the_document_with_what_the_step_changes(
            String base, String changed, String after) throws JsonProcessingException {
        var example = OASFactory.createExample().value(base);
        example.addExtension(Examples.CHANGED, changed);
        Examples.change(operation(example));
        assertThat(JSON.<JsonNode>valueToTree(example.getValue())).isEqualTo(JSON.readTree(after));
        assertThat(example.hasExtension(Examples.CHANGED)).isFalse();
    }

    @Test
    void broken_json_of_a_step_stops_the_start() {
        var example = OASFactory.createExample().value("{}");
        example.addExtension(Examples.CHANGED, "{\"id\": ");
        assertThatThrownBy(() -> Examples.change(operation(example)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("What an example changes is no JSON: {\"id\": ");
    }

    private static JsonNode completed(String value) throws JsonProcessingException {
        var example = OASFactory.createExample().value(value);
        Examples.complete(ADDRESS, operation(example));
        return example.getValue() instanceof String text ? JSON.readTree(text) : JSON.valueToTree(example.getValue());
    }

    private static Operation operation(Example example) {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/json",
                                                        OASFactory.createMediaType()
                                                                .addExample("one", example)))));
    }

    private static JsonNode link(int page, int limit, String rel) {
        return JSON.createObjectNode()
                .put("href", ADDRESS + "?page=" + page + "&limit=" + limit)
                .put("rel", rel)
                .put("method", "GET");
    }
}
