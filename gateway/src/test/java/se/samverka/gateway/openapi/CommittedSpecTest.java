package se.samverka.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import se.samverka.gateway.config.Api;

/// The gateway serves `contracts/src/main/resources/openapi/samverka.yaml`. After a change of a service's document,
/// `-Dcontracts.update=true` writes it anew.
class CommittedSpecTest {

    private static final Logger LOG = Logger.getLogger(CommittedSpecTest.class);
    private static final Path FOLDER =
            Path.of(System.getProperty("samverka.root", "..")).resolve("contracts/src/main/resources/openapi");

    @Test
    void the_committed_merged_document_is_the_merge_of_the_three_documents() throws IOException {
        if (!Api.ALL.stream().allMatch(api -> Files.exists(document(api)))) {
            // A service's document does not exist before its first build; the gateway does not start then.
            LOG.warn("Not compared: not every service has a document in " + FOLDER);
            return;
        }
        var merged = SpecFiles.yaml(SpecFiles.merge(CommittedSpecTest::open));
        var committed = FOLDER.resolve("samverka.yaml");
        if (Boolean.getBoolean("contracts.update")) {
            Files.write(committed, merged);
        }
        assertThat(committed).exists().hasBinaryContent(merged);
    }

    private static Path document(Api api) {
        return FOLDER.resolve(api.title() + ".yaml");
    }

    private static InputStream open(Api api) {
        try {
            return Files.newInputStream(document(api));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
