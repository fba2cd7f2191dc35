package se.samverka.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Writes a document for people to read: a reference, and a short list of plain values, on one line; everything else as
/// a block. Texts that YAML would take for numbers or dates are quoted. Lines are not wrapped: otherwise one changed
/// word would change the lines that follow.
final class ReadableYaml {

    private static final String REFERENCE = "$ref";
    private static final int MOST_ON_A_LINE = 100;
    private static final int LONGEST_KEY = 1024;

    private ReadableYaml() {}

    static byte[] write(ObjectNode document) {
        var options = new DumperOptions();
        options.setSplitLines(false);
        options.setMaxSimpleKeyLength(LONGEST_KEY);
        var text = new StringWriter();
        new Yaml(options).serialize(node(document), text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Node node(JsonNode value) {
        if (value.isObject()) {
            var fields = value.properties().stream()
                    .map(field -> new NodeTuple(text(field.getKey()), node(field.getValue())))
                    .toList();
            boolean refers = value.size() == 1 && value.has(REFERENCE);
            return new MappingNode(Tag.MAP, fields, refers ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value.isArray()) {
            var items = StreamSupport.stream(value.spliterator(), false)
                    .map(ReadableYaml::node)
                    .toList();
            return new SequenceNode(Tag.SEQ, items, isShort(value) ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        return switch (value.getNodeType()) {
            case NUMBER -> scalar(value.isIntegralNumber() ? Tag.INT : Tag.FLOAT, value.asText());
            case BOOLEAN -> scalar(Tag.BOOL, value.asText());
            case NULL -> scalar(Tag.NULL, "null");
            default -> text(value.asText());
        };
    }

    private static boolean isShort(JsonNode list) {
        int length = 0;
        for (var item : list) {
            if (item.isContainerNode() || item.asText().contains("\n")) {
                return false;
            }
            length += item.asText().length() + ", ".length();
        }
        return length <= MOST_ON_A_LINE;
    }

    private static Node text(String value) {
        return new ScalarNode(
                Tag.STR, value, null, null, value.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }

    private static Node scalar(Tag tag, String value) {
        return new ScalarNode(tag, value, null, null, ScalarStyle.PLAIN);
    }
}
