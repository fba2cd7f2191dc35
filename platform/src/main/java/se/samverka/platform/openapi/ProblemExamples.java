package se.samverka.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.problem.Problem;

/// Examples of problem documents. What a code says of itself is taken from [ProblemCode], so that an example and an
/// answer never differ in it.
final class ProblemExamples {

    /// Where the gateway answers in the documents' examples.
    private static final String ADDRESS = "https://samverka.example";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemExamples() {}

    /// The problem that an operation shares with others: the remedy of its code says what would be right.
    static Map<String, Object> of(String status, ProblemCode code) {
        var example = new LinkedHashMap<String, Object>();
        example.put("status", Integer.valueOf(status));
        example.put("detail", code.remedy().english());
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        example.put("errors", List.of());
        return completed(code, example);
    }

    /// Gives the examples that a resource writes itself the type and the title of their code.
    static void complete(@Nullable Content content) {
        var media = content == null ? null : content.getMediaType(Problem.MEDIA_TYPE);
        if (media == null) {
            return;
        }
        if (media.getExample() != null) {
            media.setExample(completed(media.getExample()));
        }
        var examples = media.getExamples();
        if (examples != null) {
            examples.values().forEach(example -> example.setValue(completed(example.getValue())));
        }
    }

    private static Map<String, Object> completed(Object example) {
        var written = example instanceof String text ? read(text) : JSON.convertValue(example, new Fields());
        return completed(listed(String.valueOf(written.get("code"))), written);
    }

    /// In a fixed order, so that the document is the same at every start.
    private static Map<String, Object> completed(ProblemCode code, Map<String, Object> written) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", code.type(ADDRESS));
        example.put("title", code.title().english());
        for (var field : List.of("status", "detail", "instance")) {
            if (written.containsKey(field)) {
                example.put(field, written.get(field));
            }
        }
        example.put("code", code.code());
        example.put("traceId", written.get("traceId"));
        example.put("errors", written.get("errors"));
        return example;
    }

    private static ProblemCode listed(String code) {
        return ProblemCode.ofCode(code).orElseThrow(() -> new IllegalStateException("No problem code " + code));
    }

    private static Map<String, Object> read(String text) {
        try {
            return JSON.readValue(text, new Fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An example of a problem is not JSON: " + text, e);
        }
    }

    private static final class Fields extends TypeReference<Map<String, Object>> {}
}
