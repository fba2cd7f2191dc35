package se.samverka.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import se.samverka.platform.telemetry.Traceparent;

/// Adds the request's W3C `traceparent` to the response (profile SPA.04).
@Provider
public class TraceHeader implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Traceparent.current()
                .ifPresent(traceparent -> response.getHeaders().putSingle(Traceparent.HEADER, traceparent));
    }
}
