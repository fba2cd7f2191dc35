package se.samverka.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A version 1.x may answer values that an older client does not know. Each schema of the document is read by both
/// clients with an unknown value in every open enum.
class UnknownValuesTest {

    @Test
    void no_answer_has_an_enum_that_clients_take_for_complete() {
        assertThat(Contract.closedEnumsOfAnswers()).isEmpty();
    }

    @Test
    void the_java_client_reads_unknown_values_as_text_and_every_other_field_too() throws Exception {
        assertThat(wrong(unknown(), readByJava(withUnknownFields(unknown())))).isEmpty();
    }

    @Test
    void the_typescript_client_reads_unknown_values_as_text_and_every_other_field_too() throws Exception {
        if (!TypeScriptClient.runs()) {
            return;
        }
        assertThat(wrong(unknown(), readByTypeScript(withUnknownFields(unknown()))))
                .isEmpty();
    }

    @Test
    void the_samples_have_an_unknown_value_for_each_open_enum_of_the_document() {
        var samples = unknown();
        assertThat(samples.get("Invoice").path("status").asText()).isEqualTo(Contract.UNKNOWN);
        assertThat(samples.get("Agreement").path("kind").asText()).isEqualTo(Contract.UNKNOWN);
        assertThat(samples.get("Problem").path("code").asText()).isEqualTo(Contract.UNKNOWN);
        assertThat(samples.get("Decision").path("outcome").asText()).isEqualTo(Contract.UNKNOWN);
        assertThat(samples.values().stream().mapToLong(Contract::unknownValues).sum())
                .isGreaterThan(100);
    }

    @Test
    void both_clients_send_the_values_that_the_document_knows() throws Exception {
        var samples = new TreeMap<String, ObjectNode>();
        for (var schema : Contract.ofRequests()) {
            if (Contract.objects().contains(schema)) {
                samples.put(schema, Contract.sample(schema, Optional.empty()));
            }
        }
        assertThat(samples).isNotEmpty();
        assertThat(wrong(samples, readByJava(samples))).isEmpty();
        if (TypeScriptClient.runs()) {
            assertThat(wrong(samples, readByTypeScript(samples))).isEmpty();
        }
    }

    @Test
    void an_enum_of_requests_alone_is_a_type_with_its_values() throws Exception {
        assertThat(Contract.closedEnums()).isNotEmpty();
        for (var name : Contract.closedEnums()) {
            var values = Contract.schema(name)
                    .path("enum")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            assertThat(JavaClient.get().model(name).getEnumConstants())
                    .extracting(Object::toString)
                    .containsExactlyElementsOf(values);
            assertThat(TypeScriptClient.get().models()).contains(name);
        }
    }

    private static Map<String, ObjectNode> unknown() {
        var samples = new TreeMap<String, ObjectNode>();
        Contract.objects().forEach(name -> samples.put(name, Contract.sample(name, Optional.of(Contract.UNKNOWN))));
        return samples;
    }

    /// A later version may answer more fields as well.
    private static Map<String, ObjectNode> withUnknownFields(Map<String, ObjectNode> samples) {
        var more = new TreeMap<String, ObjectNode>();
        samples.forEach((name, sample) -> more.put(name, sample.deepCopy().put(Contract.UNKNOWN_FIELD, "new")));
        return more;
    }

    private static Map<String, JsonNode> readByJava(Map<String, ObjectNode> samples) throws Exception {
        var client = JavaClient.get();
        var mapper = client.mapper();
        var written = new TreeMap<String, JsonNode>();
        for (var sample : samples.entrySet()) {
            var read = mapper.readValue(sample.getValue().toString(), client.model(sample.getKey()));
            written.put(sample.getKey(), Contract.JSON.readTree(mapper.writeValueAsString(read)));
        }
        return written;
    }

    private static Map<String, JsonNode> readByTypeScript(Map<String, ObjectNode> samples) throws Exception {
        var written = new TreeMap<String, JsonNode>();
        TypeScriptClient.get()
                .readBack(samples)
                .properties()
                .forEach(schema -> written.put(schema.getKey(), schema.getValue()));
        return written;
    }

    private static ArrayList<String> wrong(Map<String, ObjectNode> samples, Map<String, JsonNode> written) {
        var wrong = new ArrayList<String>();
        samples.forEach((name, sample) -> {
            if (!sample.equals(written.get(name))) {
                wrong.add(name + ": " + sample + " became " + written.get(name));
            }
        });
        return wrong;
    }
}
