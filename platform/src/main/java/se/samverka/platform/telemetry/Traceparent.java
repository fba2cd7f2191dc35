package se.samverka.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import java.util.Optional;

/// The W3C Trace Context header of the running span.
public final class Traceparent {

    public static final String HEADER = "traceparent";

    private Traceparent() {}

    /// `00-<trace id>-<span id>-<flags>`, or nothing outside any span.
    public static Optional<String> current() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? Optional.of("00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex())
                : Optional.empty();
    }
}
