package se.samverka.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;

class RouteTableTest {

    private final RouteTable table = RouteTable.of(new ObjectMapper().readTree("""
            {"paths":{
              "/agreements":{"get":{},"post":{}},
              "/agreements/{id}":{"parameters":[],"get":{},"put":{"x-max-body-bytes":2000}},
              "/agreements/search":{"post":{"x-max-body-bytes":10,"x-max-body-code":"document-too-large"}},
              "/agreements/{id}/documents":{"post":{"x-max-body-bytes":20971520}}}}
            """));

    RouteTableTest() throws Exception {}

    @Test
    void a_path_has_the_methods_of_the_most_literal_template_that_it_matches() {
        assertThat(table.methods("/agreements")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
        assertThat(table.methods("/agreements/")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
        assertThat(table.methods("/agreements/7")).containsExactly("GET", "HEAD", "OPTIONS", "PUT");
        assertThat(table.methods("/agreements/search")).containsExactly("OPTIONS", "POST");
        assertThat(table.methods("/agreements/7/documents")).containsExactly("OPTIONS", "POST");
        assertThat(table.methods("/agreements//documents")).isEmpty();
        assertThat(table.methods("/nowhere")).isEmpty();
        assertThat(table.methods("/")).isEmpty();
        assertThat(table.methods("")).isEmpty();
    }

    @Test
    void the_body_limit_is_one_mebibyte_unless_the_operation_has_its_own() {
        assertThat(table.bodyLimit("POST", "/agreements"))
                .isEqualTo(new RouteTable.BodyLimit(1024 * 1024, ProblemCode.TOO_LARGE));
        assertThat(table.bodyLimit("PUT", "/agreements/7").bytes()).isEqualTo(2000);
        assertThat(table.bodyLimit("POST", "/agreements/search"))
                .isEqualTo(new RouteTable.BodyLimit(10, ProblemCode.DOCUMENT_TOO_LARGE));
        assertThat(table.bodyLimit("POST", "/agreements/7/documents").bytes()).isEqualTo(20 * 1024 * 1024);
        assertThat(table.bodyLimit("POST", "/nowhere").bytes()).isEqualTo(1024 * 1024);
    }
}
