package se.samverka.agreements.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static se.samverka.agreements.Api.*;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.ApiDocument;

/// The request examples of the OpenAPI document are accepted once they hold ids that exist.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class RequestExamplesTest {

    /// What only tells that an id or a text of the example belongs to another agreement than the one it is sent to.
    private static final Set<String> OF_ANOTHER_AGREEMENT = Set.of(
            "board-unknown",
            "document-unknown",
            "nominator-without-seat",
            "no-such-occasion",
            "before-what-it-follows");

    /// When the examples were written.
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 30);

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
        clock.set(Writes.TODAY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /// @param operation as `POST /agreements`
    private record Example(String operation, String type, JsonNode value) {}

    @Test
    void no_example_is_refused_for_its_shape() {
        var refused = new ArrayList<String>();
        for (var example : examples()) {
            var answer = send(example);
            int status = answer.statusCode();
            var codes = status == 422 ? codes(answer) : List.<String>of();
            if (!OF_ANOTHER_AGREEMENT.containsAll(codes)
                    || (status >= 400 && !Set.of(403, 409, 412, 422).contains(status))) {
                refused.add(example.operation() + " " + example.type() + ": " + answer.asString());
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void what_an_example_says_was_done_lies_in_the_past() {
        var done = SecurityNotes.table("### agreements").stream()
                .filter(row -> row.get(2).equals("done"))
                .toList();
        int seen = 0;
        for (var example : examples()) {
            for (var row : done) {
                var day = example.value().at(row.get(1).replace("*", "0"));
                if (row.getFirst().equals(example.operation()) && day.isTextual()) {
                    seen++;
                    assertThat(LocalDate.parse(day.asText()))
                            .as(example.operation() + " " + row.get(1))
                            .isBeforeOrEqualTo(WRITTEN);
                }
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    private static List<Example> examples() {
        var found = new ArrayList<Example>();
        for (var operation : ApiDocument.committed("agreements").operations()) {
            operation
                    .spec()
                    .at("/requestBody/content")
                    .properties()
                    .forEach(content -> ApiDocument.examples(content.getValue())
                            .forEach(one -> found.add(new Example(operation.title(), content.getKey(), one))));
        }
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }

    private static Response send(Example example) {
        var sound = Writes.operations().get(example.operation());
        if (sound == null) {
            return fail(example.operation() + " has no request in Writes");
        }
        var call = sound.get();
        var path = call.path().contains("?filename=")
                ? call.path().replaceAll("=.*", "=" + URLEncoder.encode(filename(), StandardCharsets.UTF_8))
                : call.path();
        var body = example.value().isTextual()
                ? example.value().asText()
                : example.value().toString();
        var caller = path.endsWith("/confirmations") || path.endsWith("/objections") ? secretaryOf(VASTERAS) : admin();
        return new Writes.Call(call.method(), path, example.type(), body).by(caller);
    }

    private static String filename() {
        return ApiDocument.committed("agreements").operations().stream()
                .filter(operation -> operation.title().equals("POST /agreements/{id}/documents"))
                .flatMap(operation -> operation.parameters("query").stream())
                .filter(parameter -> parameter.path("name").asText().equals("filename"))
                .map(parameter -> parameter.path("example").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Response answer) {
        List<String> codes = answer.path("errors.code");
        return codes == null ? List.of(answer.<String>path("code")) : codes;
    }
}
