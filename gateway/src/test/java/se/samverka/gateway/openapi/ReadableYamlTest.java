package se.samverka.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadableYamlTest {

    @Test
    void references_and_short_lists_take_one_line_and_what_looks_like_another_type_is_quoted() throws IOException {
        var document = document("""
                {"schema":{"$ref":"#/a"},"beside":{"$ref":"#/a","description":"b"},"required":["id","date"],
                 "long":["%s","x"],"lines":["one\\ntwo"],"tree":[{"a":1}],"day":"2026-01-31","number":"7","yes":"true",
                 "text":"one\\ntwo\\n","nothing":null,"one":1,"half":0.5,"on":true,"200":{},"none":[]}""".formatted("a".repeat(99)));
        var written = ReadableYaml.write(document);
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("""
                schema: {$ref: '#/a'}
                beside:
                  $ref: '#/a'
                  description: b
                required: [id, date]
                long:
                - %s
                - x
                lines:
                - |-
                  one
                  two
                tree:
                - a: 1
                day: '2026-01-31'
                number: '7'
                'yes': 'true'
                text: |
                  one
                  two
                nothing: null
                one: 1
                half: 0.5
                'on': true
                '200': {}
                none: []
                """.formatted("a".repeat(99)));
        assertThat(new YAMLMapper().readTree(written)).isEqualTo(document);
    }

    private static ObjectNode document(String json) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(json);
    }
}
