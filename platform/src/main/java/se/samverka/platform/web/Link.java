package se.samverka.platform.web;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A link: absolute address, relation (IANA's name where there is one), method. Source: profile HYP.11–HYP.19.
@Schema(description = "Link / Länk")
public record Link(
        @Schema(examples = "https://samverka.example/agreements/v1/agreements?page=2&limit=20")
        URI href,

        @Schema(examples = "next") String rel,
        @Schema(examples = "GET") String method) {

    public static Link get(URI href, String rel) {
        return new Link(href, rel, "GET");
    }
}
