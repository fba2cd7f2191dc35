package se.samverka.platform.web;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A link: absolute address, relation (IANA's name where there is one), method. Source: profile HYP.11–HYP.19.
@Schema(description = "Link / Länk")
public record Link(
        @Schema(
                description = "Absolute address / Absolut adress",
                examples = "https://samverka.example/agreements/v1/agreements?page=2&limit=20")
        URI href,

        @Schema(
                description = "What the link is to this answer: an IANA relation where there is one / Länkens"
                        + " relation till svaret: IANA:s där det finns en",
                examples = "next")
        String rel,

        @Schema(description = "HTTP method to call it with / HTTP-metod att anropa med", examples = "GET")
        String method) {

    public static Link get(URI href, String rel) {
        return new Link(href, rel, "GET");
    }
}
