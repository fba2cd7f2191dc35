package se.samverka.meetings.oparl.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// Lets scripts of any web site read what OParl shows, errors too (OParl 1.1, 2.6). Nothing there depends on
/// who asks.
@Provider
public class OpenToAnySite implements ContainerResponseFilter {

    private static final String OPARL = "/oparl";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        if (path.equals(OPARL) || path.startsWith(OPARL + "/")) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        }
    }
}
