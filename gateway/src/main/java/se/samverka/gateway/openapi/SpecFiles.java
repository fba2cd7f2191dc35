package se.samverka.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.gateway.config.Api;

/// Reads the services' documents and writes the merged one.
final class SpecFiles {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final ObjectMapper JSON = new ObjectMapper();

    private SpecFiles() {}

    /// @param open opens the file of an API, or returns null when there is none
    /// @return the documents by the title of their API, in the order of the documentation
    /// @throws IllegalStateException when one of the three is missing or unreadable
    static Map<String, ObjectNode> read(Function<Api, @Nullable InputStream> open) {
        var documents = new LinkedHashMap<String, ObjectNode>();
        for (var api : Api.ALL) {
            documents.put(api.title(), read(api, open));
        }
        return documents;
    }

    /// Merges the three documents.
    static ObjectNode merge(Function<Api, @Nullable InputStream> open) {
        return MergedSpec.of(read(open));
    }

    static byte[] yaml(ObjectNode document) {
        return ReadableYaml.write(document);
    }

    static byte[] json(ObjectNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The merged document cannot be written as JSON", e);
        }
    }

    private static ObjectNode read(Api api, Function<Api, @Nullable InputStream> open) {
        try (var file = open.apply(api)) {
            if (file == null) {
                throw new IllegalStateException(
                        api.title() + ".yaml is missing among the contracts' OpenAPI documents");
            }
            if (YAML.readTree(file) instanceof ObjectNode document && document.has("paths")) {
                return document;
            }
            throw new IllegalStateException(api.title() + ".yaml is not an OpenAPI document");
        } catch (IOException e) {
            throw new IllegalStateException(api.title() + ".yaml cannot be read", e);
        }
    }
}
