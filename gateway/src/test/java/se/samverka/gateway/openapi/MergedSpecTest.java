package se.samverka.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
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
    void a_component_that_differs_gets_its_api_as_prefix_and_so_do_its_referrers() {
        var schemas = merged.at("/components/schemas");
        assertThat(schemas.has("Item")).isFalse();
        assertThat(schemas.has("Page")).isFalse();
        assertThat(schemas.at("/FinancePage/properties/default/$ref").asText())
                .isEqualTo("#/components/schemas/FinanceItem");
        assertThat(merged.at("/paths/~1finance~1v1~1invoices/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/FinancePage");
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
    void operation_ids_and_tags_of_two_apis_stay_distinct() {
        assertThat(merged.at("/paths/~1finance~1v1~1changes/get/operationId").asText())
                .isEqualTo("finance_ChangesResource_changes");
        assertThat(merged.at("/paths/~1finance~1v1~1changes/get/tags/0").asText())
                .isEqualTo("finance: Changes");
        assertThat(merged.at("/paths/~1agreements~1v1~1agreements/get/tags/0").asText())
                .isEqualTo("Agreements");
        assertThat(merged.at("/x-tagGroups/1/tags").valueStream().map(tag -> tag.asText()))
                .containsExactly("finance: Changes", "finance");
        assertThat(merged.at("/tags/0/description").asText()).isEqualTo("The agreements");
    }

    @Test
    void security_of_a_document_is_written_on_each_of_its_operations_only() {
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
    void a_name_that_collides_after_renaming_is_rejected() {
        assertThatThrownBy(() -> SpecFiles.merge(api -> api == Api.MEETINGS
                        ? text("{paths: {}, components: {schemas: {FinanceItem: {type: string}}}}")
                        : file(api)))
                .isInstanceOf(SpecClash.class)
                .hasMessageContaining("schemas/FinanceItem");
    }

    @Test
    void an_operation_id_used_twice_in_one_api_is_rejected() {
        assertThatThrownBy(() -> SpecFiles.merge(api -> api == Api.MEETINGS
                        ? text("{paths: {/a: {get: {operationId: x}}, /b: {get: {operationId: x}}}}")
                        : file(api)))
                .isInstanceOf(SpecClash.class)
                .hasMessageContaining("the id x");
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
