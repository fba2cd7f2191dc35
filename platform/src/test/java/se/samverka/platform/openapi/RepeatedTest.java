package se.samverka.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RepeatedTest {

    @Test
    void a_parameter_that_two_operations_have_stands_once_named_after_the_api() {
        var document = written(Map.of("/a", with(payee()), "/b", with(payee()), "/c", OASFactory.createOperation()));
        assertThat(document.getComponents().getParameters()).containsOnlyKeys("FinancePayee");
        assertThat(document.getComponents().getParameters().get("FinancePayee").getDescription())
                .isEqualTo("Who is paid");
        assertThat(List.of(parameter(document, "/a"), parameter(document, "/b")))
                .extracting(Parameter::getRef)
                .containsOnly("#/components/parameters/FinancePayee");
    }

    @Test
    void a_parameter_of_one_operation_stays_there() {
        var document = written(Map.of("/a", with(payee()), "/b", OASFactory.createOperation()));
        assertThat(document.getComponents().getParameters()).isNull();
        assertThat(parameter(document, "/a").getName()).isEqualTo("payee");
    }

    @Test
    void a_hyphen_is_no_part_of_a_name() {
        Supplier<Parameter> header = () -> payee().name("if-none-match").in(Parameter.In.HEADER);
        var document = written(Map.of("/a", with(header.get()), "/b", with(header.get())));
        assertThat(document.getComponents().getParameters()).containsOnlyKeys("FinanceIfnonematch");
    }

    @Test
    void a_parameter_that_is_a_reference_stays_one() {
        var document = written(Map.of(
                "/a", with(OASFactory.createParameter().ref("#/components/parameters/Page")),
                "/b", with(OASFactory.createParameter().ref("#/components/parameters/Page"))));
        assertThat(document.getComponents().getParameters()).isNull();
        assertThat(parameter(document, "/a").getRef()).isEqualTo("#/components/parameters/Page");
    }

    /// Everything that a parameter says.
    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("place", payee().in(Parameter.In.PATH)),
                Arguments.of("whether it is required", payee().required(true)),
                Arguments.of("description", payee().description("Who pays")),
                Arguments.of("example", payee().example("232100-0172")),
                Arguments.of("type", payee().schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))),
                Arguments.of("schema", payee().schema(OASFactory.createSchema().ref("#/components/schemas/Payee"))),
                Arguments.of("format", payee().schema(text().format("date"))),
                Arguments.of("pattern", payee().schema(text().pattern("[0-9]+"))),
                Arguments.of("minimum", payee().schema(text().minimum(BigDecimal.ONE))),
                Arguments.of("maximum", payee().schema(text().maximum(BigDecimal.ONE))),
                Arguments.of("shortest text", payee().schema(text().minLength(2))),
                Arguments.of("longest text", payee().schema(text().maxLength(2))),
                Arguments.of("values", payee().schema(text().addEnumeration("a"))),
                Arguments.of("value when left out", payee().schema(text().defaultValue("a"))),
                Arguments.of("description of its schema", payee().schema(text().description("a"))),
                Arguments.of(
                        "entries",
                        payee().schema(text().items(OASFactory.createSchema().ref("#/components/schemas/Payee")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void parameters_that_differ_in_anything_are_not_one(String difference, Parameter other) {
        var two = written(Map.of("/a", with(payee()), "/b", with(other)));
        assertThat(two.getComponents().getParameters()).isNull();

        var three = written(Map.of("/a", with(payee()), "/b", with(other), "/c", with(payee())));
        assertThat(parameter(three, "/a").getRef()).isEqualTo("#/components/parameters/FinancePayee");
        assertThat(parameter(three, "/b")).isSameAs(other);
        assertThat(parameter(three, "/c").getRef()).isEqualTo("#/components/parameters/FinancePayee");
    }

    @Test
    void an_example_that_two_operations_have_stands_once_named_after_its_schema() {
        var document = written(Map.of(
                "/a", showing("Invoice", "issued", "{\"id\": \"1\"}"),
                "/b", showing("Invoice", "issued", "{\"id\": \"1\"}")));
        assertThat(document.getComponents().getExamples()).containsOnlyKeys("InvoiceIssued");
        assertThat(document.getComponents().getExamples().get("InvoiceIssued").getValue())
                .isEqualTo("{\"id\": \"1\"}");
        assertThat(example(document, "/a", "issued").getRef()).isEqualTo("#/components/examples/InvoiceIssued");
        assertThat(example(document, "/b", "issued").getRef()).isEqualTo("#/components/examples/InvoiceIssued");
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("Invoice", "issued", "InvoiceIssued"),
                Arguments.of("Invoice", "not yet-paid", "InvoiceNotYetPaid"),
                Arguments.of("Invoice", "invoice", "Invoice"),
                Arguments.of("NewInvoice", "Invoice", "NewInvoice"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("names")
    void an_example_does_not_repeat_the_name_of_its_schema(String schema, String title, String name) {
        var document = written(Map.of("/a", showing(schema, title, "1"), "/b", showing(schema, title, "1")));
        assertThat(document.getComponents().getExamples()).containsOnlyKeys(name);
    }

    @Test
    void an_example_of_one_operation_stays_there() {
        var document = written(Map.of(
                "/a", showing("Invoice", "issued", "{\"id\": \"1\"}"),
                "/b", showing("Invoice", "issued", "{\"id\": \"2\"}")));
        assertThat(document.getComponents().getExamples()).isNull();
        assertThat(example(document, "/a", "issued").getValue()).isEqualTo("{\"id\": \"1\"}");
    }

    @Test
    void two_examples_of_one_name_do_not_take_each_others_place() {
        var document = written(Map.of(
                "/a", showing("Invoice", "issued", "1"),
                "/b", showing("Invoice", "issued", "1"),
                "/c", showing("Invoice", "issued", "2"),
                "/d", showing("Invoice", "issued", "2")));
        var shared = document.getComponents().getExamples().get("InvoiceIssued").getValue();
        for (var path : Map.of("/a", "1", "/b", "1", "/c", "2", "/d", "2").entrySet()) {
            var shown = example(document, path.getKey(), "issued");
            assertThat(shown.getRef() == null ? shown.getValue() : shared).isEqualTo(path.getValue());
        }
    }

    /// The merge demands that they are the same in each API's document, also where one has a single operation.
    @Test
    void an_example_of_what_every_api_has_stands_under_components_also_when_it_comes_once() {
        var document = written(Map.of(
                "/api-info", showing("ApiInfo", "info", "{\"apiName\": \"x\"}"),
                "/dead-letters/{id}", showing("DeadLetter", "one", "{\"_links\": {}}")));
        assertThat(document.getComponents().getExamples()).containsOnlyKeys("ApiInfo");
        assertThat(example(document, "/dead-letters/{id}", "one").getRef()).isNull();
    }

    @Test
    void an_answer_without_examples_is_left_as_it_is() {
        var silent = showing("ApiInfo", "info", "1");
        media(silent).setExamples(null);
        var document = written(Map.of("/api-info", silent));
        assertThat(document.getComponents().getExamples()).isNull();
        assertThat(media(silent).getExamples()).isNull();
    }

    private static OpenAPI written(Map<String, Operation> operations) {
        var paths = OASFactory.createPaths();
        operations.forEach((path, operation) -> {
            if (operation.getResponses() == null) {
                operation.responses(OASFactory.createAPIResponses());
            }
            paths.addPathItem(path, OASFactory.createPathItem().GET(operation));
        });
        var document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(paths);
        Repeated.write(document, "Finance");
        return document;
    }

    private static Parameter payee() {
        return OASFactory.createParameter()
                .name("payee")
                .in(Parameter.In.QUERY)
                .description("Who is paid")
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Operation with(Parameter parameter) {
        return OASFactory.createOperation().addParameter(parameter);
    }

    private static Operation showing(String schema, String title, String value) {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .content(OASFactory.createContent()
                                                .addMediaType("application/json", media(schema, title, value)))));
    }

    private static MediaType media(String schema, String title, String value) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema))
                .addExample(title, OASFactory.createExample().value(value));
    }

    private static Parameter parameter(OpenAPI document, String path) {
        return document.getPaths().getPathItem(path).getGET().getParameters().getFirst();
    }

    private static Example example(OpenAPI document, String path, String title) {
        return media(document.getPaths().getPathItem(path).getGET())
                .getExamples()
                .get(title);
    }

    private static MediaType media(Operation operation) {
        return operation.getResponses().getAPIResponse("200").getContent().getMediaType("application/json");
    }
}
