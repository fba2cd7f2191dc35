package se.samverka.meetings.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.samverka.platform.value.Sha256;

/// The one style of all documents, which stands in each page, so that a page needs nothing else.
@ApplicationScoped
public class PaperStyle {

    private static final String FILE = "/paper/paper.css";

    private final String css;
    private final String source;

    PaperStyle() {
        try (var in = PaperStyle.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            this.css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.source =
                "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(css.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    /// The rules themselves, as they stand in each page.
    public String css() {
        return css;
    }

    /// The Content-Security-Policy of a page: its own style and nothing else.
    ///
    /// @param ancestors who may show the page in a frame
    public String policy(String ancestors) {
        return "default-src 'none'; style-src " + source + "; base-uri 'none'; form-action 'none'; frame-ancestors "
                + ancestors;
    }
}
