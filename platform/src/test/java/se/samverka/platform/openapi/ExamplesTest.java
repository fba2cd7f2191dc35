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
        Examples.ofFeed(operation, "finance", "invoice");
        assertThat(operation.getResponses().getAPIResponses()).containsOnlyKeys("204");
    }

    @Test
    void a_feed_shows_a_tombstone_of_a_kind_that_it_has() throws JsonProcessingException {
        var example = OASFactory.createExample().value("""
                {"changes": [{"id": "7", "documentType": "agreement", "operation": "DELETE", "href": "x"}],
                 "_meta": {"more": false}}""");
        Examples.ofFeed(operation(example), "finance", "invoice");
        assertThat(JSON.<JsonNode>valueToTree(example.getValue())).isEqualTo(JSON.readTree("""
                {"changes": [{"id": "7", "documentType": "invoice", "operation": "DELETE",
                              "href": "https://samverka.example/finance/v1/invoices/7"}],
                 "_meta": {"more": false}}"""));
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
