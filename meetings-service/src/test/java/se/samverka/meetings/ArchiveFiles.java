package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import se.samverka.archive.ArchiveCheck;
import se.samverka.archive.ArchiveReport;

/// Orders packages, waits for them, and reads what is in them.
final class ArchiveFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "representations/minutes/data/";

    private ArchiveFiles() {}

    static String list(String body) {
        return "/bodies/" + body + "/archive-packages";
    }

    /// @return the address of the package
    static String order(String body, int year) {
        String id = Api.json(Api.secretary())
                .body(Map.of("year", year))
                .post(list(body))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return list(body) + "/" + id;
    }

    static void awaitStatus(String address, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        Api.secretary().get(address).then().statusCode(200).body("status", is(status)));
    }

    static byte[] done(String address) {
        awaitStatus(address, "DONE");
        return Api.secretary()
                .get(address + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /// The files by their paths below the package's folder.
    static Map<String, byte[]> files(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().split("/", 2)[1], in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    /// A file of what is archived.
    static JsonNode json(Map<String, byte[]> files, String name) {
        try {
            return JSON.readTree(text(files, DATA + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArchiveReport check(byte[] zip) {
        try {
            var file = Files.createTempFile("package", ".zip");
            try {
                return ArchiveCheck.check(Files.write(file, zip), null);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compares a file with a definition of a schema in the package.
    static void assertValid(Map<String, byte[]> files, String name, String schema, String definition) {
        assertValid(files, schema, definition, json(files, name));
    }

    static void assertValid(Map<String, byte[]> files, String schema, String definition, JsonNode document) {
        try {
            var whole =
                    (com.fasterxml.jackson.databind.node.ObjectNode) JSON.readTree(text(files, "schemas/" + schema));
            assertThat(whole.path("$defs").path(definition).isObject())
                    .as(definition)
                    .isTrue();
            whole.put("$ref", "#/$defs/" + definition);
            var found = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole.toString())
                    .validate(document.toString(), InputFormat.JSON);
            assertThat(found).as(definition).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
