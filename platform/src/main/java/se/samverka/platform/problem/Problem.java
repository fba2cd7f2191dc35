package se.samverka.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.Violation;

/// A problem document (RFC 9457), media type `application/problem+json`.
@Schema(description = "Problem (RFC 9457) / Problembeskrivning")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(
                description = "Address of the page that explains the code / Adress till sidan som förklarar koden",
                examples = "https://samverka.example/problems/not-found")
        String type,

        @Schema(
                description = "What is wrong, in a few words / Vad som är fel, i korthet",
                examples = "There is no such document")
        String title,

        @Schema(description = "HTTP status / HTTP-status", examples = "404")
        int status,

        @Schema(
                description =
                        "What is wrong here, and what would be right / Vad som är fel här, och vad som vore" + " rätt",
                examples = "There is no such agreement")
        String detail,

        @Schema(
                description = "The path that was called / Adressen som anropades",
                examples = "/agreements/v1/agreements/0199")
        @Nullable
        String instance,

        @Schema(description = "Stable code to act on / Oföränderlig kod att agera på", examples = "not-found")
        String code,

        @Schema(
                description = "Id to quote in a support case / Id att ange i ett supportärende",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Schema(
                description = "Each broken rule and where it is in the request / Varje regelbrott och var i anropet"
                        + " det finns")
        List<ErrorItem> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// One broken rule at one place of the request body.
    @Schema(name = "ProblemError", description = "One broken rule / En bruten regel")
    public record ErrorItem(
            @Schema(
                    description = "JSON pointer (RFC 6901) into the request body / JSON-pekare (RFC 6901) in i anropets"
                            + " innehåll",
                    examples = "/parties/0/organisationNumber")
            String pointer,

            @Schema(
                    description = "Stable code of the rule / Regelns kod, oföränderlig",
                    examples = "organisation-number-invalid")
            String code,

            @Schema(
                    description = "What is wrong, and what would be right / Vad som är fel, och vad som vore rätt",
                    examples = "The check digit of organisation number 218000-2180 is wrong")
            String detail) {

        /// Pointer and detail may quote the request; characters that no text may hold are shown as their numbers.
        public ErrorItem {
            pointer = Characters.shown(pointer);
            detail = Characters.shown(detail);
        }

        static ErrorItem of(Violation violation) {
            return new ErrorItem(violation.pointer(), violation.code().code(), violation.detail());
        }
    }

    /// @param address scheme and authority of the gateway as clients reach it
    /// @param path that was called
    static Problem of(
            int status, ProblemCode code, String detail, String address, String path, List<ErrorItem> errors) {
        assert code.statuses().contains(status) : code + " does not come with " + status;
        return new Problem(
                code.type(address),
                code.title().english(),
                status,
                Characters.shown(detail),
                Characters.shown(path),
                code.code(),
                currentTraceId(),
                errors);
    }

    static String currentTraceId() {
        return Span.current().getSpanContext().getTraceId();
    }
}
