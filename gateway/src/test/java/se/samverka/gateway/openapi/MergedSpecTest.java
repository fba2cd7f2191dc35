package se.samverka.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.config.Api;

class MergedSpecTest {

    private final ObjectNode merged = SpecFiles.merge(MergedSpecTest::file);

    @Test
    void every_path_stands_under_its_api() {
        var paths = new HashSet<String>();
        merged.path("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/agreements/v1/agreements",
                        "/agreements/v1/changes",
                        "/finance/v1/invoices",
                        "/finance/v1/changes",
                        "/finance/v1/exports",
                        "/finance/v1/imports/{id}",
                        "/meetings/v1/meetings");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void a_component_with_one_meaning_appears_once() {
        assertThat(merged.at("/components/schemas/Problem/type").asText()).isEqualTo("object");
        assertThat(merged.at("/components/schemas").has("AgreementsProblem")).isFalse();
    }

    @Test
    void a_component_is_called_in_the_merged_document_what_it_is_called_in_its_own() {
        var schemas = new HashSet<String>();
        merged.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        assertThat(schemas)
                .containsExactlyInAnyOrder("Problem", "AgreementPage", "AgreementItem", "InvoicePage", "InvoiceItem");
        assertThat(merged.at("/paths/~1finance~1v1~1invoices/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/InvoicePage");
    }

    /// A client's model would otherwise get another name because a service that it never calls has grown.
    @Test
    void a_new_schema_of_one_service_with_the_name_of_another_s_is_refused_and_renames_nothing() {
        assertThatThrownBy(() -> SpecFiles.merge(api -> api == Api.MEETINGS
                        ? text("{paths: {}, components: {schemas: {InvoiceItem: {type: string}}}}")
                        : file(api)))
                .isInstanceOf(SpecClash.class)
                .hasMessageContaining("schemas/InvoiceItem");
        var grown = SpecFiles.merge(api ->
                api == Api.MEETINGS ? text("{paths: {}, components: {schemas: {Item: {type: string}}}}") : file(api));
        assertThat(grown.at("/components/schemas/InvoiceItem")).isEqualTo(merged.at("/components/schemas/InvoiceItem"));
    }

    @Test
    void a_tag_that_two_apis_describe_differently_is_refused() {
        assertThatThrownBy(() -> SpecFiles.merge(api -> api == Api.MEETINGS
                        ? text("{paths: {}, tags: [{name: Agreements, description: Others}]}")
                        : file(api)))
                .isInstanceOf(SpecClash.class)
                .hasMessageContaining("tags/Agreements");
    }

    @Test
    void every_reference_has_a_target() {
        merged.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void operation_ids_and_tags_read_as_in_their_own_document() {
        assertThat(merged.at("/paths/~1finance~1v1~1changes/get/operationId").asText())
                .isEqualTo("listFinanceChanges");
        assertThat(merged.at("/paths/~1finance~1v1~1changes/get/tags/0").asText())
                .isEqualTo("Changes");
        assertThat(merged.at("/paths/~1finance~1v1~1invoices/get/tags/0").asText())
                .isEqualTo("finance");
        assertThat(merged.at("/tags/0/description").asText()).isEqualTo("The agreements");
    }

    @Test
    void a_tag_stands_in_the_group_of_its_api_and_one_of_several_apis_in_a_group_of_its_own() {
        assertThat(merged.at("/x-tagGroups/1/tags").valueStream().map(tag -> tag.asText()))
                .containsExactly("finance");
        assertThat(merged.at("/x-tagGroups/3/name").asText()).isEqualTo("platform");
        assertThat(merged.at("/x-tagGroups/3/tags").valueStream().map(tag -> tag.asText()))
                .containsExactly("Changes");
    }

    @Test
    void security_of_a_whole_document_stands_on_each_of_its_operations_only() {
        assertThat(merged.at("/paths/~1finance~1v1~1invoices/get/security/0").has("bearer"))
                .isTrue();
        assertThat(merged.at("/paths/~1meetings~1v1~1meetings/get").has("security"))
                .isFalse();
        assertThat(merged.at("/components/securitySchemes/bearer/flows/clientCredentials/tokenUrl")
                        .asText())
                .isEqualTo("/oauth2/token");
    }

    @Test
    void a_written_document_reads_back_unchanged() throws Exception {
        var mapper = new com.fasterxml.jackson.dataformat.yaml.YAMLMapper();
        assertThat(mapper.readTree(SpecFiles.yaml(merged))).isEqualTo(merged);
    }

    @Test
    void a_missing_document_is_named() {
        assertThatThrownBy(() -> SpecFiles.merge(api -> api == Api.FINANCE ? null : file(api)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("finance.yaml is missing");
    }

    @Test
    void an_operation_id_used_twice_in_one_api_or_in_two_is_refused() {
        for (var paths : List.of(
                "{/a: {get: {operationId: x}}, /b: {get: {operationId: x}}}",
                "{/a: {get: {operationId: listInvoices}}}")) {
            assertThatThrownBy(() ->
                            SpecFiles.merge(api -> api == Api.MEETINGS ? text("{paths: " + paths + "}") : file(api)))
                    .isInstanceOf(SpecClash.class)
                    .hasMessageContaining("Two operations have the id");
        }
    }

    @Test
    void a_reference_that_would_lose_its_meaning_is_rejected() {
        assertThatThrownBy(() -> SpecFiles.merge(api -> api == Api.MEETINGS
                        ? text("{paths: {/a: {get: {responses: {'200': {$ref: 'other.yaml#/x'}}}}}}")
                        : file(api)))
                .isInstanceOf(SpecClash.class)
                .hasMessageContaining("other.yaml#/x");
    }

    private static InputStream file(Api api) {
        return MergedSpecTest.class.getResourceAsStream("/test-openapi/" + api.title() + ".yaml");
    }

    private static InputStream text(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
