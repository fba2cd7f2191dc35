package se.samverka.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The names of the document are those that clients get: no generator renames anything.
class ClientNamesTest {

    /// Warnings that change no name in a client.
    private static final List<String> OTHER_WARNINGS = List.of(
            "OpenAPI 3.1 support is still in beta.",
            // A body of JSON whose fields are another organisation's: the population figures of Statistics Sweden.
            "Failed to get the schema name: null",
            "Ignoring complex example on request body",
            // The query parameter `date`: the generator asks for the name of a model that it would not make.
            "Date (model name matches existing language type) cannot be used as a model name. Renamed to ModelDate");

    @Test
    void the_generators_warn_of_no_name() {
        assertThat(warningsOfNames(JavaClient.get().warnings)).isEmpty();
        assertThat(warningsOfNames(TypeScriptClient.get().warnings)).isEmpty();
    }

    @Test
    void methods_are_called_by_operation_ids() throws Exception {
        assertThat(JavaClient.get().methods()).isEqualTo(Contract.operationIds());
        assertThat(TypeScriptClient.get().methods()).isEqualTo(Contract.operationIds());
    }

    @Test
    void models_are_called_by_schemas_and_none_is_made_up() throws Exception {
        var java = JavaClient.get().models();
        java.remove("AbstractOpenApiSchema");
        assertThat(java).isSubsetOf(Contract.schemaNames()).containsAll(Contract.objects());
        assertThat(TypeScriptClient.get().models())
                .isSubsetOf(Contract.schemaNames())
                .containsAll(Contract.objects());
    }

    @Test
    void no_name_has_a_number_or_an_underscore() throws Exception {
        var names = new TreeSet<>(Contract.operationIds());
        names.addAll(Contract.schemaNames());
        names.addAll(JavaClient.get().apis());
        assertThat(names).allSatisfy(name -> assertThat(name).matches("[A-Za-z]+"));
    }

    @Test
    void every_schema_with_fields_has_a_name() {
        assertThat(Contract.inlineObjects()).isEmpty();
    }

    /// The TypeScript client has an interface `RecordPaymentRequest` for the parameters of `recordPayment`.
    @Test
    void no_schema_has_the_name_of_an_operations_parameters() {
        assertThat(Contract.operationIds().stream()
                        .map(id -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + "Request"))
                .doesNotContainAnyElementsOf(Contract.schemaNames());
    }

    private static Stream<String> warningsOfNames(List<String> warnings) {
        assertThat(warnings).as("the generator's warnings are read").isNotEmpty();
        return warnings.stream().filter(warning -> OTHER_WARNINGS.stream().noneMatch(warning::startsWith));
    }
}
