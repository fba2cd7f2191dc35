package se.samverka.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/// The facts of a package as its sealed files have them, so that METS can be written anew and compared.
final class ContentFacts {

    private static final JsonMapper JSON = new JsonMapper();

    private ContentFacts() {}

    /// @throws Unreadable when a file that has them is missing or damaged
    static PackageFacts of(PackageEntries entries) throws IOException, Unreadable {
        try {
            var contents = JSON.readTree(entries.read(Layout.PACKAGE));
            var premis = MetsFile.parse(entries.read(Layout.PREMIS));
            var body = contents.path("body");
            return new PackageFacts(
                    body.path("name").asText(),
                    text(body.path("owner")),
                    text(body.path("secretariat")),
                    contents.path("year").asInt(),
                    Instant.parse(text(premis, "eventDateTime")),
                    text(premis, "agentVersion"));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new Unreadable("The facts of the package cannot be read: "
                    + PackageEntries.printable(String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private static String text(Document xml, String element) {
        var found = xml.getElementsByTagNameNS(MetadataFiles.PREMIS, element);
        return found.getLength() == 1 ? found.item(0).getTextContent() : "";
    }
}
