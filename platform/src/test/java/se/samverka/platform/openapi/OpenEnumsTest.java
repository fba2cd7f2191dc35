package se.samverka.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenEnumsTest {

    private static final String TERMS = OpenEnumsTest.class.getName() + "$Terms$";

    /// Stands for the package of terms.
    static final class Terms {
        @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "EntryRequirement")
        enum Requirement {
            LEGAL_FORCE
        }

        enum PartyRole {
            FUNDER
        }
    }

    enum PaymentKind {
        PAYMENT
    }

    private static final List<Object> VALUES = List.of("ISSUED", "PAID");
    private static final String MORE =
            "More values may come; treat one that you do not know as unknown / Fler värden kan tillkomma";

    /// Ways in which an answer reaches an enum.
    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("a field", place((answer, status) -> answer.addProperty("status", status))),
                Arguments.of(
                        "the entries of a list",
                        place((answer, status) -> answer.addProperty(
                                "statuses", OASFactory.createSchema().items(status)))),
                Arguments.of(
                        "a field of a field",
                        place((answer, status) -> answer.addProperty(
                                "sum", OASFactory.createSchema().addProperty("status", status)))),
                Arguments.of(
                        "the values of a map", place((answer, status) -> answer.additionalPropertiesSchema(status))),
                Arguments.of("a part of a whole", place((answer, status) -> answer.addAllOf(status))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void an_enum_of_an_answer_is_open_wherever_it_stands(String place, Place reached) {
        for (var named : List.of(true, false)) {
            var status = closed();
            var answer = OASFactory.createSchema();
            reached.put(answer, named ? reference("InvoiceStatus") : status);
            filter(named ? Map.of("Invoice", answer, "InvoiceStatus", status) : Map.of("Invoice", answer), "Invoice");
            assertThat(status.getEnumeration()).as("named: %s", named).isNull();
            assertThat(status.getExtensions()).containsEntry(OpenEnums.EXTENSION, VALUES);
            assertThat(status.getDescription()).isEqualTo(MORE);
        }
    }

    @Test
    void an_enum_of_requests_alone_stays_closed() {
        var kind = closed();
        filter(
                Map.of("Invoice", OASFactory.createSchema(), "NewPayment", object("kind", kind), "PaymentKind", kind),
                "Invoice");
        assertThat(kind.getEnumeration()).isEqualTo(VALUES);
        assertThat(kind.getExtensions()).isNull();
    }

    @Test
    void an_enum_that_requests_and_answers_share_is_open() {
        var kind = closed();
        filter(
                Map.of(
                        "Invoice", object("kind", reference("PaymentKind")),
                        "NewPayment", object("kind", reference("PaymentKind")),
                        "PaymentKind", kind),
                "Invoice");
        assertThat(kind.getEnumeration()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"EntryRequirement, true", "PartyRole, true", "PaymentKind, false"})
    void an_enum_of_terms_is_open_also_where_requests_alone_have_it(String name, boolean open) {
        var values = closed();
        filter(
                Map.of(
                        "Invoice",
                        OASFactory.createSchema(),
                        "NewPayment",
                        object("value", reference(name)),
                        name,
                        values),
                "Invoice");
        assertThat(values.getEnumeration() == null).isEqualTo(open);
    }

    @Test
    void what_an_enum_says_of_itself_stands_before_that_it_is_open() {
        var status = closed().description("Status / Tillstånd");
        filter(Map.of("Invoice", object("status", status)), "Invoice");
        assertThat(status.getDescription()).isEqualTo("Status / Tillstånd. " + MORE);
    }

    @Test
    void schemas_inside_each_other_come_to_an_end() {
        var status = closed();
        var tree = object("status", reference("Status")).addProperty("below", reference("Tree"));
        filter(Map.of("Tree", tree, "Status", status), "Tree");
        assertThat(status.getEnumeration()).isNull();
    }

    @Test
    void a_document_without_schemas_is_left_as_it_is() {
        var document = OASFactory.createOpenAPI();
        new OpenEnums(index(), TERMS).filterOpenAPI(document);
        assertThat(document.getComponents()).isNull();
    }

    private static Index index() {
        try {
            return Index.of(Terms.Requirement.class, Terms.PartyRole.class, PaymentKind.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Place {
        void put(Schema answer, Schema status);
    }

    private static Place place(Place place) {
        return place;
    }

    /// `NewPayment`, where there is one, is what the operation takes.
    private static void filter(Map<String, Schema> schemas, String answer) {
        var operation = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().content(content(reference(answer)))));
        if (schemas.containsKey("NewPayment")) {
            operation.requestBody(OASFactory.createRequestBody().content(content(reference("NewPayment"))));
        }
        var document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().schemas(new TreeMap<>(schemas)))
                .paths(OASFactory.createPaths()
                        .addPathItem("/invoices", OASFactory.createPathItem().POST(operation)));
        new OpenEnums(index(), TERMS).filterOpenAPI(document);
    }

    private static Content content(Schema schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
    }

    private static Schema closed() {
        return OASFactory.createSchema().enumeration(VALUES);
    }

    private static Schema object(String field, Schema schema) {
        return OASFactory.createSchema().addProperty(field, schema);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
