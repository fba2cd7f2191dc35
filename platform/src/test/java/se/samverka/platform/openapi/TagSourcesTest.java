package se.samverka.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagSourcesTest {

    private static final String STEP = "/agreements/{id}/contests/{organisationNumber}/closings";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Ends it. / Avslutar. | Ends it. If-Match takes the ETag of GET /agreements/{id}. / Avslutar. I If-Match anges ETag från GET /agreements/{id}.
                    Ends it.             | Ends it. If-Match takes the ETag of GET /agreements/{id}. / I If-Match anges ETag från GET /agreements/{id}.
                    -                    | If-Match takes the ETag of GET /agreements/{id}. / I If-Match anges ETag från GET /agreements/{id}.
                    Carries the invoice's ETag. / Bär. | Carries the invoice's ETag. / Bär.
                    """)
    void a_step_says_from_which_get_its_tag_comes(String description, String after) {
        var step = OASFactory.createOperation()
                .description(description)
                .addParameter(OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER));
        write(step);
        assertThat(step.getDescription()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"Idempotency-Key", "Accept"})
    void an_operation_without_if_match_stays_as_it_is(String header) {
        var step = OASFactory.createOperation()
                .description("Makes one. / Skapar.")
                .addParameter(OASFactory.createParameter().name(header).in(Parameter.In.HEADER));
        write(step);
        assertThat(step.getDescription()).isEqualTo("Makes one. / Skapar.");
    }

    private static void write(Operation step) {
        TagSources.write(OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem("/agreements", OASFactory.createPathItem().GET(OASFactory.createOperation()))
                        .addPathItem(
                                "/agreements/{id}", OASFactory.createPathItem().GET(OASFactory.createOperation()))
                        .addPathItem(
                                STEP,
                                OASFactory.createPathItem()
                                        .GET(OASFactory.createOperation())
                                        .POST(step))));
    }
}
