package se.samverka.meetings.paper.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.paper.PaperStyle;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Negotiation;
import se.samverka.platform.web.QueryValues;

/// The forms in which a document is answered.
public final class PaperAnswer {

    public static final String PDF = "application/pdf";
    public static final String NOBODY = "'none'";

    private static final int TAG_DIGITS = 32;

    private PaperAnswer() {}

    /// The forms by the names of the query parameter `format`.
    @Schema(name = "DocumentFormat", description = "The form of a document / Ett dokuments form")
    public enum Format {
        JSON(MediaType.APPLICATION_JSON),
        HTML(MediaType.TEXT_HTML),
        PDF(PaperAnswer.PDF);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /// What the address asks for, or else the first that the caller accepts.
        ///
        /// @throws se.samverka.platform.rule.RuleBroken 400 for a format that there is not
        public static Format of(@Nullable String format, HttpHeaders headers) {
            return QueryValues.oneOf("format", format, Format.class)
                    .orElseGet(() -> byMediaType(Negotiation.chosen(
                            headers.getAcceptableMediaTypes(),
                            List.of(JSON.mediaType, HTML.mediaType, PDF.mediaType))));
        }

        private static Format byMediaType(String mediaType) {
            for (var format : values()) {
                if (format.mediaType.equals(mediaType)) {
                    return format;
                }
            }
            return JSON;
        }
    }

    public static Response json(Object document, EntityTag tag, Request request) {
        return Response.fromResponse(EntityTags.ok(request, document, tag))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /// @param ancestors who may show the page in a frame
    public static Response html(String page, PaperStyle style, String ancestors, Request request) {
        return Response.fromResponse(EntityTags.ok(request, page, tag("html-", page)))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", style.policy(ancestors))
                .build();
    }

    /// Makes the file only for a caller that does not have it yet.
    ///
    /// @param page that the file is made of
    /// @param download whether the browser saves the file instead of showing it
    public static Response pdf(String page, Supplier<byte[]> file, String name, boolean download, Request request) {
        return Response.fromResponse(EntityTags.okMade(request, file, tag("pdf-", page)))
                .type(PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, download))
                .build();
    }

    static String disposition(String name, boolean download) {
        return (download ? "attachment" : "inline") + "; filename=\"" + name + "\"";
    }

    /// @param download the query parameter
    /// @throws se.samverka.platform.rule.RuleBroken 400 when it is neither true nor false
    public static boolean isDownload(@Nullable String download) {
        return QueryValues.flag("download", download).orElse(false);
    }

    /// A tag that follows from everything that is in the document.
    public static EntityTag tag(String prefix, String document) {
        return new EntityTag(prefix + Sha256.hex(document).substring(0, TAG_DIGITS));
    }
}
